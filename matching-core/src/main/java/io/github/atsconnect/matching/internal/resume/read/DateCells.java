package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.line.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts together the year and the month that forms print in two columns of a grid. */
final class DateCells {
  private static final Pattern YEAR =
      Pattern.compile("(?:(?:19|20)\\d\\d|(?:令和|平成|昭和|大正)\\s?(?:\\d{1,2}|元))\\s?年?");
  private static final Pattern MONTH = Pattern.compile("(?:0?[1-9]|1[0-2])月?");

  private DateCells() {}

  static List<Line> join(List<Line> lines) {
    List<Line> joined = new ArrayList<>(lines.size());
    Line above = null;
    for (Line line : lines) {
      if (isDated(line)) {
        above = line;
        joined.add(join(line, line.cells().get(0), 1));
      } else if (above != null && leavesYearOut(line, above)) {
        joined.add(join(line, above.cells().get(0), 0));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean isDated(Line line) {
    List<Cell> cells = line.cells();
    return cells.size() >= 3
        && YEAR.matcher(cells.get(0).text()).matches()
        && MONTH.matcher(cells.get(1).text()).matches();
  }

  /** A row of the same year, which is printed once or ditto, with its month where months stand. */
  private static boolean leavesYearOut(Line line, Line above) {
    List<Cell> cells = line.cells();
    Cell month = above.cells().get(1);
    return cells.size() >= 2
        && line.page() == above.page()
        && MONTH.matcher(cells.get(0).text()).matches()
        && cells.get(0).x0() < month.x1() + 2
        && cells.get(0).x1() > month.x0() - 2;
  }

  private static Line join(Line line, Cell first, int at) {
    List<Cell> cells = line.cells();
    String year = first.text();
    String month = cells.get(at).text();
    Run style = cells.get(0).runs().get(0);
    String text = year.replace("年", "") + "年" + month.replace("月", "") + "月";
    Run run = new Run(text, style.size(), style.bold(), style.italic(), style.color(), false);
    List<Cell> others = new ArrayList<>();
    others.add(new Cell(text, cells.get(0).x0(), cells.get(at).x1(), List.of(run)));
    others.addAll(cells.subList(at + 1, cells.size()));
    return line.withCells(others);
  }
}
