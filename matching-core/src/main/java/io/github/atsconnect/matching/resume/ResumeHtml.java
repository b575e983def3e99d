package io.github.atsconnect.matching.resume;

import io.github.atsconnect.matching.internal.html.Markup;
import io.github.atsconnect.matching.internal.html.Style;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws how résumés were read: each page with its text where it stands, boxes around what was read
 * from it, and a table of the values with source and confidence. One page of HTML without scripts
 * and without anything from elsewhere. It shows personal data.
 */
public final class ResumeHtml {

  private static final String LOOK =
      """
      main{max-width:1500px}
      .file{display:grid;grid-template-columns:minmax(0,3fr) minmax(320px,2fr);gap:24px;align-items:start}
      @media (max-width:1000px){.file{grid-template-columns:minmax(0,1fr)}}
      .page{display:block;width:100%;height:auto;background:#ffffff;border:1px solid var(--line);
      border-radius:4px;margin:0 0 16px}
      .page text{fill:#1c2127;font-family:system-ui,"Noto Sans",sans-serif;unicode-bidi:plaintext}
      .page .side{fill:#545d67}
      .page rect{fill-opacity:.16;stroke-width:1.2}
      .box-name{fill:#7a3fb5;stroke:#7a3fb5}.box-email{fill:#1f6fb2;stroke:#1f6fb2}
      .box-phone{fill:#00797a;stroke:#00797a}.box-link{fill:#0b57d0;stroke:#0b57d0}
      .box-location{fill:#5d6b00;stroke:#5d6b00}.box-title{fill:#b4531a;stroke:#b4531a}
      .box-company{fill:#a3242b;stroke:#a3242b}.box-dates{fill:#825400;stroke:#825400}
      .box-school{fill:#136438;stroke:#136438}.box-skill{fill:#6b7580;stroke:#6b7580}
      .key i{border:1px solid}
      td.value{overflow-wrap:anywhere;min-width:12ch}
      """;

  private final StringBuilder out = new StringBuilder();

  private ResumeHtml() {}

  /**
   * Draws files, each under its name.
   *
   * @param files what was read, by the name to show; shown in this order
   * @return one HTML document that asks for nothing from elsewhere; holds personal data
   */
  public static String document(Map<String, ResumeInspection> files) {
    ResumeHtml html = new ResumeHtml();
    html.head(files.size() == 1 ? files.keySet().iterator().next() : files.size() + " résumés");
    files.forEach(html::file);
    html.out.append("</main>\n</body>\n</html>\n");
    return html.out.toString();
  }

  private void add(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
  }

  private void head(String title) {
    add(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy"
         content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>How it was read: %s</title>
        <style>
        %s%s%s</style>
        </head>
        <body>
        <main>
        <h1>What was read, and where it stands</h1>
        """,
        Markup.text(title), Style.COLOURS, Style.PAGE, LOOK);
    out.append("<ul class=\"key\">");
    for (Finding.Field field : Finding.Field.values()) {
      String name = name(field);
      add(
          "<li><svg width=\"14\" height=\"14\" aria-hidden=\"true\"><rect x=\"1\" y=\"1\" width=\"12\""
              + " height=\"12\" class=\"box-%s\" fill-opacity=\".16\"/></svg> %s</li>",
          name, name);
    }
    out.append("</ul>\n");
  }

  private static String name(Finding.Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private void file(String name, ResumeInspection file) {
    Resume resume = file.resume();
    add("<section>\n<h2>%s</h2>\n", Markup.text(name));
    add(
        "<p class=\"soft\">Status: %s. %d page(s) read.%s</p>\n",
        Markup.text(resume.status().code()),
        resume.pages(),
        resume.hiddenText() ? " Text that no reader sees was left out." : "");
    out.append("<div class=\"file\">\n<div>\n");
    for (int i = 0; i < file.pages().size(); i++) {
      page(file.pages().get(i), i + 1, resume.findings());
    }
    out.append("</div>\n<div class=\"scroll\" tabindex=\"0\">\n");
    table(resume);
    out.append("</div>\n</div>\n</section>\n");
  }

  private void page(ResumeInspection.Page page, int number, List<Finding> findings) {
    add(
        "<svg class=\"page\" viewBox=\"0 0 %.1f %.1f\" role=\"img\" aria-label=\"Page %d\">\n",
        Math.max(1, page.width()), Math.max(1, page.height()), number);
    for (Finding f : findings) {
      Finding.Box box = f.boxOrNull();
      if (box != null && f.page() == number) {
        add(
            "<rect class=\"box-%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\">"
                + "<title>%s: %s (%.2f)</title></rect>\n",
            name(f.field()),
            box.x() - 1,
            box.y() - 1,
            Math.max(1, box.width() + 2),
            Math.max(1, box.height() + 2),
            name(f.field()),
            Markup.text(f.value()),
            f.confidence());
      }
    }
    for (ResumeInspection.Piece piece : page.lines()) {
      Finding.Box box = piece.box();
      add(
          "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\"%s%s textLength=\"%.1f\""
              + " lengthAdjust=\"spacingAndGlyphs\">%s</text>\n",
          box.x(),
          box.y() + box.height() * 0.77,
          box.height() / 1.06,
          piece.bold() ? " font-weight=\"650\"" : "",
          piece.side() ? " class=\"side\"" : "",
          Math.max(1, box.width()),
          Markup.text(piece.text()));
    }
    out.append("</svg>\n");
  }

  private void table(Resume resume) {
    out.append(
        "<table>\n<thead><tr><th>Field</th><th>Value</th><th>Page</th><th>Source</th>"
            + "<th class=\"n\">Confidence</th></tr></thead>\n<tbody>\n");
    for (Finding f : resume.findings()) {
      add(
          "<tr><th>%s</th><td class=\"value\" dir=\"auto\">%s</td><td>%s</td><td>%s</td>"
              + "<td class=\"n\">%.2f</td></tr>\n",
          name(f.field()),
          Markup.text(f.value()),
          f.page() == 0 ? "" : f.page(),
          f.source().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          f.confidence());
    }
    out.append("</tbody>\n</table>\n");
    if (resume.findings().isEmpty()) {
      out.append("<p>Nothing was read from this file.</p>\n");
    }
  }
}
