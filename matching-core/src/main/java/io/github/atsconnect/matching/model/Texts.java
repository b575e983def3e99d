package io.github.atsconnect.matching.model;

import org.jspecify.annotations.Nullable;

/** Texts as they enter the evidence: one line, blanks collapsed, no longer than a bound. */
final class Texts {
  private Texts() {}

  /**
   * Without blanks at the ends and with a single one between words, cut at a bound; null when
   * nothing is left.
   */
  static @Nullable String line(@Nullable String text, int most) {
    String line = collapsed(text);
    if (line == null || line.length() <= most) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
    return line.substring(0, end).stripTrailing();
  }

  /** The same, but what is too long is none: a part of an address is somebody else's address. */
  static @Nullable String whole(@Nullable String text, int most) {
    String line = collapsed(text);
    return line == null || line.length() > most ? null : line;
  }

  private static @Nullable String collapsed(@Nullable String text) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.isEmpty()) {
      return null;
    }
    boolean afterBlank = false;
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      boolean blank = Character.isWhitespace(c);
      if (blank && (afterBlank || c < ' ')) {
        return rewritten(stripped);
      }
      afterBlank = blank;
    }
    return stripped;
  }

  private static String rewritten(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean afterBlank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c);
      if (!blank) {
        out.append(c);
      } else if (!afterBlank) {
        out.append(' ');
      }
      afterBlank = blank;
    }
    return out.toString();
  }
}
