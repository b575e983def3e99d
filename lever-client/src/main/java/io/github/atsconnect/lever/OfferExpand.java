package io.github.atsconnect.lever;

/** What an offer can carry in full instead of as an id. */
public enum OfferExpand implements QueryWord {
  /** Who made it. */
  CREATOR("creator");

  private final String word;

  OfferExpand(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
