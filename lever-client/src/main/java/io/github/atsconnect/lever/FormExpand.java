package io.github.atsconnect.lever;

/** What a profile form can carry in full instead of as an id. */
public enum FormExpand implements QueryWord {
  /** Who filled it in. */
  USER("user"),
  /** The stage at the time. */
  STAGE("stage");

  private final String word;

  FormExpand(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
