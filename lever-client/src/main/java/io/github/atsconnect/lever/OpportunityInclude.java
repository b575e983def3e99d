package io.github.atsconnect.lever;

/**
 * What a list of opportunities can be asked to carry. Lever documents that only what is named comes
 * back then, besides what is expanded; in practice replies carry all of it without asking.
 */
public enum OpportunityInclude implements QueryWord {
  /** The followers. */
  FOLLOWERS("followers");

  private final String word;

  OpportunityInclude(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
