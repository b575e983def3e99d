package io.github.atsconnect.lever.model;

/**
 * Names a user of the Lever account.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record UserId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public UserId {
    LeverIds.requireText(value, "UserId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
