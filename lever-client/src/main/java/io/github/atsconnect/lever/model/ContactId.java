package io.github.atsconnect.lever.model;

/**
 * Names a contact: the person, shared by all opportunities of that person.
 *
 * @param value the id as Lever writes it: opaque, not blank
 */
public record ContactId(String value) implements LeverId {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException when the value is blank
   */
  public ContactId {
    LeverIds.requireText(value, "ContactId");
  }

  /** Returns the bare id. */
  @Override
  public String toString() {
    return value;
  }
}
