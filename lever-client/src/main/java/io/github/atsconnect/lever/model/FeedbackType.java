package io.github.atsconnect.lever.model;

/** What feedback is about. */
public enum FeedbackType implements LeverCode {
  /** An interview. */
  INTERVIEW("interview"),
  /** An assessment. */
  ASSESSMENT("assessment"),
  /** A profile that was shared. */
  SHARE("share"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  FeedbackType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
