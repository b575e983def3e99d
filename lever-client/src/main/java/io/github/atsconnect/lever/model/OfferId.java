package io.github.atsconnect.lever.model;

/**
 * Names an offer.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record OfferId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public OfferId {
    LeverIds.requireText(value, "OfferId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
