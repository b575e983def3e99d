package io.github.atsconnect.matching.internal.name;

import io.github.atsconnect.matching.internal.text.Sound;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word of a name. Immutable. */
public final class NameWord {

  private final String text;
  private final Sound.Writing writing;
  private final String origin;
  private final List<Reading> readings;

  /** Told when it is asked for: most words are only compared as they are spelt. */
  private @Nullable String sound;

  /** Another way to read a word: its letters and its sound. */
  public record Reading(String text, String sound) {
    static Reading of(String text) {
      return new Reading(text, Sound.of(text));
    }

    @Override
    public String toString() {
      return "Reading[****]";
    }
  }

  private NameWord(
      String text,
      @Nullable String sound,
      Sound.Writing writing,
      String origin,
      List<Reading> readings) {
    this.text = text;
    this.sound = sound;
    this.writing = writing;
    this.origin = origin;
    this.readings = readings;
  }

  static NameWord of(String folded, Sound.Writing writing) {
    return new NameWord(folded, null, writing, "", List.of());
  }

  /** Chinese characters with the ways to read them, the likeliest first. */
  static NameWord ofCharacters(String characters, List<Reading> readings) {
    Reading first = readings.get(0);
    return new NameWord(
        first.text(),
        first.sound(),
        Sound.Writing.CHARACTERS,
        characters,
        readings.subList(1, readings.size()));
  }

  /** The word folded to lower-case ASCII, never empty. */
  public String text() {
    return text;
  }

  /** How it sounds, as {@link Sound} writes it. */
  public String sound() {
    String known = sound;
    if (known == null) {
      known = Sound.of(text);
      sound = known;
    }
    return known;
  }

  /** How the source wrote it. */
  public Sound.Writing writing() {
    return writing;
  }

  /** The word as the source wrote it where that is Chinese characters, else {@code ""}. */
  public String origin() {
    return origin;
  }

  /** Other ways to read such characters: as a Japanese, a Cantonese, a Korean. */
  public List<Reading> readings() {
    return readings;
  }

  /** Several words as one. */
  NameWord join(NameWord next) {
    Sound.Writing loosest = writing.compareTo(next.writing) > 0 ? writing : next.writing;
    return new NameWord(text + next.text, null, loosest, origin + next.origin, List.of());
  }

  /** The same word with one more reading. */
  NameWord or(String reading) {
    List<Reading> all = new ArrayList<>(readings);
    all.add(Reading.of(reading));
    return new NameWord(text, sound, writing, origin, List.copyOf(all));
  }

  /** The same word in another spelling. */
  NameWord as(String folded) {
    return new NameWord(folded, null, writing, origin, List.of());
  }

  /** The same word in another reading. */
  NameWord as(Reading reading) {
    return new NameWord(reading.text(), reading.sound(), writing, origin, List.of());
  }

  boolean isInitial() {
    return text.length() == 1 && !isNumber();
  }

  boolean isNumber() {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof NameWord other
        && text.equals(other.text)
        && writing == other.writing
        && origin.equals(other.origin)
        && readings.equals(other.readings)
        && sound().equals(other.sound());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "NameWord[****]";
  }
}
