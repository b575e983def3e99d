package io.github.atsconnect.matching.internal.resume.words;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into numbers, words and the signs that dates are made with. */
final class DateTokens {
  private static final String DASHES = "-–—‒―−~〜～－→⇒";
  private static final String ERA_MARKS = "年月日년월일";

  /** What a token is. */
  enum Type {
    NUMBER,
    WORD,
    DASH,
    DOT,
    SLASH,
    COMMA,
    APOSTROPHE,
    MARK,
    OTHER
  }

  /** A token; {@code value} is a number's value, {@code length} its digits. */
  record Token(Type type, String text, int value, int from, int to) {
    int length() {
      return to - from;
    }
  }

  private DateTokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int from = i;
      if (Character.isDigit(c)) {
        int value = 0;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
          value = i - from < 8 ? value * 10 + Character.digit(text.charAt(i), 10) : value;
          i++;
        }
        tokens.add(new Token(Type.NUMBER, "", value, from, i));
      } else if (ERA_MARKS.indexOf(c) >= 0
          && !tokens.isEmpty()
          && tokens.get(tokens.size() - 1).type() == Type.NUMBER) {
        tokens.add(new Token(Type.MARK, String.valueOf(c), 0, from, ++i));
      } else if (isWordPart(c)) {
        i = wordEnd(text, i);
        tokens.add(new Token(Type.WORD, Fold.fold(text.substring(from, i)), 0, from, i));
      } else {
        i++;
        if (!Character.isWhitespace(c) && c != '\u00a0') {
          tokens.add(new Token(sign(c), String.valueOf(c), 0, from, i));
        }
      }
    }
    return tokens;
  }

  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean innerDot =
          c == '.'
              && i > from
              && i + 1 < text.length()
              && isWordPart(text.charAt(i + 1))
              && i - from <= 3;
      if (!isWordPart(c) && !innerDot) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean isWordPart(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u200c';
  }

  private static Type sign(char c) {
    if (DASHES.indexOf(c) >= 0) {
      return Type.DASH;
    }
    return switch (c) {
      // Marks of abbreviation: Latin, Hebrew, Devanagari.
      case '.', '．', '׳', '॰' -> Type.DOT;
      case '/', '／' -> Type.SLASH;
      case ',', '،' -> Type.COMMA;
      case '\'', '’', '‘', '´', '`' -> Type.APOSTROPHE;
      default -> Type.OTHER;
    };
  }
}
