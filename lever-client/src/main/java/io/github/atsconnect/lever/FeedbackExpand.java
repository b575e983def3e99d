package io.github.atsconnect.lever;

/** What feedback can carry in full instead of as an id. */
public enum FeedbackExpand implements QueryWord {
  /** Who gave it. */
  USER("user");

  private final String word;

  FeedbackExpand(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
