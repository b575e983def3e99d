package io.github.atsconnect.matching.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name as a source wrote it. Given and family name are present only where the source separates
 * them; the engine never assumes an order of the parts of {@link #full()}.
 *
 * @param full the whole name, never blank
 * @param givenOrNull given name(s) as the source separates them, or null
 * @param familyOrNull family name(s) as the source separates them, or null
 */
public record PersonName(String full, @Nullable String givenOrNull, @Nullable String familyOrNull) {

  private static final int LONGEST = 300;

  /** Refuses a blank name, collapses blanks, and cuts each text at 300 characters. */
  public PersonName {
    String line = Texts.line(full, LONGEST);
    if (line == null) {
      throw new IllegalArgumentException("a name must not be blank; leave it out instead");
    }
    full = line;
    givenOrNull = Texts.line(givenOrNull, LONGEST);
    familyOrNull = Texts.line(familyOrNull, LONGEST);
  }

  /**
   * {@return a name whose parts are not separated}
   *
   * @param full as it is written, not null
   */
  public static PersonName of(String full) {
    return new PersonName(full, null, null);
  }

  /**
   * {@return a name whose parts are separated; one of the two may be blank}
   *
   * @param given given names, not null
   * @param family family names, not null
   */
  public static PersonName of(String given, String family) {
    return new PersonName((given.strip() + " " + family.strip()).strip(), given, family);
  }

  /** {@return the given name(s), where separated} */
  public Optional<String> given() {
    return Optional.ofNullable(givenOrNull);
  }

  /** {@return the family name(s), where separated} */
  public Optional<String> family() {
    return Optional.ofNullable(familyOrNull);
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "PersonName[****]";
  }
}
