package io.github.atsconnect.matching.internal.text;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Folds text to lower-case ASCII words, so that spellings of one value meet: case, accents, width,
 * punctuation and script go, letters and digits stay.
 */
public final class Fold {

  /** Longer values are cut: no field that identifies a person is longer. */
  private static final int MAX_LENGTH = 400;

  /** What stands between words. */
  private static final byte GAP = 0;

  /** An apostrophe: nothing of it stays, nor does it stand between words. */
  private static final byte NOTHING = 1;

  /** What becomes of each character of ASCII: a letter or digit, or one of the above. */
  private static final byte[] FOLDED = folded();

  private Fold() {}

  private static byte[] folded() {
    byte[] out = new byte[128];
    for (char c = 'a'; c <= 'z'; c++) {
      out[c] = (byte) c;
      out[c - 32] = (byte) c;
    }
    for (char c = '0'; c <= '9'; c++) {
      out[c] = (byte) c;
    }
    out['\''] = NOTHING;
    out['`'] = NOTHING;
    return out;
  }

  /** The text in lower case. */
  public static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128 || (c >= 'A' && c <= 'Z')) {
        return text.toLowerCase(Locale.ROOT);
      }
    }
    return text;
  }

  /** Lower-case ASCII; everything that is no letter or digit has become a single space. */
  public static String words(String text) {
    String ascii = ascii(text);
    byte[] out = new byte[ascii.length()];
    int n = 0;
    boolean gap = false;
    boolean same = true;
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      byte folded = c < FOLDED.length ? FOLDED[c] : GAP;
      same &= folded == c;
      if (folded > NOTHING) {
        if (gap && n > 0) {
          out[n++] = ' ';
        }
        gap = false;
        out[n++] = folded;
      } else if (folded == GAP) {
        gap = true;
      }
    }
    return same ? ascii : new String(out, 0, n, StandardCharsets.ISO_8859_1);
  }

  /** As {@link #words(String)}, without the spaces. */
  public static String flat(String text) {
    return removeSpaces(words(text));
  }

  /** Splits folded words at their spaces. */
  public static List<String> split(String folded) {
    List<String> out = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || folded.charAt(i) == ' ') {
        if (i > start) {
          out.add(folded.substring(start, i));
        }
        start = i + 1;
      }
    }
    return out;
  }

  /** The text without its spaces. */
  public static String removeSpaces(String text) {
    return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
  }

  /** Case and punctuation kept, letters in ASCII; those of other scripts in lower case. */
  public static String ascii(String text) {
    String cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    int i = 0;
    while (i < cut.length() && cut.charAt(i) < 128) {
      i++;
    }
    if (i == cut.length()) {
      return cut;
    }
    StringBuilder out = new StringBuilder(cut.length() + 8);
    for (int j = 0; j < cut.length(); j++) {
      String latin = Latin.ascii(cut.charAt(j));
      if (latin == null) {
        return romanize(Normalizer.normalize(cut, Normalizer.Form.NFKC));
      }
      out.append(latin);
    }
    return out.toString();
  }

  /** Text with letters of any script, word by word. */
  private static String romanize(String composed) {
    StringBuilder out = new StringBuilder(composed.length() * 2);
    int i = 0;
    while (i < composed.length()) {
      String latin = Latin.ascii(composed.charAt(i));
      if (latin != null) {
        out.append(latin);
        i++;
        continue;
      }
      int digit = Character.digit(composed.charAt(i), 10);
      if (digit >= 0) {
        out.append((char) ('0' + digit));
        i++;
        continue;
      }
      UnicodeScript script = UnicodeScript.of(composed.codePointAt(i));
      int end = endOfWord(composed, i, script);
      if (end == i) {
        out.append(' ');
        i += Character.charCount(composed.codePointAt(i));
      } else {
        out.append(Romanization.of(composed.substring(i, end), script, composed));
        i = end;
      }
    }
    return out.toString();
  }

  private static int endOfWord(String text, int start, UnicodeScript script) {
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      UnicodeScript own = UnicodeScript.of(c);
      boolean mark = own == UnicodeScript.INHERITED || own == UnicodeScript.COMMON;
      boolean joins = own == script || (mark && end > start && isJoined(c, script));
      if (!joins || !isLetter(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /** Marks, the long vowel sign of kana, and the apostrophe that softens Hebrew consonants. */
  private static boolean isJoined(int c, UnicodeScript script) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || c == 'ー'
        || (c == '\'' && script == UnicodeScript.HEBREW);
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c)
        || c == '\''
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> c == '׳' || c == '״';
        };
  }
}
