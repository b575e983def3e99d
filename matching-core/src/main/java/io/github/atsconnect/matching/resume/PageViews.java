package io.github.atsconnect.matching.resume;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.pdf.PdfPage;
import io.github.atsconnect.matching.internal.resume.read.Printed;
import java.util.ArrayList;
import java.util.List;

/** Pages of lines, as they are shown to a person. */
final class PageViews {

  private static final float MARGIN = 40;
  private static final float WIDTH = 595;

  private PageViews() {}

  /**
   * All pages.
   *
   * @param sizes of the pages, empty where the kind of file has none
   */
  static List<ResumeInspection.Page> of(List<Line> lines, List<PdfPage> sizes, int pages) {
    List<List<ResumeInspection.Piece>> pieces = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      pieces.add(new ArrayList<>());
    }
    for (Line line : lines) {
      if (line.page() < pages) {
        for (Cell cell : line.cells()) {
          pieces.get(line.page()).add(piece(line, cell));
        }
      }
    }
    List<ResumeInspection.Page> out = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      boolean sized = i < sizes.size();
      out.add(
          new ResumeInspection.Page(
              sized ? sizes.get(i).width() : Math.max(WIDTH, right(pieces.get(i)) + MARGIN),
              sized ? sizes.get(i).height() : bottom(pieces.get(i)) + MARGIN,
              pieces.get(i)));
    }
    return out;
  }

  private static ResumeInspection.Piece piece(Line line, Cell cell) {
    return new ResumeInspection.Piece(
        cell.text(),
        Printed.box(line, cell.x0(), cell.x1()),
        cell.runs().get(0).bold(),
        line.flow() > 0);
  }

  private static float right(List<ResumeInspection.Piece> pieces) {
    float right = 0;
    for (ResumeInspection.Piece piece : pieces) {
      right = Math.max(right, piece.box().x() + piece.box().width());
    }
    return right;
  }

  private static float bottom(List<ResumeInspection.Piece> pieces) {
    float bottom = 0;
    for (ResumeInspection.Piece piece : pieces) {
      bottom = Math.max(bottom, piece.box().y() + piece.box().height());
    }
    return bottom;
  }
}
