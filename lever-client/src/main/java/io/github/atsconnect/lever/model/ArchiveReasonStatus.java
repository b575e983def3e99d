package io.github.atsconnect.lever.model;

/** Whether an archive reason can still be chosen. */
public enum ArchiveReasonStatus implements LeverCode {
  /** Can be chosen. */
  ACTIVE("active"),
  /** Kept for old records. */
  INACTIVE("inactive"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  ArchiveReasonStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
