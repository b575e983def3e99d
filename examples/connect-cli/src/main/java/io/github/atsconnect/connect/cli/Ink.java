package io.github.atsconnect.connect.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours on a terminal, nothing elsewhere.
 *
 * @param on whether to colour
 */
record Ink(boolean on) {
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  String bold(String text) {
    return paint("1", text);
  }

  String dim(String text) {
    return paint("2", text);
  }

  String green(String text) {
    return paint("32", text);
  }

  String yellow(String text) {
    return paint("33", text);
  }

  String red(String text) {
    return paint("31", text);
  }

  String blue(String text) {
    return paint("36", text);
  }

  private String paint(String code, String text) {
    return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** The start of a text that fits; a text that was cut ends in an ellipsis. */
  static String clip(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      Matcher colour = COLOUR.matcher(text).region(i, text.length());
      if (colour.lookingAt()) {
        kept.append(colour.group());
        i = colour.end();
        continue;
      }
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      // Colours after the cut are kept, so that the last one still ends.
      if (used >= 0 && used + columns(letter) < columns) {
        kept.appendCodePoint(letter);
        used += columns(letter);
      } else if (used >= 0) {
        kept.append('…');
        used = -1;
      }
    }
    return kept.toString();
  }

  /** Columns that a text takes, leaving out colours and counting wide letters twice. */
  static int width(String text) {
    String plain = COLOUR.matcher(text).replaceAll("");
    return plain.codePoints().map(Ink::columns).sum();
  }

  private static int columns(int letter) {
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
      default -> letter >= 0xFF01 && letter <= 0xFF60 ? 2 : 1;
    };
  }
}
