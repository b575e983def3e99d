package io.github.atsconnect.lever.model;

/**
 * Names a pipeline stage. A UUID, or one of the built-in words such as {@code lead-new}.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record StageId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public StageId {
    LeverIds.requireText(value, "StageId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
