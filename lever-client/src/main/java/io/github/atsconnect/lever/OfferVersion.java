package io.github.atsconnect.lever;

/** Which document of an offer. */
public enum OfferVersion implements QueryWord {
  /** As it was sent. */
  SENT("sent"),
  /** As it was signed. */
  SIGNED("signed");

  private final String word;

  OfferVersion(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
