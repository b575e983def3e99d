package io.github.atsconnect.lever.model;

/** How a person came into the account. */
public enum Origin implements LeverCode {
  /** Sent by an agency. */
  AGENCY("agency"),
  /** Applied by themselves. */
  APPLIED("applied"),
  /** Came from inside the company. */
  INTERNAL("internal"),
  /** Referred by somebody. */
  REFERRED("referred"),
  /** Found by a recruiter. */
  SOURCED("sourced"),
  /** Met at a university. */
  UNIVERSITY("university"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  Origin(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
