package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.words.DateRange;
import io.github.atsconnect.matching.internal.resume.words.DateRanges;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the dates that entries hang on, and leaves dates within prose alone. */
final class AnchorFinder {
  private static final int PROSE_WORDS = 14;
  private static final int MORE_WORDS = 3;
  private static final float SAME_EDGE = 6;

  private final List<Line> lines;
  private final boolean singles;

  private AnchorFinder(List<Line> lines, boolean singles) {
    this.lines = lines;
    this.singles = singles;
  }

  /**
   * Anchors from top to bottom, one a line at most.
   *
   * @param singles whether a date on its own may be one, even where others are ranges
   */
  static List<Anchor> find(List<Line> lines, boolean singles) {
    List<Anchor> all = new AnchorFinder(lines, singles).all();
    List<Anchor> ranges = all.stream().filter(a -> a.range().isRange()).toList();
    if (ranges.isEmpty() || singles) {
      return withoutBullets(lines, all);
    }
    List<Anchor> kept = new ArrayList<>();
    for (Anchor a : all) {
      if (a.range().isRange() || standsLike(lines, a, ranges)) {
        kept.add(a);
      }
    }
    return withoutBullets(lines, kept);
  }

  /** A list's items are entries only where nothing else is. */
  private static List<Anchor> withoutBullets(List<Line> lines, List<Anchor> anchors) {
    List<Anchor> plain = anchors.stream().filter(a -> !lines.get(a.line()).bullet()).toList();
    return plain.isEmpty() ? anchors : plain;
  }

  /** Whether a lone date is set where the ranges are set. */
  private static boolean standsLike(List<Line> lines, Anchor single, List<Anchor> ranges) {
    Line line = lines.get(single.line());
    Cell cell = line.cells().get(single.cell());
    for (Anchor range : ranges) {
      Line otherLine = lines.get(range.line());
      Cell other = otherLine.cells().get(range.cell());
      boolean edge =
          Math.abs(cell.x0() - other.x0()) < SAME_EDGE
              || Math.abs(cell.x1() - other.x1()) < SAME_EDGE;
      boolean alone = single.range().to() - single.range().from() >= cell.text().length() - 2;
      boolean otherAlone = range.range().to() - range.range().from() >= other.text().length() - 2;
      boolean looks = line.style().looksLike(otherLine.style());
      if (edge && alone == otherAlone && (looks || line.cells().size() > 1)) {
        return true;
      }
    }
    return false;
  }

  private List<Anchor> all() {
    List<Anchor> anchors = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      Anchor a = anchorAt(i);
      if (a == null) {
        i++;
        continue;
      }
      Anchor stacked = endAbove(stack(a), anchors);
      anchors.add(stacked);
      i = stacked.lastLine() + 1;
    }
    return anchors;
  }

  /** "present" standing above the start: some rails put the end first. */
  private Anchor endAbove(Anchor a, List<Anchor> before) {
    boolean free = before.isEmpty() || before.get(before.size() - 1).lastLine() < a.line() - 1;
    if (a.range().shape() != DateRange.Shape.SINGLE || a.line() == 0 || !free) {
      return a;
    }
    Cell cell = lines.get(a.line()).cells().get(a.cell());
    Line above = lines.get(a.line() - 1);
    if (!isWhole(a.range(), cell) || lines.get(a.line()).cells().size() < 2 || above.bullet()) {
      return a;
    }
    for (Cell other : above.cells()) {
      int space = other.text().indexOf(' ');
      String first = space < 0 ? other.text() : other.text().substring(0, space);
      boolean overlaps = other.x0() < cell.x1() && other.x1() > cell.x0();
      if (overlaps && DateRanges.isPresent(first)) {
        return new Anchor(a.line() - 1, 0, ends(a.range(), DateRange.PRESENT), a.line());
      }
    }
    return a;
  }

  private @Nullable Anchor anchorAt(int at) {
    Line line = lines.get(at);
    Anchor best = null;
    for (int c = 0; c < line.cells().size(); c++) {
      String text = line.cells().get(c).text();
      List<DateRange> dates = DateRanges.in(text);
      for (int d = 0; d < dates.size(); d++) {
        DateRange range = dates.get(d);
        if (!isEdge(text, range) || isProse(text, range)) {
          continue;
        }
        if (best == null || (!best.range().isRange() && range.isRange())) {
          best = new Anchor(at, c, range, at);
        } else if (best.cell() == c - 1 && isPair(best.range(), range)) {
          best = new Anchor(at, best.cell(), joined(best.range(), range), at);
        }
      }
    }
    return best;
  }

  private static boolean isPair(DateRange a, DateRange b) {
    return a.shape() == DateRange.Shape.SINGLE && b.shape() == DateRange.Shape.SINGLE;
  }

  private static DateRange joined(DateRange a, DateRange b) {
    return new DateRange(a.start(), b.start(), a.from(), a.to(), DateRange.Shape.RANGE);
  }

  /** At the start or the end of its cell, or in brackets. */
  private static boolean isEdge(String text, DateRange range) {
    String before = text.substring(0, range.from()).strip();
    String after = text.substring(range.to()).strip();
    if (before.isEmpty() || after.isEmpty() || isSign(after)) {
      return true;
    }
    char next = after.charAt(0);
    char last = before.charAt(before.length() - 1);
    boolean opened =
        last == '(' || last == '[' || last == '|' || last == '·' || last == ',' || last == '•';
    boolean closed =
        next == ')'
            || next == ']'
            || next == '|'
            || next == '·'
            || next == '('
            || next == ','
            || next == ':';
    return range.isRange() && (opened || closed);
  }

  private static boolean isSign(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isProse(String text, DateRange range) {
    String rest = text.substring(0, range.from()) + text.substring(range.to());
    int words = 1;
    for (int i = 0; i < rest.length(); i++) {
      words += rest.charAt(i) == ' ' ? 1 : 0;
    }
    boolean sentence = text.endsWith(".") && words > 6 && !range.isRange();
    return words > PROSE_WORDS || sentence;
  }

  /** A range whose parts stand one above the other: "Feb 2019 / to / present". */
  private Anchor stack(Anchor a) {
    Line line = lines.get(a.line());
    Cell cell = line.cells().get(a.cell());
    DateRange range = a.range();
    boolean complete = range.shape() == DateRange.Shape.RANGE;
    boolean wholeCell = range.to() - range.from() >= cell.text().length() - 3;
    boolean leading = range.from() <= 1;
    if (complete || (!wholeCell && !leading)) {
      return a;
    }
    StringBuilder text = new StringBuilder(cell.text().substring(range.from(), range.to()));
    String after = cell.text().substring(range.to()).strip();
    boolean dash = !after.isEmpty() && "-–—~".indexOf(after.charAt(0)) >= 0;
    if (dash || range.shape() == DateRange.Shape.OPEN) {
      text.append(" -");
    }
    for (int i = a.line() + 1; i < lines.size() && i <= a.line() + 3; i++) {
      Line next = lines.get(i);
      if (next.page() != line.page() || next.flow() != line.flow() || next.bullet()) {
        break;
      }
      String part = below(next, cell);
      if (part == null) {
        continue;
      }
      Anchor pair = pairBelow(a, cell, next, i);
      if (pair != null) {
        return pair;
      }
      String whole = complete(text.toString(), part);
      if (whole != null) {
        DateRange found = DateRanges.in(whole).get(0);
        DateRange both =
            new DateRange(
                found.start(), found.end(), range.from(), range.to(), DateRange.Shape.RANGE);
        return new Anchor(a.line(), a.cell(), both, i);
      }
      text.append(' ').append(part);
    }
    return a;
  }

  /** The date with as many of the words below it as make it a range, or null. */
  private static @Nullable String complete(String date, String below) {
    int end = 0;
    for (int words = 0; words < 4 && end < below.length(); words++) {
      int space = below.indexOf(' ', end);
      end = space < 0 ? below.length() : space;
      String whole = date + " " + below.substring(0, end);
      List<DateRange> found = DateRanges.in(whole);
      if (found.size() == 1
          && found.get(0).shape() == DateRange.Shape.RANGE
          && found.get(0).to() >= whole.length() - 1) {
        return longer(date, below, end, whole);
      }
      end++;
    }
    return null;
  }

  /** "Mar" alone reads as a range's end no worse than "Mar 2020", or "2020" than "2020 年 3 月". */
  private static String longer(String date, String below, int end, String whole) {
    String longest = whole;
    int next = end;
    for (int words = 0; words < MORE_WORDS && next < below.length(); words++) {
      int space = below.indexOf(' ', next + 1);
      next = space < 0 ? below.length() : space;
      String more = date + " " + below.substring(0, next);
      List<DateRange> found = DateRanges.in(more);
      if (found.size() == 1 && found.get(0).to() == more.length()) {
        longest = more;
      }
    }
    return longest;
  }

  /** Two dates in one column, one below the other without a dash: both ends of a range. */
  private static @Nullable Anchor pairBelow(Anchor a, Cell cell, Line next, int at) {
    boolean leading = a.range().from() <= 1;
    if (a.range().shape() != DateRange.Shape.SINGLE || (!isWhole(a.range(), cell) && !leading)) {
      return null;
    }
    for (Cell below : next.cells()) {
      boolean aligned = below.x0() < cell.x1() && below.x1() > cell.x0();
      String text = below.text();
      if (!aligned || next.cells().size() < 2) {
        continue;
      }
      if (DateRanges.isPresent(text)) {
        return new Anchor(a.line(), a.cell(), ends(a.range(), DateRange.PRESENT), at);
      }
      List<DateRange> dates = DateRanges.in(text);
      if (dates.size() == 1
          && dates.get(0).shape() == DateRange.Shape.SINGLE
          && isWhole(dates.get(0), below)) {
        return new Anchor(a.line(), a.cell(), ends(a.range(), dates.get(0).start()), at);
      }
    }
    return null;
  }

  private static boolean isWhole(DateRange range, Cell cell) {
    return range.to() - range.from() >= cell.text().length() - 2;
  }

  /** A range of both dates, the earlier one first. */
  private static DateRange ends(DateRange one, @Nullable String other) {
    String start = one.start();
    boolean swap =
        start != null
            && other != null
            && !other.equals(DateRange.PRESENT)
            && other.compareTo(start) < 0;
    return new DateRange(
        swap ? other : start, swap ? start : other, one.from(), one.to(), DateRange.Shape.RANGE);
  }

  /** The short text that stands below a cell. */
  private static @Nullable String below(Line line, Cell above) {
    for (Cell cell : line.cells()) {
      boolean overlaps = cell.x0() < above.x1() && cell.x1() > above.x0();
      if (overlaps && line.cells().size() > 1 && cell.text().length() < 24) {
        return cell.text();
      }
      if (overlaps && cell.text().length() < 16) {
        return cell.text();
      }
      if (overlaps) {
        // The label and the text beside it came so close that they look like one cell.
        return cell.text().substring(0, Math.min(cell.text().length(), 24));
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return "AnchorFinder[" + lines.size() + (singles ? " lines, singles]" : " lines]");
  }
}
