package io.github.atsconnect.lever.simulator.world;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Writes lines down a column, wraps them, and turns the page at its end. */
final class PdfPen implements AutoCloseable {

  private static final float BOTTOM = 50;
  private static final float LEADING = 1.3f;

  private final PDDocument document;
  private final float start;
  private final boolean linked;
  private final List<PDPageContentStream> pages = new ArrayList<>();
  private int page;
  private float x;
  private float width;
  private float y;

  /** Three faces of a typeface. */
  record Fonts(PDType1Font plain, PDType1Font bold, PDType1Font italic) {
    /** New font objects: they belong to one document. */
    static Fonts of(List<FontName> faces) {
      return new Fonts(
          new PDType1Font(faces.get(0)),
          new PDType1Font(faces.get(1)),
          new PDType1Font(faces.get(2)));
    }
  }

  /**
   * A pen at the head of a first page.
   *
   * @param start the height of the first line
   * @param linked whether what looks like an address can be clicked
   */
  PdfPen(PDDocument document, float start, boolean linked) throws IOException {
    this.document = document;
    this.start = start;
    this.linked = linked;
    this.y = start;
    addPage();
  }

  private void addPage() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    pages.add(new PDPageContentStream(document, sheet, AppendMode.OVERWRITE, true));
  }

  void column(float left, float columnWidth) {
    x = left;
    width = columnWidth;
  }

  /** Back to the head of the first page. */
  void top() {
    top(start);
  }

  void top(float place) {
    page = 0;
    y = place;
  }

  float place() {
    return page == 0 ? y : start;
  }

  void gap(float height) {
    y -= height;
  }

  void line(String text, PDType1Font font, float size) throws IOException {
    for (String part : wrapped(encodable(text, font), font, size)) {
      y -= size * LEADING;
      if (y < BOTTOM) {
        turn();
        y -= size * LEADING;
      }
      write(part, font, size, y);
    }
  }

  /** Writes beside the line that comes next, without moving on. */
  void aside(String text, PDType1Font font, float size) throws IOException {
    if (y - size * LEADING < BOTTOM) {
      turn();
    }
    write(encodable(text, font), font, size, y - size * LEADING);
  }

  private void turn() throws IOException {
    page++;
    if (page == pages.size()) {
      addPage();
    }
    y = start;
  }

  private void write(String text, PDType1Font font, float size, float height) throws IOException {
    PDPageContentStream stream = pages.get(page);
    float needed = font.getStringWidth(text) / 1000 * size;
    // What cannot be wrapped, such as an address, is set smaller.
    float fitting = needed > width ? size * width / needed : size;
    stream.beginText();
    stream.setFont(font, fitting);
    stream.newLineAtOffset(x, height);
    stream.showText(text);
    stream.endText();
    if (linked) {
      link(text, font, fitting, height);
    }
  }

  private void link(String text, PDType1Font font, float size, float height) throws IOException {
    int end = 0;
    for (String word : text.split(" ")) {
      int begin = text.indexOf(word, end);
      end = begin + word.length();
      if (word.matches("[a-z]+\\.com/.+")) {
        float left = x + font.getStringWidth(text.substring(0, begin)) / 1000 * size;
        float wide = font.getStringWidth(word) / 1000 * size;
        PDActionURI action = new PDActionURI();
        action.setURI("https://www." + word);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        link.setRectangle(new PDRectangle(left, height - 2, wide, size));
        document.getPage(page).getAnnotations().add(link);
      }
    }
  }

  private List<String> wrapped(String text, PDType1Font font, float size) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text in letters that the standard fonts have. */
  private static String encodable(String text, PDType1Font font) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> kept.append(fits(letter, font) ? letter : plainer(letter, font)));
    return kept.toString();
  }

  private static String plainer(String letter, PDType1Font font) {
    String plain = Spelling.plain(letter);
    return fits(plain, font) ? plain : "?";
  }

  private static boolean fits(String letter, PDType1Font font) {
    try {
      font.encode(letter);
      return true;
    } catch (IOException | IllegalArgumentException missing) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    for (PDPageContentStream stream : pages) {
      stream.close();
    }
  }
}
