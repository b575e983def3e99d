package io.github.atsconnect.lever.model;

/** How far Lever is with an uploaded document. */
public enum FileStatus implements LeverCode {
  /** Not ready yet; try again later. */
  PROCESSING("processing"),
  /** Ready. */
  PROCESSED("processed"),
  /** Of a type that Lever does not read; a download is refused. */
  UNSUPPORTED("unsupported"),
  /** Lever failed on it; a download is refused. */
  ERROR("error"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  FileStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
