package io.github.atsconnect.matching.internal.resume.line;

import java.util.ArrayList;
import java.util.List;

/**
 * A line as a reader sees it.
 *
 * @param cells one or more, in reading direction
 * @param page number from 0
 * @param flow which stream of text it belongs to: 0 the main one, others are side columns
 * @param y baseline from the page's top; points, or line number in plain text
 * @param gapAbove distance to the line above in the same flow, in font sizes; large at a new column
 * @param bullet whether a bullet sign stood before it (and was taken away)
 */
public record Line(List<Cell> cells, int page, int flow, float y, float gapAbove, boolean bullet) {

  /** Above this gap a line starts a paragraph of its own. */
  public static final float PARAGRAPH = 1.75f;

  /** Text of all cells with one space between them. */
  public String text() {
    if (cells.size() == 1) {
      return cells.get(0).text();
    }
    StringBuilder all = new StringBuilder();
    for (Cell cell : cells) {
      if (all.length() > 0) {
        all.append(' ');
      }
      all.append(cell.text());
    }
    return all.toString();
  }

  /** The style of most of its characters. */
  public Run style() {
    Run best = cells.get(0).runs().get(0);
    for (Cell cell : cells) {
      for (Run run : cell.runs()) {
        if (run.text().length() > best.text().length()) {
          best = run;
        }
      }
    }
    return best;
  }

  /** Left edge. */
  public float x0() {
    float x = Float.MAX_VALUE;
    for (Cell cell : cells) {
      x = Math.min(x, cell.x0());
    }
    return x;
  }

  /** Right edge. */
  public float x1() {
    float x = 0;
    for (Cell cell : cells) {
      x = Math.max(x, cell.x1());
    }
    return x;
  }

  /** All runs of all cells. */
  public List<Run> runs() {
    if (cells.size() == 1) {
      return cells.get(0).runs();
    }
    List<Run> runs = new ArrayList<>();
    for (Cell cell : cells) {
      runs.addAll(cell.runs());
    }
    return runs;
  }

  /** The same line with other cells. */
  public Line withCells(List<Cell> others) {
    return new Line(List.copyOf(others), page, flow, y, gapAbove, bullet);
  }
}
