package io.github.atsconnect.enrichment.internal;

/** Makes file names of strangers fit to be shown. */
final class FileNames {
  private static final int LONGEST = 200;
  private static final int EXTENSION = 12;
  private static final String NAMELESS = "attachment";

  private FileNames() {}

  /**
   * The last part of a path, without characters that are not seen or that turn the text around, and
   * not too long.
   */
  static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    last.codePoints().filter(FileNames::isSeen).forEach(kept::appendCodePoint);
    String text = kept.toString().strip();
    if (text.codePoints().allMatch(c -> c == '.' || Character.isWhitespace(c))) {
      return NAMELESS;
    }
    return text.codePointCount(0, text.length()) > LONGEST ? shortened(text) : text;
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String shortened(String text) {
    int dot = text.lastIndexOf('.');
    String extension = dot > 0 && text.length() - dot <= EXTENSION ? text.substring(dot) : "";
    int end = text.offsetByCodePoints(0, LONGEST - extension.length() - 1);
    return text.substring(0, end) + "…" + extension;
  }
}
