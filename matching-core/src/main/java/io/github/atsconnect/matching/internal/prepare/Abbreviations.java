package io.github.atsconnect.matching.internal.prepare;

import java.util.List;

/**
 * Tells whether one name of an organisation is short for another: "GE" for "General Electric", "IIT
 * Bombay" for "Indian Institute of Technology Bombay", "Georgia Tech", "Acme" for "Acme Robotics".
 */
final class Abbreviations {

  private Abbreviations() {}

  /** Whether the words of {@code shorter} stand, in order, for words of {@code longer}. */
  static boolean isShortFor(List<String> shorter, List<String> longer) {
    if (shorter.size() >= longer.size() && shorter.size() > 1) {
      return false;
    }
    return stands(shorter, 0, longer, 0, false);
  }

  private static boolean stands(
      List<String> shorter, int i, List<String> longer, int j, boolean skipped) {
    if (i == shorter.size()) {
      // "Acme" is short for "Acme Robotics"; "Delta" alone hardly for "Delta Foods Trading Group".
      return j == longer.size() || shorter.size() * 2 >= longer.size() || skipped;
    }
    if (j >= longer.size()) {
      return false;
    }
    String word = shorter.get(i);
    if (word.equals(longer.get(j)) || isPrefix(word, longer.get(j))) {
      if (stands(shorter, i + 1, longer, j + 1, skipped)) {
        return true;
      }
    }
    int letters = word.length();
    if (letters >= 2 && letters <= 6 && j + letters <= longer.size()) {
      if (isInitials(word, longer, j) && stands(shorter, i + 1, longer, j + letters, true)) {
        return true;
      }
    }
    return i > 0 && stands(shorter, i, longer, j + 1, skipped);
  }

  private static boolean isPrefix(String word, String whole) {
    return word.length() >= 3 && word.length() < whole.length() && whole.startsWith(word);
  }

  private static boolean isInitials(String letters, List<String> words, int from) {
    for (int k = 0; k < letters.length(); k++) {
      if (words.get(from + k).charAt(0) != letters.charAt(k)) {
        return false;
      }
    }
    return true;
  }
}
