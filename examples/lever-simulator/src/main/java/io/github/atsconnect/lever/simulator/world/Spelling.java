package io.github.atsconnect.lever.simulator.world;

import java.text.Normalizer;
import java.util.Locale;

/** Letters without their marks, and slugs. */
final class Spelling {

  private Spelling() {}

  /** Latin letters without marks: {@code Łukasz Müller} becomes {@code Lukasz Muller}. */
  static String plain(String text) {
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
    return Normalizer.normalize(base, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }

  /** As Germans write it without their letters: {@code Mueller}. */
  static String german(String text) {
    return plain(text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
  }

  /** Lower-case letters and digits, words joined. */
  static String slug(String text, String joint) {
    return plain(text)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip()
        .replace(" ", joint);
  }
}
