package io.github.atsconnect.matching.internal.resume.line;

import io.github.atsconnect.matching.internal.resume.words.DateRange;
import io.github.atsconnect.matching.internal.resume.words.DateRanges;
import java.util.List;

/** Signs that start an item of a list. */
public final class Bullets {
  private static final String SIGNS =
      "•◦▪▫‣⁃●○■□◆◇❖➢➤►▶▸▹✓✔✦★☆∙⋅➔→›»¤\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\u25aa\u2219";
  private static final String AMBIGUOUS = "-–—*·o";

  private Bullets() {}

  /** The second half of a range that is broken over two lines. */
  private static boolean startsWithDate(String text) {
    List<DateRange> dates = DateRanges.in(text);
    return !dates.isEmpty() && dates.get(0).from() == 0;
  }

  /** Length of the bullet and the space after it at the start of {@code text}, or 0. */
  public static int length(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    char first = text.charAt(0);
    boolean certain = SIGNS.indexOf(first) >= 0;
    boolean likely = AMBIGUOUS.indexOf(first) >= 0 && text.length() > 2 && text.charAt(1) == ' ';
    if (!certain && !likely) {
      return 0;
    }
    if (likely && startsWithDate(text.substring(1).strip())) {
      return 0;
    }
    int end = 1;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
