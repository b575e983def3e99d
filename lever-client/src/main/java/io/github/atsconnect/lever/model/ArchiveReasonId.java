package io.github.atsconnect.lever.model;

/**
 * Names an archive reason.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record ArchiveReasonId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public ArchiveReasonId {
    LeverIds.requireText(value, "ArchiveReasonId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
