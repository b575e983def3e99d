package io.github.atsconnect.matching.internal.resume.word;

import io.github.atsconnect.matching.internal.resume.line.Bullets;
import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.line.Run;
import io.github.atsconnect.matching.internal.resume.read.PageUri;
import java.util.ArrayList;
import java.util.List;

/**
 * Where text is put down, line by line. A document does not say where its lines stand; they are
 * given places that keep their order, so that a link can be told from its neighbours.
 */
final class Sheet {

  private static final float CHARACTER = 0.5f;
  private static final float GAP_BETWEEN_CELLS = 24;
  private static final float ADJACENT = 1.2f;
  private static final float BLANK = 2.4f;

  /** Room above a paragraph from which on it is set apart, points. */
  private static final float ROOM = 5;

  private static final int MOST_LINES = 5_000;

  private final List<Line> lines = new ArrayList<>();
  private final List<PageUri> links = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private boolean hidden;
  private boolean space;
  private float cellStart;
  private float x;
  private float y = 12;
  private float gap = BLANK;
  private int page;
  private int paragraphsInCell;
  private boolean bulletInCell;

  /** Adds text to the line. */
  void text(String text, Look look) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isSpace(text.charAt(i))) {
        if (i > from) {
          word(text.substring(from, i), look);
        }
        space |= i < text.length();
        from = i + 1;
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\u00a0' || c == '\t';
  }

  private void word(String word, Look look) {
    boolean first = runs.isEmpty();
    x += space && !first ? look.size() * CHARACTER : 0;
    Run run =
        new Run(word, look.size(), look.bold(), look.italic(), look.color(), !space && !first);
    if (!first && runs.get(runs.size() - 1).looksLike(run)) {
      Run last = runs.remove(runs.size() - 1);
      String joined = last.text() + (space ? " " : "") + word;
      run = new Run(joined, last.size(), last.bold(), last.italic(), last.color(), last.glued());
    }
    runs.add(run);
    x += word.length() * look.size() * CHARACTER;
    space = false;
  }

  /** What follows stands apart in the same line. */
  void tab() {
    if (!runs.isEmpty()) {
      cells.add(Cell.of(runs, cellStart, x));
      runs.clear();
    }
    x += GAP_BETWEEN_CELLS;
    cellStart = x;
    space = false;
  }

  /** The line ends. */
  void end(boolean bullet) {
    tab();
    if (!cells.isEmpty() && lines.size() < MOST_LINES) {
      float size = cells.get(0).runs().get(0).size();
      y += Math.max(8, size) * gap;
      lines.add(withoutBullet(new Line(List.copyOf(cells), page, 0, y, gap, bullet)));
      gap = ADJACENT;
    } else if (cells.isEmpty()) {
      gap = BLANK;
    }
    cells.clear();
    x = 0;
    cellStart = 0;
  }

  private static Line withoutBullet(Line line) {
    Cell first = line.cells().get(0);
    int sign = Bullets.length(first.text());
    int own = first.runs().get(0).text().length();
    if (sign == 0 || sign >= own) {
      return line;
    }
    List<Run> runs = new ArrayList<>(first.runs());
    Run run = runs.get(0);
    runs.set(
        0,
        new Run(
            run.text().substring(sign), run.size(), run.bold(), run.italic(), run.color(), false));
    List<Cell> cells = new ArrayList<>(line.cells());
    cells.set(0, Cell.of(runs, first.x0(), first.x1()));
    return new Line(List.copyOf(cells), line.page(), line.flow(), line.y(), line.gapAbove(), true);
  }

  /** A row of a table begins. */
  void startRow() {
    end(false);
    paragraphsInCell = 0;
  }

  /** A cell begins: beside a cell of one paragraph in the same line, else in a line of its own. */
  void startCell() {
    if (paragraphsInCell > 1) {
      end(bulletInCell);
      apart();
    } else {
      tab();
    }
    paragraphsInCell = 0;
    bulletInCell = false;
  }

  /** A paragraph with text begins in a cell. */
  void startParagraphInCell() {
    if (paragraphsInCell++ > 0) {
      end(bulletInCell);
    }
  }

  /** A paragraph ends in a cell; its line goes on in the next cell. */
  void endParagraphInCell(boolean bullet) {
    bulletInCell = bullet;
  }

  /** A paragraph with room above it, in points. */
  void room(float points) {
    gap = points >= ROOM ? Math.max(gap, Line.PARAGRAPH + 0.1f) : gap;
  }

  /** What follows stands elsewhere: a cell, a box. */
  void apart() {
    gap = BLANK;
  }

  void newPage() {
    page++;
    y = 12;
    gap = BLANK;
  }

  /** A link on the text that comes next. */
  void link(String target) {
    links.add(new PageUri(target, page, x, y + 11 * gap, 1, 1));
  }

  /** Text that no reader sees was left out. */
  void hide() {
    hidden = true;
  }

  boolean hidden() {
    return hidden;
  }

  int pages() {
    return page + 1;
  }

  List<Line> lines() {
    return lines;
  }

  List<PageUri> links() {
    return links;
  }
}
