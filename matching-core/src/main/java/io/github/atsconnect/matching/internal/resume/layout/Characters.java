package io.github.atsconnect.matching.internal.resume.layout;

import java.text.Normalizer;

/** Makes plain characters of what fonts and generators put in their place. */
final class Characters {
  private Characters() {}

  /**
   * Composes accents, resolves ligatures and presentation forms, drops controls, soft hyphens and
   * direction marks, and makes every white space one space; the ends are stripped.
   */
  static String clean(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)
          || c == '\u00a0'
          || Character.getType(c) == Character.SPACE_SEPARATOR) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (isForm(c)) {
        out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (keep(c)) {
        out.append(c);
      }
    }
    String clean = out.toString().strip();
    return Normalizer.isNormalized(clean, Normalizer.Form.NFC)
        ? clean
        : Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static boolean keep(char c) {
    if (c < 0x20 || c == 0x7f || c == '\u00ad' || c == '\ufffd' || c == '\ufeff') {
      return false;
    }
    // Zero-width non-joiner and joiner spell words in Persian and Indic scripts.
    return c == '\u200c' || c == '\u200d' || Character.getType(c) != Character.FORMAT;
  }

  private static boolean isForm(char c) {
    return (c >= '\ufb00' && c <= '\ufdff')
        || (c >= '\ufe70' && c <= '\ufefc')
        || (c >= '\uff01' && c <= '\uffee')
        || (c >= '\u2e80' && c <= '\u2fdf')
        || c == '\u0132'
        || c == '\u0133';
  }
}
