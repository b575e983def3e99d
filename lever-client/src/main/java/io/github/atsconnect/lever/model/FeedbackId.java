package io.github.atsconnect.lever.model;

/**
 * Names a feedback form that was filled in or asked for.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record FeedbackId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public FeedbackId {
    LeverIds.requireText(value, "FeedbackId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
