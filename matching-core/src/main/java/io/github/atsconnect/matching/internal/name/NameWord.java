package io.github.atsconnect.matching.internal.name;

import io.github.atsconnect.matching.internal.text.Sound;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a name.
 *
 * @param text folded to lower-case ASCII, never empty
 * @param sound how it sounds, as {@link Sound} writes it
 * @param writing how the source wrote it
 * @param origin the word as the source wrote it where that is Chinese characters, else {@code ""}
 * @param readings other ways to read such characters: as a Japanese, a Cantonese, a Korean
 */
public record NameWord(
    String text, String sound, Sound.Writing writing, String origin, List<Reading> readings) {

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

  static NameWord of(String folded, Sound.Writing writing) {
    return new NameWord(folded, Sound.of(folded), writing, "", List.of());
  }

  /** Several words as one. */
  NameWord join(NameWord next) {
    Sound.Writing loosest = writing.compareTo(next.writing) > 0 ? writing : next.writing;
    String joined = text + next.text;
    return new NameWord(joined, Sound.of(joined), loosest, origin + next.origin, List.of());
  }

  /** The same word with one more reading. */
  NameWord or(String reading) {
    List<Reading> all = new ArrayList<>(readings);
    all.add(Reading.of(reading));
    return new NameWord(text, sound, writing, origin, List.copyOf(all));
  }

  /** The same word in another spelling. */
  NameWord as(String folded) {
    return as(Reading.of(folded));
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
  public String toString() {
    return "NameWord[****]";
  }
}
