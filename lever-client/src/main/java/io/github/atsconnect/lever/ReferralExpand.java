package io.github.atsconnect.lever;

/** What a referral can carry in full instead of as an id. */
public enum ReferralExpand implements QueryWord {
  /** Who referred the person. */
  REFERRER("referrer"),
  /** Who filled it in. */
  USER("user"),
  /** The stage at the time. */
  STAGE("stage");

  private final String word;

  ReferralExpand(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
