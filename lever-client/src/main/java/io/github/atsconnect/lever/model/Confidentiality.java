package io.github.atsconnect.lever.model;

/** Whether only some may see a thing. */
public enum Confidentiality implements LeverCode {
  /** Visible to all who may see its kind. */
  NON_CONFIDENTIAL("non-confidential"),
  /** Visible to a few; a key sees it only with confidential access. */
  CONFIDENTIAL("confidential"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  Confidentiality(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
