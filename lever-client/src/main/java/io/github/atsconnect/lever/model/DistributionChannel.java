package io.github.atsconnect.lever.model;

/** Where a posting is shown. */
public enum DistributionChannel implements LeverCode {
  /** On the public job site. */
  PUBLIC("public"),
  /** On the internal job site. */
  INTERNAL("internal"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  DistributionChannel(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
