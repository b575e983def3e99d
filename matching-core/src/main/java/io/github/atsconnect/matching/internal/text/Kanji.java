package io.github.atsconnect.matching.internal.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Japanese names in Chinese characters. Each character has several readings, and which one a name
 * takes only its bearer knows; so names are not read, but a reading that somebody gives is checked.
 */
public final class Kanji {

  private static final Map<Character, String[]> READINGS = readings();
  private static final int MOST = 6;
  private static final String CONNECTIVE = "no";

  private Kanji() {}

  /**
   * Whether a folded word may be how characters are read: "杉山" as "sugiyama". Voicing within a
   * name, doubled consonants, long vowels in any spelling, and an unwritten "no" are allowed for.
   */
  public static boolean mayRead(String characters, String word) {
    int n = characters.length();
    return n <= MOST && word.length() <= 5 * n + 3 && fits(characters, 0, word, 0);
  }

  private static boolean fits(String characters, int at, String word, int from) {
    if (at == characters.length()) {
      return from == word.length();
    }
    char c = characters.charAt(at);
    String[] readings = READINGS.get(c == '々' && at > 0 ? characters.charAt(at - 1) : c);
    if (readings == null || from == word.length()) {
      return false;
    }
    for (String reading : readings) {
      int end = end(reading, word, from, at > 0);
      if (end > from && fitsLong(characters, at, word, end)) {
        return true;
      }
      // "ichi" before "hei" is "ip".
      int stem = reading.length() - (reading.endsWith("tsu") ? 3 : 2);
      boolean doubles = stem > 0 && (reading.endsWith("tsu") || reading.endsWith("chi"));
      if (doubles && word.startsWith(reading.substring(0, stem), from)) {
        int next = from + stem;
        boolean doubled = next + 1 < word.length() && word.charAt(next) == word.charAt(next + 1);
        if (doubled && fits(characters, at + 1, word, next + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Goes on behind a reading, whose last vowel may be long, and behind an unwritten "no". */
  private static boolean fitsLong(String characters, int at, String word, int end) {
    if (fits(characters, at + 1, word, end)) {
      return true;
    }
    boolean longer = end < word.length() && isLong(word.charAt(end - 1), word.charAt(end));
    if (longer && fits(characters, at + 1, word, end + 1)) {
      return true;
    }
    return at + 1 < characters.length()
        && word.startsWith(CONNECTIVE, end)
        && fits(characters, at + 1, word, end + CONNECTIVE.length());
  }

  private static boolean isLong(char vowel, char next) {
    return switch (vowel) {
      case 'o' -> next == 'u' || next == 'o' || next == 'h';
      case 'u' -> next == 'u' || next == 'h';
      case 'e' -> next == 'i' || next == 'e';
      case 'i' -> next == 'i';
      default -> false;
    };
  }

  /** Where a reading ends that begins at a place, or -1. */
  private static int end(String reading, String word, int from, boolean within) {
    if (word.startsWith(reading, from)) {
      return from + reading.length();
    }
    if (!within) {
      return -1;
    }
    int consonant =
        reading.startsWith("sh") || reading.startsWith("ch") || reading.startsWith("ts") ? 2 : 1;
    String rest = reading.substring(consonant);
    char c = word.charAt(from);
    boolean voiced =
        switch (reading.charAt(0)) {
          case 'k' -> c == 'g';
          case 's' -> c == (consonant == 2 ? 'j' : 'z');
          case 't' -> c == (consonant == 2 ? 'z' : 'd');
          case 'c' -> c == 'j';
          case 'h', 'f' -> c == 'b' || c == 'p';
          default -> false;
        };
    return voiced && word.startsWith(rest, from + 1) ? from + 1 + rest.length() : -1;
  }

  private static Map<Character, String[]> readings() {
    Map<Character, String[]> out = new HashMap<>();
    for (String entry : RewriteRules.sections("kanji.txt").getOrDefault("kanji", List.of())) {
      out.put(entry.charAt(0), entry.substring(2).split(","));
    }
    return Map.copyOf(out);
  }
}
