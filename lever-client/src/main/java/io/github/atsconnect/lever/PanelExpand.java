package io.github.atsconnect.lever;

/** What a panel can carry in full instead of as an id. */
public enum PanelExpand implements QueryWord {
  /** Who planned it. */
  USER("user"),
  /** The stage at the time. */
  STAGE("stage");

  private final String word;

  PanelExpand(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
