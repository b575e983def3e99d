package io.github.atsconnect.matching.model;

/**
 * A host's own field of a person.
 *
 * @param type how its values compare
 * @param value the value as written, never blank
 */
public record Attribute(Type type, String value) {

  /** How the values of an attribute compare. */
  public enum Type {
    /** Identifies one person (a national number, an internal id); typing errors occur. */
    ID,
    /** A code shared by some (postcode, street number); equal or one character off. */
    CODE,
    /** A date; parts may be swapped, or one part wrong. */
    DATE,
    /** Free text compared word by word. */
    TEXT,
    /** One of few values; equal or not. */
    CATEGORY,
    /** A number; close or not. */
    NUMBER
  }

  /** Refuses a blank value. */
  public Attribute {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an attribute must not be blank; leave it out instead");
    }
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "Attribute[" + type + ", ****]";
  }
}
