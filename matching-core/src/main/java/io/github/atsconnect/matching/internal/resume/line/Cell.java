package io.github.atsconnect.matching.internal.resume.line;

import java.util.List;

/**
 * What stands together within a line; a wide gap separates it from the next.
 *
 * @param text the runs' texts
 * @param x0 left edge; points, or characters in plain text
 * @param x1 right edge, same unit
 * @param runs one or more
 */
public record Cell(String text, float x0, float x1, List<Run> runs) {

  /** Joins the runs' texts. */
  public static Cell of(List<Run> runs, float x0, float x1) {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) {
      if (text.length() > 0 && !run.glued()) {
        text.append(' ');
      }
      text.append(run.text());
    }
    return new Cell(text.toString(), x0, x1, List.copyOf(runs));
  }
}
