package io.github.atsconnect.matching.internal.resume.layout;

import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.pdf.PdfPage;
import java.util.ArrayList;
import java.util.List;

/** Lines of a whole file: the main text of all pages, then the side columns of all pages. */
public final class DocumentLayout {
  private DocumentLayout() {}

  /** All lines in reading order. */
  public static List<Line> lines(List<PdfPage> pages) {
    List<Line> main = new ArrayList<>();
    List<Line> side = new ArrayList<>();
    Effort effort = new Effort();
    for (int i = 0; i < pages.size(); i++) {
      for (Line line : PageLayout.lines(pages.get(i), i, effort)) {
        (line.flow() == 0 ? main : side).add(line);
      }
    }
    main.addAll(side);
    return main;
  }
}
