package io.github.atsconnect.lever.model;

/**
 * Names an interview.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record InterviewId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public InterviewId {
    LeverIds.requireText(value, "InterviewId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
