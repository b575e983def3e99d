package io.github.atsconnect.lever.model;

/**
 * Names a job posting.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record PostingId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public PostingId {
    LeverIds.requireText(value, "PostingId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
