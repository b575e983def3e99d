package io.github.atsconnect.lever.model;

/** Who made an application. */
public enum ApplicationType implements LeverCode {
  /** The person, on the job site, or an agency. */
  POSTING("posting"),
  /** A member of staff, by hand. */
  USER("user"),
  /** Somebody who referred the person. */
  REFERRAL("referral"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  ApplicationType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
