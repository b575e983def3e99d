package io.github.atsconnect.matching.internal.html;

import java.text.BreakIterator;
import java.util.Locale;

/** Text in markup. */
public final class Markup {

  private Markup() {}

  /** Text for HTML and XML, in an element or an attribute: nothing in it is markup. */
  public static String text(String raw) {
    StringBuilder out = new StringBuilder(raw.length() + 16);
    raw.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isShown(c) ? c : ' ');
              }
            });
    return out.toString();
  }

  /** A number with a minus sign as wide as its plus sign. */
  public static String number(String number) {
    return number.replace('-', '\u2212');
  }

  /**
   * Whether a character may stand in a document: XML has no control characters and no halves of
   * surrogates, and characters that turn the direction of what follows could make one name look
   * like another.
   */
  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
      case Character.FORMAT -> !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2067);
      default -> c != 0xFFFE && c != 0xFFFF;
    };
  }

  /**
   * Cuts a text to a width, in letters of medium width; wide characters count twice. What is cut
   * off is told by an ellipsis.
   */
  public static String cut(String raw, int width) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(raw);
    int used = 0;
    int fits = 0;
    for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
      int start = characters.previous();
      characters.next();
      used += isWide(raw.codePointAt(start)) ? 2 : 1;
      if (used > width) {
        return raw.substring(0, fits).stripTrailing() + "…";
      }
      if (used < width) {
        fits = end; // leaves room for the ellipsis
      }
    }
    return raw;
  }

  private static boolean isWide(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
      default -> c >= 0x1F000;
    };
  }
}
