package io.github.atsconnect.matching.internal.text;

/** Thai spelling puts some vowels before the consonant that they follow, and silences letters. */
final class Thai {

  private static final char SILENT = '\u0E4C';

  private Thai() {}

  static String inSpokenOrder(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == SILENT) {
        out.setLength(Math.max(0, out.length() - 1));
      } else if (c >= '\u0E40' && c <= '\u0E44' && i + 1 < word.length()) {
        out.append(word.charAt(i + 1)).append(c);
        i++;
      } else if (c < '\u0E47' || c > '\u0E4E') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
