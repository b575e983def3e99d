package io.github.atsconnect.lever;

/** For whom a posting is to be shown. */
public enum PostingDistribution implements QueryWord {
  /** As on the public job site. */
  EXTERNAL("external"),
  /** As on the internal job site. */
  INTERNAL("internal");

  private final String word;

  PostingDistribution(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
