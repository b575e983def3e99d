package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.DocumentType;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Makes a file name that harms nobody of one that a server or an uploader chose: the last part of a
 * path, letters and digits of any script and a few signs, not hidden, not a device, and with the
 * extension of what the bytes are.
 */
public final class SafeName {

  private static final int MAX_LENGTH = 80;
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "clock$");

  private SafeName() {}

  /**
   * Makes a safe name.
   *
   * @param contentDisposition the header; empty where there is none
   * @param type what the bytes are
   * @return never empty
   */
  public static String of(String contentDisposition, DocumentType type) {
    return clean(ContentDisposition.fileName(contentDisposition), type);
  }

  static String clean(String name, DocumentType type) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String stem = Normalizer.normalize(last, Normalizer.Form.NFKC);
    int dot = stem.lastIndexOf('.');
    if (dot >= 0 && stem.length() - dot <= 6) {
      stem = stem.substring(0, dot);
    }
    StringBuilder safe = new StringBuilder();
    stem.codePoints()
        .limit(MAX_LENGTH)
        .forEach(
            c -> {
              boolean fine =
                  Character.isLetterOrDigit(c)
                      || Character.getType(c) == Character.NON_SPACING_MARK
                      || " ._-()".indexOf(c) >= 0;
              safe.appendCodePoint(fine ? c : '_');
            });
    String bare = trimmed(safe);
    String first = bare.toLowerCase(Locale.ROOT).split("[. ]", 2)[0];
    if (bare.isEmpty() || DEVICES.contains(first) || first.matches("(com|lpt)\\d")) {
      bare = "document";
    }
    return bare + "." + type.extension();
  }

  /** Signs for what was not fine are not repeated, and none stands at either end. */
  private static String trimmed(StringBuilder name) {
    StringBuilder once = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' || once.isEmpty() || once.charAt(once.length() - 1) != '_') {
        once.append(c);
      }
    }
    int from = 0;
    int to = once.length();
    while (from < to && " ._".indexOf(once.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " ._".indexOf(once.charAt(to - 1)) >= 0) {
      to--;
    }
    return once.substring(from, to);
  }
}
