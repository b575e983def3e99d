package io.github.atsconnect.lever.model;

/** How often an interviewer is reminded. */
public enum FeedbackReminder implements LeverCode {
  /** Once. */
  ONCE("once"),
  /** Every day. */
  DAILY("daily"),
  /** Often. */
  FREQUENTLY("frequently"),
  /** Never. */
  NONE("none"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  FeedbackReminder(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
