package io.github.atsconnect.matching.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

class PdfResumeTest {
  private final ResumeReader reader = PatientReader.get();

  @Test
  void oneColumnIsRead() {
    Resume r = reader.read(Pdfs.oneColumn());

    assertThat(r.status()).isEqualTo(ResumeStatus.OK);
    assertThat(r.pages()).isEqualTo(1);
    assertThat(r.name()).contains("Maren Holloway");
    assertThat(r.emails()).containsExactly("maren.holloway@example.org");
    assertThat(r.phones()).containsExactly("(212) 555-0147");
    assertThat(r.links()).containsExactly("https://www.linkedin.com/in/marenholloway");
    assertThat(r.location()).contains("Austin, TX");
    assertThat(r.positions())
        .containsExactly(
            new Resume.Entry("Data Engineer", "Quillfeather Systems", "2021-05", "present"),
            new Resume.Entry("Business Analyst", "Brassbound Logistics", "2018-01", "2021-04"));
    assertThat(r.schools()).containsExactly("University of Lower Saxony");
    assertThat(r.skills()).containsExactly("Java", "SQL", "Airflow");
    assertThat(r.hiddenText()).isFalse();
  }

  @Test
  void aSideBarIsReadApartFromTheCareer() {
    Resume r = reader.read(Pdfs.sideBar());

    assertThat(r.name()).contains("Tobias Quandt");
    assertThat(r.emails()).containsExactly("tobias.quandt@example.net");
    assertThat(r.phones()).containsExactly("+49 30 5550199");
    assertThat(r.location()).contains("Hamburg, Germany");
    assertThat(r.positions())
        .containsExactly(
            new Resume.Entry("Stage Manager", "Theater am Speicher GmbH", "2019-03", "present"),
            new Resume.Entry("Lighting Technician", "Opernhaus Elbufer", "2014-09", "2019-02"));
    assertThat(r.schools()).containsExactly("Technische Hochschule Nordmark");
    assertThat(r.skills()).contains("Rigging", "Stage lighting", "Budgeting");
    assertThat(r.hiddenText()).as("white on dark is no hidden text").isFalse();
  }

  @Test
  void datesInALabelRailBelongToTheTextBesideThem() {
    Resume r = reader.read(Pdfs.labelRail());

    assertThat(r.name()).contains("Ilse Marwitz");
    assertThat(r.positions())
        .containsExactly(
            new Resume.Entry("Head Nurse", "Port Ellen Clinic", "2019", "present"),
            new Resume.Entry("Nurse", "Saint Brannock Hospital", "2015", "2019"),
            new Resume.Entry("Trainee", "Hollin Care Group", "2012", "2015"));
    assertThat(r.schools()).containsExactly("Nursing College of Ardmore");
  }

  @Test
  void hiddenTextIsReportedAndIsNoEvidence() throws IOException {
    try (Pdfs.Sheet s = new Pdfs.Sheet()) {
      s.bold(60, 60, 22, "Ilse Marwitz").text(60, 80, 10, "ilse.marwitz@example.org");
      s.color(Color.WHITE).text(60, 300, 10, "white.on.white@example.com");
      s.color(Color.BLACK).text(60, 320, 1, "tiny.letters@example.com");
      s.text(900, 340, 10, "off.the.page@example.com");
      s.mode(RenderingMode.NEITHER).text(60, 360, 10, "invisible@example.com");

      Resume r = reader.read(s.bytes());

      assertThat(r.hiddenText()).isTrue();
      assertThat(r.emails()).containsExactly("ilse.marwitz@example.org");
    }
  }

  @Test
  void invisibleTextOverAnOutlinedLetterIsWhatTheReaderSees() throws IOException {
    try (Pdfs.Sheet s = new Pdfs.Sheet()) {
      s.text(60, 60, 10, "Curriculum");
      for (int i = 0; i < 30; i++) {
        s.fill(60 + i * 5.5f, 91, 5, 8);
      }
      s.mode(RenderingMode.NEITHER).text(60, 100, 10, "ilse.marwitz@example.org");

      assertThat(reader.read(s.bytes()).emails()).containsExactly("ilse.marwitz@example.org");
    }
  }

  @Test
  void anUntrustedLinkIsNoEvidence() throws IOException {
    try (Pdfs.Sheet s = new Pdfs.Sheet()) {
      s.bold(60, 60, 22, "Ilse Marwitz").text(60, 80, 10, "my page");
      s.link(60, 80, 60, "javascript:alert(1)").link(60, 80, 60, "file:///etc/passwd");
      s.link(60, 80, 60, "https://example.org/a%0d%0aSet-Cookie:x");

      assertThat(reader.read(s.bytes()).links()).isEmpty();
    }
  }

  @Test
  void aPageWithoutTextSaysSo() throws IOException {
    try (Pdfs.Sheet s = new Pdfs.Sheet()) {
      assertThat(reader.read(s.fill(10, 10, 50, 50).bytes()).status())
          .isEqualTo(ResumeStatus.NO_TEXT);
    }
  }
}
