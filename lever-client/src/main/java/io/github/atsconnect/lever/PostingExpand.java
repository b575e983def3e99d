package io.github.atsconnect.lever;

/** What a posting can carry in full instead of as an id. */
public enum PostingExpand implements QueryWord {
  /** Who created it. */
  USER("user"),
  /** Who owns it. */
  OWNER("owner"),
  /** The hiring manager. */
  HIRING_MANAGER("hiringManager"),
  /** Who follows it. */
  FOLLOWERS("followers");

  private final String word;

  PostingExpand(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
