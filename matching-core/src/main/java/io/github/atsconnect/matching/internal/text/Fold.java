package io.github.atsconnect.matching.internal.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import net.gcardone.junidecode.Junidecode;

/**
 * Folds text to lower-case ASCII words, so that spellings of one value meet: case, accents, width,
 * punctuation and script go, letters and digits stay.
 */
public final class Fold {

  /** Longer values are cut: no field that identifies a person is longer. */
  private static final int MAX_LENGTH = 400;

  private Fold() {}

  /** Lower-case ASCII; everything that is no letter or digit has become a single space. */
  public static String words(String text) {
    String ascii = ascii(text);
    StringBuilder out = new StringBuilder(ascii.length());
    boolean gap = false;
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        c += 32;
      }
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      } else if (c != '\'' && c != '`') {
        gap = true;
      }
    }
    return out.toString();
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

  /** Case and punctuation kept, letters in ASCII. */
  public static String ascii(String text) {
    String cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    if (isAscii(cut)) {
      return cut;
    }
    String decomposed = Normalizer.normalize(cut, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(decomposed.length() + 4);
    boolean foreign = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK
          || type == Character.FORMAT
          || type == Character.ENCLOSING_MARK) {
        continue;
      }
      switch (c) {
        case 'ß' -> out.append("ss");
        case 'æ' -> out.append("ae");
        case 'Æ' -> out.append("Ae");
        case 'œ' -> out.append("oe");
        case 'Œ' -> out.append("Oe");
        case 'ø' -> out.append('o');
        case 'Ø' -> out.append('O');
        case 'ł' -> out.append('l');
        case 'Ł' -> out.append('L');
        case 'đ', 'ð' -> out.append('d');
        case 'Đ', 'Ð' -> out.append('D');
        case 'þ' -> out.append("th");
        case 'ı' -> out.append('i');
        case '\u2018', '\u2019', '\u02bc', '\u00b4' -> out.append('\'');
        case '\u00a0', '\u3000' -> out.append(' ');
        default -> {
          foreign |= c > 127 && Character.isLetterOrDigit(c);
          out.append(c);
        }
      }
    }
    String folded = out.toString();
    if (!foreign) {
      return folded;
    }
    return Junidecode.unidecode(Normalizer.normalize(folded, Normalizer.Form.NFC));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
