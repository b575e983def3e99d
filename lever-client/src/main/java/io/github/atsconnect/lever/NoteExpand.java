package io.github.atsconnect.lever;

/** What a note can carry in full instead of as an id. */
public enum NoteExpand implements QueryWord {
  /** Who wrote it. */
  USER("user");

  private final String word;

  NoteExpand(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
