package io.github.atsconnect.matching.resume;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Makes small PDF files of made-up people, and hostile ones. */
final class Pdfs {
  private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

  private Pdfs() {}

  /** A page to write on, coordinates from the top left corner. */
  static final class Sheet implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);
    private PDPageContentStream out;

    Sheet() throws IOException {
      document.addPage(page);
      out = new PDPageContentStream(document, page);
    }

    Sheet text(float x, float y, float size, String text) throws IOException {
      return write(x, y, size, PLAIN, text);
    }

    Sheet bold(float x, float y, float size, String text) throws IOException {
      return write(x, y, size, BOLD, text);
    }

    private Sheet write(float x, float y, float size, PDFont font, String text) throws IOException {
      out.beginText();
      out.setFont(font, size);
      out.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
      out.showText(text);
      out.endText();
      return this;
    }

    Sheet color(Color color) throws IOException {
      out.setNonStrokingColor(color);
      return this;
    }

    Sheet mode(RenderingMode mode) throws IOException {
      out.setRenderingMode(mode);
      return this;
    }

    Sheet fill(float x, float y, float width, float height) throws IOException {
      out.addRect(x, PDRectangle.A4.getHeight() - y - height, width, height);
      out.fill();
      return this;
    }

    Sheet link(float x, float y, float width, String uri) throws IOException {
      PDAnnotationLink link = new PDAnnotationLink();
      PDActionURI action = new PDActionURI();
      action.setURI(uri);
      link.setAction(action);
      link.setRectangle(new PDRectangle(x, PDRectangle.A4.getHeight() - y - 2, width, 12));
      page.getAnnotations().add(link);
      return this;
    }

    Sheet nextPage() throws IOException {
      out.close();
      page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      out = new PDPageContentStream(document, page);
      return this;
    }

    byte[] bytes() throws IOException {
      out.close();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      document.close();
      return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
      document.close();
    }
  }

  /** One column: name, contacts, two jobs with dates at the right edge, a school. */
  static byte[] oneColumn() {
    try (Sheet s = new Sheet()) {
      return s.bold(60, 70, 24, "Maren Holloway")
          .text(60, 90, 10, "maren.holloway@example.org  |  (212) 555-0147  |  Austin, TX")
          .bold(60, 130, 14, "Experience")
          .bold(60, 152, 11, "Data Engineer")
          .text(450, 152, 11, "May 2021 - Present")
          .text(60, 167, 11, "Quillfeather Systems")
          .text(72, 185, 10, "•  Built the ingestion of three billion rows a day for the")
          .text(80, 198, 10, "whole company and its partners.")
          .bold(60, 225, 11, "Business Analyst")
          .text(450, 225, 11, "Jan 2018 - Apr 2021")
          .text(60, 240, 11, "Brassbound Logistics")
          .text(72, 258, 10, "•  Cut reporting time in half.")
          .bold(60, 300, 14, "Education")
          .bold(60, 322, 11, "BSc Mathematics")
          .text(450, 322, 11, "2014 - 2018")
          .text(60, 337, 11, "University of Lower Saxony")
          .bold(60, 375, 14, "Skills")
          .text(60, 395, 10, "Java, SQL, Airflow")
          .link(60, 90, 120, "https://www.linkedin.com/in/marenholloway")
          .bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A dark side bar with white contacts and skills, the career beside it. */
  static byte[] sideBar() {
    try (Sheet s = new Sheet()) {
      s.color(new Color(30, 40, 70)).fill(0, 0, 190, 842).color(Color.WHITE);
      s.bold(20, 60, 20, "Tobias Quandt").bold(20, 110, 12, "CONTACT");
      s.text(20, 130, 9, "tobias.quandt@example.net").text(20, 145, 9, "+49 30 5550199");
      s.text(20, 160, 9, "Hamburg, Germany").bold(20, 200, 12, "SKILLS");
      String[] skills = {"Rigging", "Carpentry", "Stage lighting", "AutoCAD", "Budgeting"};
      for (int i = 0; i < skills.length; i++) {
        s.text(20, 221 + 15 * i, 9, skills[i]);
      }
      s.color(Color.BLACK).bold(215, 66, 14, "EXPERIENCE");
      s.bold(215, 92, 11, "Stage Manager").text(215, 107, 10, "Theater am Speicher GmbH");
      s.text(215, 121, 9, "03/2019 - Present");
      s.text(225, 139, 9, "•  Runs a house with four hundred seats and eleven technicians");
      s.bold(215, 168, 11, "Lighting Technician").text(215, 183, 10, "Opernhaus Elbufer");
      s.text(215, 197, 9, "09/2014 - 02/2019");
      s.text(225, 215, 9, "•  Lit sixty productions and kept the inventory of the house");
      s.bold(215, 260, 14, "EDUCATION").bold(215, 285, 11, "Diplom Veranstaltungstechnik");
      return s.text(215, 300, 10, "Technische Hochschule Nordmark")
          .text(215, 314, 9, "2010 - 2014")
          .bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Dates in a narrow column left of the text that they belong to. */
  static byte[] labelRail() {
    try (Sheet s = new Sheet()) {
      s.bold(150, 60, 22, "Ilse Marwitz").text(150, 80, 10, "ilse.marwitz@example.org");
      s.bold(150, 120, 14, "Work Experience");
      String[][] jobs = {
        {"2019 - Present", "Head Nurse, Port Ellen Clinic"},
        {"2015 - 2019", "Nurse, Saint Brannock Hospital"},
        {"2012 - 2015", "Trainee, Hollin Care Group"}
      };
      float y = 145;
      for (String[] job : jobs) {
        s.text(50, y, 10, job[0]).bold(150, y, 10, job[1]);
        s.text(
            150, y + 15, 10, "Looked after the ward and taught the younger ones how it is done.");
        s.text(150, y + 28, 10, "Kept the books of medicines, and wrote the rota for every week.");
        y += 55;
      }
      s.bold(150, y + 10, 14, "Education");
      return s.text(50, y + 34, 10, "2009 - 2012")
          .text(150, y + 34, 10, "Nursing College of Ardmore")
          .bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of these objects, numbered from 1; object 1 is the catalog. */
  static byte[] raw(List<byte[]> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    write(out, "%PDF-1.7\n");
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(out.size());
      write(out, (i + 1) + " 0 obj\n");
      out.writeBytes(objects.get(i));
      write(out, "\nendobj\n");
    }
    int xref = out.size();
    write(out, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    for (int offset : offsets) {
      String digits = Integer.toString(offset);
      write(out, "0".repeat(10 - digits.length()) + digits + " 00000 n \n");
    }
    write(out, "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\n");
    write(out, "startxref\n" + xref + "\n%%EOF\n");
    return out.toByteArray();
  }

  static byte[] object(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] stream(String dictionary, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, "<< " + dictionary + " /Length " + data.length + " >>\nstream\n");
    out.writeBytes(data);
    write(out, "\nendstream");
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
