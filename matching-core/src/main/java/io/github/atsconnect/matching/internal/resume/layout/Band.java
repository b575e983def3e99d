package io.github.atsconnect.matching.internal.resume.layout;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.words.DateRange;
import io.github.atsconnect.matching.internal.resume.words.DateRanges;
import io.github.atsconnect.matching.internal.resume.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Rows that share a gutter, and what the two sides of it look like. */
final class Band {
  private static final int FEW = 3;
  private static final int LONGEST_LABEL = 34;

  final List<Segment> left = new ArrayList<>();
  final List<Segment> right = new ArrayList<>();
  private final Gutter gutter;
  private final List<Row> rows;
  private int leftRows;
  private int rightRows;
  private int sharedRows;

  Band(List<Row> rows, Gutter gutter) {
    this.gutter = gutter;
    this.rows = rows;
    for (Row row : rows) {
      boolean l = false;
      boolean r = false;
      for (Segment s : row.segments) {
        if ((s.x0 + s.x1) / 2 < gutter.middle()) {
          left.add(s);
          l = true;
        } else {
          right.add(s);
          r = true;
        }
      }
      leftRows += l ? 1 : 0;
      rightRows += r ? 1 : 0;
      sharedRows += l && r ? 1 : 0;
    }
  }

  /**
   * How many rows belong to the columns: a heading at the end that stands apart opens what comes
   * below them.
   */
  int length() {
    int length = rows.size();
    while (length > FEW && opensWhatFollows(rows.get(length - 1), rows.get(length - 2))) {
      length--;
    }
    return length;
  }

  private static boolean opensWhatFollows(Row row, Row above) {
    float size = row.segments.get(0).size;
    return row.y - above.y > 2 * size
        && row.segments.size() <= 2
        && Words.heading(CellBuilder.build(row.segments).text()) != null;
  }

  Band upTo(int length) {
    return new Band(rows.subList(0, length), gutter);
  }

  int bothSides() {
    return Math.min(leftRows, rightRows);
  }

  float gutterWidth() {
    return gutter.width();
  }

  /** Whether the sides are to be read one after the other rather than row by row. */
  boolean isTwoColumns(float regionWidth) {
    if (leftRows < FEW || rightRows < FEW) {
      return false;
    }
    Side l = new Side(left);
    Side r = new Side(right);
    float shared = sharedRows / (float) Math.min(leftRows, rightRows);
    if (l.isRail(r, sharedRows, regionWidth) || r.isRail(l, sharedRows, regionWidth)) {
      return false;
    }
    if (l.headings > 0 && r.headings > 0) {
      return true;
    }
    if (r.headings > 0 || l.headings > 0) {
      // A label rail holds nothing but labels; a side bar holds text.
      Side other = r.headings > 0 ? l : r;
      return shared < 0.8f || other.lines >= 6;
    }
    if (shared > 0.75f) {
      return l.wordy() && r.wordy() && gutter.width() > 14;
    }
    return l.width > regionWidth * 0.15f && r.width > regionWidth * 0.15f;
  }

  /** What kind of lines stand on one side. */
  private static final class Side {
    private int lines;
    private int headings;

    /** Headings with text right below them on the same side. */
    private int filled;

    private int dates;
    private int prose;
    private int characters;
    private int longest;
    private final float width;

    Side(List<Segment> segments) {
      float x0 = Float.MAX_VALUE;
      float x1 = 0;
      boolean afterHeading = false;
      float headingY = 0;
      float headingSize = 0;
      for (Row row : Row.of(segments)) {
        lines++;
        Cell cell = CellBuilder.build(row.segments);
        x0 = Math.min(x0, cell.x0());
        x1 = Math.max(x1, cell.x1());
        String text = cell.text();
        characters += text.length();
        longest = Math.max(longest, text.length());
        boolean heading = Words.heading(text) != null;
        if (afterHeading
            && !heading
            && row.y - headingY < 3.2f * Math.max(headingSize, row.segments.get(0).size)) {
          filled++;
        }
        afterHeading = heading;
        headingY = row.y;
        headingSize = row.segments.get(0).size;
        if (heading) {
          headings++;
        } else if (isDate(text)) {
          dates++;
        } else if (text.length() > 45) {
          prose++;
        }
      }
      width = x1 - x0;
    }

    private static boolean isDate(String text) {
      int covered = 0;
      for (DateRange d : DateRanges.in(text)) {
        covered += d.to() - d.from();
      }
      return covered * 2 > text.length();
    }

    /** Labels, each on the line of the text that it belongs to: dates, headings, places. */
    boolean isRail(Side text, int sharedRows, float regionWidth) {
      if (prose > 0) {
        return false;
      }
      // Labels stand beside their text; what stands between its lines is a column of its own.
      boolean beside = sharedRows * 2 >= lines || filled == 0;
      boolean few = lines <= text.lines * 0.25f && longest <= LONGEST_LABEL && beside;
      boolean empty = headings >= 2 && filled <= headings * 0.34f;
      if (dates + headings >= lines * 0.6f || empty || few) {
        return true;
      }
      boolean attached = longest <= LONGEST_LABEL && sharedRows >= lines * 0.7f;
      boolean sparse = lines < text.lines * 0.75f && headings == 0;
      boolean labels = dates + headings >= lines * 0.5f;
      boolean dated = dates >= lines * 0.2f && headings <= lines * 0.1f;
      return attached && width < regionWidth * 0.36f && (labels || dated || sparse);
    }

    boolean wordy() {
      return characters > lines * 18;
    }
  }
}
