package io.github.atsconnect.lever.model;

/**
 * Names an application: what ties an opportunity to a posting.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record ApplicationId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public ApplicationId {
    LeverIds.requireText(value, "ApplicationId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
