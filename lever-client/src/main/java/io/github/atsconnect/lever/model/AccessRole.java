package io.github.atsconnect.lever.model;

/** What a user may do. A custom role shows as {@code OTHER}, its id as the raw text. */
public enum AccessRole implements LeverCode {
  /** May do everything. */
  SUPER_ADMIN("super admin"),
  /** An administrator. */
  ADMIN("admin"),
  /** A team member. */
  TEAM_MEMBER("team member"),
  /** A team member with limits. */
  LIMITED_TEAM_MEMBER("limited team member"),
  /** Interviews only. */
  INTERVIEWER("interviewer"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  AccessRole(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
