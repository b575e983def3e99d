package io.github.atsconnect.lever;

/** What an opportunity can carry in full instead of as an id. */
public enum OpportunityExpand implements QueryWord {
  /** The applications. */
  APPLICATIONS("applications"),
  /** The stage. */
  STAGE("stage"),
  /** The owner. */
  OWNER("owner"),
  /** The followers. */
  FOLLOWERS("followers"),
  /** Who sourced the person. */
  SOURCED_BY("sourcedBy"),
  /** The contact. */
  CONTACT("contact");

  private final String word;

  OpportunityExpand(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
