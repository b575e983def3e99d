package io.github.atsconnect.matching.internal.resume.layout;

import io.github.atsconnect.matching.internal.resume.line.Bullets;
import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.line.Run;
import io.github.atsconnect.matching.internal.resume.pdf.PdfPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a page's characters into lines, and the lines into reading order: bands of rows from top to
 * bottom, and within a band the main column before the others.
 */
final class PageLayout {
  private static final float CELL_GAP = 1.6f;
  private static final float NEW_COLUMN = 9;
  private static final int MAX_DEPTH = 4;
  private static final int STEPS_OF_A_BAND = 4;
  private static final int FEW_ROWS = 8;
  private static final float NARROW_GUTTER = 8;
  private static final float WIDE_GUTTER = 13;

  private final int page;
  private final Effort effort;
  private final List<Line> lines = new ArrayList<>();
  private int flows;

  private PageLayout(int page, Effort effort) {
    this.page = page;
    this.effort = effort;
  }

  /** The page's lines; flow 0 is the main one. */
  static List<Line> lines(PdfPage page, int number, Effort effort) {
    PageLayout layout = new PageLayout(number, effort);
    layout.arrange(Segmenter.segments(page.glyphs()), 0, 0);
    return layout.lines;
  }

  private void arrange(List<Segment> segments, int flow, int depth) {
    List<Row> rows = Row.of(segments);
    float x0 = Float.MAX_VALUE;
    float x1 = 0;
    for (Segment s : segments) {
      x0 = Math.min(x0, s.x0);
      x1 = Math.max(x1, s.x1);
    }
    int at = 0;
    List<Row> plain = new ArrayList<>();
    while (at < rows.size()) {
      int end = depth < MAX_DEPTH ? bandEnd(rows, at, x0, x1) : at + 1;
      Band band = columns(rows, at, end, x0, x1);
      if (band == null) {
        plain.add(rows.get(at++));
      } else {
        emit(plain, flow);
        plain.clear();
        int last = at + band.length();
        emitColumns(last == end ? band : band.upTo(band.length()), flow, depth);
        at = last;
      }
    }
    emit(plain, flow);
  }

  private void emitColumns(Band band, int flow, int depth) {
    boolean mainLeft = characters(band.left) >= characters(band.right) * 0.8f;
    List<Segment> main = mainLeft ? band.left : band.right;
    List<Segment> side = mainLeft ? band.right : band.left;
    arrange(main, flow, depth + 1);
    arrange(side, ++flows, depth + 1);
  }

  private static int characters(List<Segment> segments) {
    int n = 0;
    for (Segment s : segments) {
      n += s.glyphs.size();
    }
    return n;
  }

  /** How far down a gutter lasts that is there in row {@code at}. */
  private int bandEnd(List<Row> rows, int at, float x0, float x1) {
    List<Gutter> free = List.of(new Gutter(x0, x1));
    int end = at;
    while (end < rows.size()) {
      boolean enough = effort.spend(steps(free, rows.get(end)));
      free = enough ? Gutter.without(free, rows.get(end), NARROW_GUTTER) : List.of();
      if (free.isEmpty()) {
        break;
      }
      end++;
    }
    return Math.max(end, at + 1);
  }

  private static int steps(List<Gutter> free, Row row) {
    return free.size() * row.segments.size();
  }

  private @Nullable Band columns(List<Row> rows, int at, int end, float x0, float x1) {
    if (end - at < 3) {
      return null;
    }
    List<Row> part = rows.subList(at, end);
    List<Gutter> free = List.of(new Gutter(x0, x1));
    for (Row row : part) {
      if (!effort.spend(steps(free, row))) {
        return null;
      }
      free = Gutter.without(free, row, NARROW_GUTTER);
    }
    Band best = null;
    for (Gutter gutter : free) {
      if (!effort.spend(part.size() * STEPS_OF_A_BAND)) {
        return null;
      }
      Band band = new Band(part, gutter);
      boolean sound = gutter.width() >= (band.bothSides() < FEW_ROWS ? WIDE_GUTTER : NARROW_GUTTER);
      if (sound
          && band.bothSides() > 0
          && (best == null || band.gutterWidth() > best.gutterWidth())
          && band.isTwoColumns(x1 - x0)) {
        best = band;
      }
    }
    return best;
  }

  private void emit(List<Row> rows, int flow) {
    Line above = null;
    for (Row row : rows) {
      List<Cell> cells = cells(row);
      float size = Math.max(1, row.segments.get(0).size);
      float gap = above == null ? NEW_COLUMN : (row.y - above.y()) / size;
      Line line = line(cells, flow, row.y, gap);
      if (!line.cells().isEmpty()) {
        lines.add(line);
        above = line;
      }
    }
  }

  private static List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>();
    List<Segment> open = new ArrayList<>();
    float right = 0;
    for (Segment s : row.segments) {
      float em = Math.max(1, open.isEmpty() ? s.size : Math.min(s.size, open.get(0).size));
      if (!open.isEmpty() && s.x0 - right > CELL_GAP * em) {
        cells.add(CellBuilder.build(open));
        open = new ArrayList<>();
      }
      open.add(s);
      right = Math.max(s.x1, open.size() == 1 ? s.x1 : right);
    }
    cells.add(CellBuilder.build(open));
    if (cells.size() > 1 && CellBuilder.rightToLeft(row.segments)) {
      Collections.reverse(cells);
    }
    return cells;
  }

  private Line line(List<Cell> cells, int flow, float y, float gap) {
    boolean bullet = false;
    List<Cell> kept = new ArrayList<>(cells);
    if (!kept.isEmpty()) {
      Cell first = kept.get(0);
      int length = Bullets.length(first.text() + (kept.size() > 1 ? " " : ""));
      if (length >= first.text().length() && kept.size() > 1) {
        kept.remove(0);
        bullet = true;
      } else if (length > 0 && length < first.text().length()) {
        kept.set(0, strip(first, length));
        bullet = true;
      }
    }
    return new Line(List.copyOf(kept), page, flow, y, gap, bullet);
  }

  private static Cell strip(Cell cell, int length) {
    List<Run> runs = new ArrayList<>();
    int left = length;
    for (Run run : cell.runs()) {
      if (left >= run.text().length()) {
        left -= run.text().length() + 1;
        continue;
      }
      String rest = left > 0 ? run.text().substring(left).strip() : run.text();
      left = 0;
      if (!rest.isEmpty()) {
        runs.add(new Run(rest, run.size(), run.bold(), run.italic(), run.color(), run.glued()));
      }
    }
    return runs.isEmpty() ? cell : Cell.of(runs, cell.x0(), cell.x1());
  }
}
