package io.github.atsconnect.lever.simulator.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Lays résumés out as PDF: one column, sidebar left or right, two columns, label rail. */
final class ResumePdf {

  private static final float LEFT = 50;
  private static final float WIDTH = 495;
  private static final float TOP = 790;
  private static final float GUTTER = 25;
  private static final float GAP = 8;

  private static final List<List<FontName>> TYPEFACES =
      List.of(
          List.of(FontName.HELVETICA, FontName.HELVETICA_BOLD, FontName.HELVETICA_OBLIQUE),
          List.of(FontName.TIMES_ROMAN, FontName.TIMES_BOLD, FontName.TIMES_ITALIC),
          List.of(FontName.COURIER, FontName.COURIER_BOLD, FontName.COURIER_OBLIQUE));

  private final ResumeText text;
  private final PdfPen.Fonts fonts;
  private final float size;
  private final boolean shouting;
  private final boolean employerFirst;
  private final boolean linked;

  private ResumePdf(ResumeText text, Dice dice) {
    this.text = text;
    this.fonts = PdfPen.Fonts.of(dice.pick(TYPEFACES));
    this.size = 9 + dice.below(3);
    this.shouting = dice.chance(0.5);
    this.employerFirst = dice.chance(0.35);
    this.linked = dice.chance(0.4);
  }

  static byte[] render(ResumeText text, Dice dice) {
    ResumePdf layout = new ResumePdf(text, dice);
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      try (PdfPen pen = new PdfPen(document, TOP, layout.linked)) {
        switch (dice.below(5)) {
          case 0 -> layout.sidebar(pen, true);
          case 1 -> layout.sidebar(pen, false);
          case 2 -> layout.twoColumns(pen);
          case 3 -> layout.labelRail(pen);
          default -> layout.oneColumn(pen);
        }
      }
      sameEachTime(document);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fixes what PDFBox would take from the time of day. */
  private static void sameEachTime(PDDocument document) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setProducer("made up");
    Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    date.setTimeInMillis(0);
    information.setCreationDate(date);
    document.setDocumentInformation(information);
    document.setDocumentId(7L);
  }

  private void oneColumn(PdfPen pen) throws IOException {
    pen.column(LEFT, WIDTH);
    head(pen);
    pen.line(String.join("  |  ", text.contacts()), fonts.plain(), size);
    pen.gap(size);
    summary(pen);
    jobs(pen);
    schools(pen);
    heading(pen, text.words().skills());
    pen.line(String.join(", ", text.skills()), fonts.plain(), size);
  }

  private void sidebar(PdfPen pen, boolean left) throws IOException {
    float side = 150;
    float main = WIDTH - side - GUTTER;
    pen.column(left ? LEFT + side + GUTTER : LEFT, main);
    head(pen);
    summary(pen);
    jobs(pen);
    pen.top();
    pen.column(left ? LEFT : LEFT + main + GUTTER, side);
    heading(pen, text.words().contact());
    lines(pen, text.contacts());
    heading(pen, text.words().skills());
    lines(pen, text.skills());
    schools(pen);
  }

  private void twoColumns(PdfPen pen) throws IOException {
    pen.column(LEFT, WIDTH);
    head(pen);
    pen.line(String.join(" - ", text.contacts()), fonts.plain(), size);
    pen.gap(size);
    float half = (WIDTH - GUTTER) / 2;
    float below = pen.place();
    pen.column(LEFT, half);
    jobs(pen);
    pen.top(below);
    pen.column(LEFT + half + GUTTER, half);
    summary(pen);
    schools(pen);
    heading(pen, text.words().skills());
    lines(pen, text.skills());
  }

  private void labelRail(PdfPen pen) throws IOException {
    float rail = 120;
    pen.column(LEFT, WIDTH);
    head(pen);
    lines(pen, text.contacts());
    heading(pen, text.words().experience());
    for (ResumeText.Entry job : text.jobs()) {
      pen.column(LEFT, rail - GAP);
      pen.aside(job.when(), fonts.plain(), size);
      pen.column(LEFT + rail, WIDTH - rail);
      entry(pen, job, false);
    }
    pen.column(LEFT, WIDTH);
    heading(pen, text.words().education());
    for (ResumeText.Entry school : text.schools()) {
      pen.column(LEFT, rail - GAP);
      pen.aside(school.when(), fonts.plain(), size);
      pen.column(LEFT + rail, WIDTH - rail);
      entry(pen, school, false);
    }
    pen.column(LEFT, WIDTH);
    heading(pen, text.words().skills());
    pen.line(String.join(", ", text.skills()), fonts.plain(), size);
  }

  private void head(PdfPen pen) throws IOException {
    pen.line(text.name(), fonts.bold(), size + 11);
    if (!text.headline().isEmpty()) {
      pen.line(text.headline(), fonts.italic(), size + 2);
    }
    pen.gap(4);
  }

  private void summary(PdfPen pen) throws IOException {
    if (!text.summary().isEmpty()) {
      heading(pen, text.words().summary());
      pen.line(text.summary(), fonts.plain(), size);
    }
  }

  private void jobs(PdfPen pen) throws IOException {
    heading(pen, text.words().experience());
    for (ResumeText.Entry job : text.jobs()) {
      entry(pen, job, true);
    }
  }

  private void schools(PdfPen pen) throws IOException {
    heading(pen, text.words().education());
    for (ResumeText.Entry school : text.schools()) {
      entry(pen, school, true);
    }
  }

  private void entry(PdfPen pen, ResumeText.Entry entry, boolean dated) throws IOException {
    String where = entry.place().isEmpty() ? entry.where() : entry.where() + ", " + entry.place();
    pen.line(employerFirst ? where : entry.what(), fonts.bold(), size);
    pen.line(employerFirst ? entry.what() : where, fonts.plain(), size);
    if (dated) {
      pen.line(entry.when(), fonts.italic(), size);
    }
    for (String point : entry.points()) {
      pen.line("- " + point, fonts.plain(), size);
    }
    pen.gap(size / 2);
  }

  private void heading(PdfPen pen, String word) throws IOException {
    pen.gap(size / 2);
    pen.line(shouting ? word.toUpperCase(Locale.ROOT) : word, fonts.bold(), size + 3);
    pen.gap(2);
  }

  private void lines(PdfPen pen, List<String> lines) throws IOException {
    for (String line : lines) {
      pen.line(line, fonts.plain(), size);
    }
  }
}
