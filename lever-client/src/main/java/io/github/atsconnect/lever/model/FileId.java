package io.github.atsconnect.lever.model;

/**
 * Names a file attached to an opportunity.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record FileId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public FileId {
    LeverIds.requireText(value, "FileId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
