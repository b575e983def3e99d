package io.github.atsconnect.lever;

/** What an application can carry in full instead of as an id. */
public enum ApplicationExpand implements QueryWord {
  /** The posting. */
  POSTING("posting"),
  /** The owner of the posting. */
  POSTING_OWNER("postingOwner"),
  /** The hiring manager of the posting. */
  POSTING_HIRING_MANAGER("postingHiringManager"),
  /** Who referred or added the person. */
  USER("user");

  private final String word;

  ApplicationExpand(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
