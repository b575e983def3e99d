package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Fold;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers as digits, without extension and without the ways to write a country code. */
final class PhoneForm {

  private static final Pattern EXTENSION =
      Pattern.compile("(?i)\\s{0,9}(?:ext(?:ension|n)?|x|#|;ext=)\\.?\\s{0,9}\\d{1,6}\\s{0,9}$");
  private static final int SIGNIFICANT = 9;

  private PhoneForm() {}

  /** Digits without extension, international prefix and leading zeros; {@code ""} for no number. */
  static String digits(String text) {
    String ascii = Fold.ascii(text.length() > 60 ? text.substring(0, 60) : text);
    String main = withoutExtension(ascii);
    StringBuilder out = new StringBuilder(15);
    for (int i = 0; i < main.length(); i++) {
      char c = main.charAt(i);
      if (c >= '0' && c <= '9') {
        out.append(c);
      }
    }
    // "+44 (0)20 …": the zero in brackets is dialled only without the country code.
    int trunk = main.indexOf("(0)");
    if (trunk > 0) {
      int before = 0;
      for (int i = 0; i < trunk; i++) {
        before += Character.isDigit(main.charAt(i)) ? 1 : 0;
      }
      if (before > 0) {
        out.deleteCharAt(before);
      }
    }
    int zeros = 0;
    while (zeros < out.length() && out.charAt(zeros) == '0') {
      zeros++;
    }
    String digits = out.substring(zeros);
    return digits.length() < 7 || digits.length() > 15 ? "" : digits;
  }

  private static String withoutExtension(String number) {
    if (number.indexOf('x') < 0 && number.indexOf('X') < 0 && number.indexOf('#') < 0) {
      return number; // the pattern costs more than all else
    }
    Matcher m = EXTENSION.matcher(number);
    return m.find() && m.start() > 6 ? number.substring(0, m.start()) : number;
  }

  /** The last nine digits: what stays of a number whether or not its country code is written. */
  static String significant(String digits) {
    return digits.length() <= SIGNIFICANT
        ? digits
        : digits.substring(digits.length() - SIGNIFICANT);
  }
}
