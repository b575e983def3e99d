package io.github.atsconnect.lever.model;

/**
 * Names an opportunity: one candidacy of one person. Called {@code candidateId} in other replies.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record OpportunityId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public OpportunityId {
    LeverIds.requireText(value, "OpportunityId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
