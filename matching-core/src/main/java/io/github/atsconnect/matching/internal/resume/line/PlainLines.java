package io.github.atsconnect.matching.internal.resume.line;

import java.util.ArrayList;
import java.util.List;

/** Lines of a plain text; two spaces or a tab separate cells, an empty line makes a gap. */
public final class PlainLines {
  private static final int MAX_LINES = 5_000;
  private static final int MAX_LENGTH = 2_000;
  private static final float ADJACENT = 1.2f;
  private static final float BLANK = 2.4f;

  private PlainLines() {}

  /** The text's lines that are not blank. */
  public static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    int number = 0;
    float gap = BLANK;
    while (from < text.length() && lines.size() < MAX_LINES) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      List<Cell> cells = new ArrayList<>();
      boolean bullet = cells(text, from, Math.min(end, from + MAX_LENGTH), cells);
      if (cells.isEmpty()) {
        gap = BLANK;
      } else {
        lines.add(new Line(List.copyOf(cells), 0, 0, number, gap, bullet));
        gap = ADJACENT;
      }
      number++;
      from = end + 1;
    }
    return lines;
  }

  private static boolean cells(String text, int from, int end, List<Cell> cells) {
    boolean bullet = false;
    int at = from;
    while (at < end) {
      while (at < end && isSpace(text.charAt(at))) {
        at++;
      }
      int start = at;
      int last = at;
      while (at < end && !isGap(text, at, end)) {
        if (!isSpace(text.charAt(at))) {
          last = at + 1;
        }
        at++;
      }
      if (last > start) {
        String cell = text.substring(start, last);
        int skip = cells.isEmpty() && !bullet ? Bullets.length(cell) : 0;
        if (skip > 0) {
          bullet = true;
          cell = cell.substring(Math.min(skip, cell.length()));
        }
        if (!cell.isBlank()) {
          Run run = new Run(cell, 0, false, false, 0, false);
          cells.add(new Cell(cell, start - from, last - from, List.of(run)));
        }
      }
    }
    return bullet;
  }

  private static boolean isGap(String text, int at, int end) {
    char c = text.charAt(at);
    return c == '\t' || (isSpace(c) && at + 1 < end && isSpace(text.charAt(at + 1)));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00a0' || c == '\t' || c == '\r' || c == '\u3000' || c == '\f';
  }
}
