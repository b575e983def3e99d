package io.github.atsconnect.matching.internal.resume.words;

import java.text.Normalizer;
import java.util.Locale;

/** One spelling for words that differ in case, accents or punctuation only. */
public final class Fold {
  private Fold() {}

  /**
   * Lower case, no accents on Latin, Greek and Cyrillic letters, {@code &} spelled out, dots of
   * abbreviations dropped, other punctuation a space; single spaces, none at the ends.
   */
  public static String fold(String text) {
    String plain = isAscii(text) ? text : decompose(text);
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        out.append((char) (c + 32));
      } else if (c == '&') {
        out.append(" and ");
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isVowelSign(c)) {
        append(out, c);
      } else if (!isSilent(c)) {
        out.append(' ');
      }
    }
    return collapse(out);
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case 'ß' -> out.append("ss");
      case 'ł' -> out.append('l');
      case 'ø' -> out.append('o');
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'đ', 'ð' -> out.append('d');
      case 'ı' -> out.append('i');
      case 'ς' -> out.append('σ');
      case 'ё' -> out.append('е');
      case 'ي', 'ى' -> out.append('ی');
      case 'ك' -> out.append('ک');
      default -> out.append(c);
    }
  }

  /** Signs that stand inside a word without parting it. */
  private static boolean isSilent(char c) {
    return c == '.' || c == '"' || c == '״' || c == '׳' || c == '\u200c' || c == '\u200d';
  }

  private static boolean isVowelSign(char c) {
    int type = Character.getType(c);
    return c > 0x36f
        && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
        && !isAccent(c);
  }

  private static boolean isAccent(char c) {
    return (c >= 0x300 && c <= 0x36f) || (c >= 0x64b && c <= 0x655) || (c >= 0x591 && c <= 0x5c7);
  }

  private static String decompose(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    StringBuilder bare = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      if (!isAccent(apart.charAt(i))) {
        bare.append(apart.charAt(i));
      }
    }
    // Puts Hangul syllables and Indic letters together again.
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }

  private static String collapse(StringBuilder out) {
    int to = 0;
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c != ' ' || (to > 0 && out.charAt(to - 1) != ' ')) {
        out.setCharAt(to++, c);
      }
    }
    if (to > 0 && out.charAt(to - 1) == ' ') {
      to--;
    }
    out.setLength(to);
    return out.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7e) {
        return false;
      }
    }
    return true;
  }
}
