package io.github.atsconnect.connect.cli;

/**
 * Colours on a terminal, nothing elsewhere.
 *
 * @param on whether to colour
 */
record Ink(boolean on) {

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

  /** Columns that a text takes, leaving out colours and counting wide letters twice. */
  static int width(String text) {
    String plain = text.replaceAll("\u001b\\[[0-9;]*[mK]", "");
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
