package io.github.atsconnect.lever.model;

/** Where the work is done. */
public enum WorkplaceType implements LeverCode {
  /** Not said. */
  UNSPECIFIED("unspecified"),
  /** On site. */
  ONSITE("onsite"),
  /** Remotely. */
  REMOTE("remote"),
  /** Partly on site. */
  HYBRID("hybrid"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  WorkplaceType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
