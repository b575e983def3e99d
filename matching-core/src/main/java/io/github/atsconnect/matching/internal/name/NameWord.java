package io.github.atsconnect.matching.internal.name;

import io.github.atsconnect.matching.internal.text.Sound;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a name.
 *
 * @param text folded to lower-case ASCII, never empty
 * @param writing how the source wrote it
 * @param origin the word as the source wrote it where that is Chinese characters, else {@code ""}
 * @param readings other ways to read such characters: as a Japanese, a Cantonese, a Korean
 */
public record NameWord(String text, Sound.Writing writing, String origin, List<String> readings) {

  static NameWord of(String folded, Sound.Writing writing) {
    return new NameWord(folded, writing, "", List.of());
  }

  /** Several words as one. */
  NameWord join(NameWord next) {
    Sound.Writing loosest = writing.compareTo(next.writing) > 0 ? writing : next.writing;
    return new NameWord(text + next.text, loosest, origin + next.origin, List.of());
  }

  /** The same word with one more reading. */
  NameWord or(String reading) {
    List<String> all = new ArrayList<>(readings);
    all.add(reading);
    return new NameWord(text, writing, origin, List.copyOf(all));
  }

  /** The same word in another spelling. */
  NameWord as(String folded) {
    return new NameWord(folded, writing, origin, List.of());
  }

  boolean isInitial() {
    return text.length() == 1 && !isNumber();
  }

  boolean isNumber() {
    return text.chars().allMatch(Character::isDigit);
  }

  @Override
  public String toString() {
    return "NameWord[****]";
  }
}
