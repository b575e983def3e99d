package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.line.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts together the year and the month that forms print in two columns of a grid. */
final class DateCells {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年?");
  private static final Pattern MONTH = Pattern.compile("(?:0?[1-9]|1[0-2])月?");

  private DateCells() {}

  static List<Line> join(List<Line> lines) {
    List<Line> joined = new ArrayList<>(lines.size());
    for (Line line : lines) {
      joined.add(line.cells().size() < 3 ? line : join(line));
    }
    return joined;
  }

  private static Line join(Line line) {
    List<Cell> cells = line.cells();
    String year = cells.get(0).text();
    String month = cells.get(1).text();
    if (!YEAR.matcher(year).matches() || !MONTH.matcher(month).matches()) {
      return line;
    }
    Run style = cells.get(0).runs().get(0);
    String text = year.replace("年", "") + "年" + month.replace("月", "") + "月";
    Run run = new Run(text, style.size(), style.bold(), style.italic(), style.color(), false);
    List<Cell> others = new ArrayList<>();
    others.add(new Cell(text, cells.get(0).x0(), cells.get(1).x1(), List.of(run)));
    others.addAll(cells.subList(2, cells.size()));
    return line.withCells(others);
  }
}
