package io.github.atsconnect.lever.model;

/** What an archive reason means. */
public enum ArchiveReasonType implements LeverCode {
  /** The person was hired. */
  HIRED("hired"),
  /** The person was not hired. */
  NON_HIRED("non-hired"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  ArchiveReasonType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
