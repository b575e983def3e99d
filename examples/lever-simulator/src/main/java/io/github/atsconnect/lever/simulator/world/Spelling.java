package io.github.atsconnect.lever.simulator.world;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Letters without their marks, and slugs. */
final class Spelling {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

  private Spelling() {}

  /** Latin letters without marks: {@code Łukasz Müller} becomes {@code Lukasz Muller}. */
  static String plain(String text) {
    if (text.chars().allMatch(letter -> letter < 128)) {
      return text;
    }
    String base =
        text.replace("ß", "ss")
            .replace('ł', 'l')
            .replace('Ł', 'L')
            .replace('ø', 'o')
            .replace('Ø', 'O')
            .replace('đ', 'd')
            .replace('Đ', 'D')
            .replace('ı', 'i')
            .replace('’', '\'');
    return MARKS.matcher(Normalizer.normalize(base, Normalizer.Form.NFD)).replaceAll("");
  }

  /** As Germans write it without their letters: {@code Mueller}. */
  static String german(String text) {
    return plain(text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
  }

  /** Lower-case letters and digits, words joined. */
  static String slug(String text, String joint) {
    String words = NO_LETTERS.matcher(plain(text).toLowerCase(Locale.ROOT)).replaceAll(" ");
    return words.strip().replace(" ", joint);
  }
}
