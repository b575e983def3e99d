package io.github.atsconnect.lever.model;

/**
 * Names a referral.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record ReferralId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public ReferralId {
    LeverIds.requireText(value, "ReferralId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
