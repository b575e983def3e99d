package io.github.atsconnect.lever.model;

/**
 * Names a résumé.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record ResumeId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public ResumeId {
    LeverIds.requireText(value, "ResumeId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
