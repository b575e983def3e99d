package io.github.atsconnect.matching.internal.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Latin letters without their marks, and punctuation of all kinds. */
final class Latin {

  /** By code unit: Latin letters end at U+024F and go on at U+1E00; punctuation is at U+2000. */
  private static final @Nullable String[] ASCII = new String[0x2070];

  private static final String SPECIAL =
      "ßss æae ÆAe œoe ŒOe øo ØO łl ŁL đd ðd ĐD ÐD þth ÞTh ıi ŋn ŊN ħh ĦH ŧt ŦT ĸk ſs ẞSs əa ƏA ɓb"
          + " ɗd ƙk ƴy ɨi ʉu ɛe ɔo ŉn ĳij Ĳij ŀl ĿL ǆdz ǅDz ǉlj ǈLj ǌnj ǋNj";

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = c < 128 ? String.valueOf(c) : plain(c);
    }
    for (String letter : SPECIAL.split(" ")) {
      ASCII[letter.charAt(0)] = letter.substring(1);
    }
    // What stands for an apostrophe, also the half rings of Arabic transliteration.
    for (char c :
        "\u2018\u2019\u201b\u2032\u02bb\u02bc\u02bd\u02be\u02bf\u02b9\u00b4".toCharArray()) {
      ASCII[c] = "'";
    }
  }

  private Latin() {}

  /** The letter in ASCII, {@code ""} for a mark; null for what is not Latin. */
  static @Nullable String ascii(char c) {
    return c < ASCII.length ? ASCII[c] : null;
  }

  private static @Nullable String plain(char c) {
    if (c >= 0x300 && c < 0x370) {
      return "";
    }
    boolean latin = c < 0x250 || (c >= 0x1E00 && c < 0x1F00) || c >= 0x2000;
    if (!latin) {
      return null;
    }
    if (Character.getType(c) == Character.FORMAT) {
      return "";
    }
    StringBuilder out = new StringBuilder(2);
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    for (int i = 0; i < parts.length(); i++) {
      if (parts.charAt(i) < 128) {
        out.append(parts.charAt(i));
      }
    }
    return out.length() > 0 ? out.toString() : " ";
  }
}
