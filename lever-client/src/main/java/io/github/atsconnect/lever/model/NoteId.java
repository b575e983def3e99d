package io.github.atsconnect.lever.model;

/**
 * Names a note.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record NoteId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public NoteId {
    LeverIds.requireText(value, "NoteId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
