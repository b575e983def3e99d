package io.github.atsconnect.lever.model;

/** How an approver was chosen. */
public enum ApproverType implements LeverCode {
  /** For this one case. */
  CUSTOM("custom"),
  /** A fixed person. */
  STATIC("static"),
  /** By role. */
  DYNAMIC("dynamic"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  ApproverType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
