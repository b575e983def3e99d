package io.github.atsconnect.lever.model;

/**
 * Names a profile form.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record FormId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public FormId {
    LeverIds.requireText(value, "FormId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
