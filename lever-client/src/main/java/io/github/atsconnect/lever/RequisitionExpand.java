package io.github.atsconnect.lever;

/** What a requisition can carry in full instead of as an id. */
public enum RequisitionExpand implements QueryWord {
  /** Who created it. */
  CREATOR("creator"),
  /** The hiring manager. */
  HIRING_MANAGER("hiringManager"),
  /** Who owns it. */
  OWNER("owner"),
  /** Its postings. */
  POSTINGS("postings");

  private final String word;

  RequisitionExpand(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
