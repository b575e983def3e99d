package io.github.atsconnect.matching.resume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordResumeTest {

  private final ResumeReader reader = PatientReader.get();

  private static Documents plain() {
    return new Documents()
        .styled("Title", "Maren Holloway")
        .line("maren.holloway@example.org | (212) 555-0147 | Austin, TX")
        .link("My profile", "https://www.linkedin.com/in/marenholloway")
        .styled("Heading1", "Experience")
        .line("Data Engineer\tMay 2021 - Present")
        .line("Quillfeather Systems")
        .item("Built the ingestion of three billion rows a day.")
        .line("Business Analyst\tJan 2018 - Apr 2021")
        .line("Brassbound Logistics")
        .item("Cut reporting time in half.")
        .styled("Heading1", "Education")
        .line("BSc Mathematics\t2014 - 2018")
        .line("University of Lower Saxony")
        .styled("Heading1", "Skills")
        .line("Java, SQL, Airflow");
  }

  private static void isMaren(Resume resume) {
    assertThat(resume.status()).isEqualTo(ResumeStatus.OK);
    assertThat(resume.name()).contains("Maren Holloway");
    assertThat(resume.emails()).containsExactly("maren.holloway@example.org");
    assertThat(resume.phones()).containsExactly("(212) 555-0147");
    assertThat(resume.positions())
        .containsExactly(
            new Resume.Entry("Data Engineer", "Quillfeather Systems", "2021-05", "present"),
            new Resume.Entry("Business Analyst", "Brassbound Logistics", "2018-01", "2021-04"));
    assertThat(resume.schools()).containsExactly("University of Lower Saxony");
  }

  @Test
  void a_document_says_what_the_same_pdf_says() {
    Resume resume = reader.read(plain().bytes());
    isMaren(resume);
    assertThat(resume.links()).contains("https://www.linkedin.com/in/marenholloway");
    assertThat(resume.skills()).contains("Java", "SQL", "Airflow");
    assertThat(resume.hiddenText()).isFalse();
  }

  @Test
  void so_does_one_whose_dates_stand_in_a_table() {
    Resume resume =
        reader.read(
            new Documents()
                .styled("Title", "Maren Holloway")
                .line("maren.holloway@example.org | (212) 555-0147 | Austin, TX")
                .styled("Heading1", "Experience")
                .row("May 2021 - Present", "Data Engineer\nQuillfeather Systems")
                .row("Jan 2018 - Apr 2021", "Business Analyst\nBrassbound Logistics")
                .styled("Heading1", "Education")
                .row("2014 - 2018", "BSc Mathematics\nUniversity of Lower Saxony")
                .bytes());
    isMaren(resume);
  }

  @Test
  void columns_of_a_layout_table_are_read_one_after_the_other() {
    Resume resume =
        reader.read(
            new Documents()
                .row(
                    "Contact\nmaren.holloway@example.org\n(212) 555-0147\nSkills\nJava\nSQL",
                    "# Maren Holloway\nExperience\nData Engineer\nQuillfeather Systems\n"
                        + "May 2021 - Present\nBusiness Analyst\nBrassbound Logistics\n"
                        + "Jan 2018 - Apr 2021\nEducation\nUniversity of Lower Saxony\n2014 - 2018")
                .bytes());
    isMaren(resume);
  }

  @Test
  void text_boxes_headers_and_footers_are_read_once() {
    String box =
        "<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
            + Documents.paragraph("", Documents.run("", "maren.holloway@example.org"))
            + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
            + Documents.paragraph("", Documents.run("", "old.copy@example.org"))
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>";
    Resume resume =
        reader.read(
            new Documents()
                .part("word/header1.xml", Documents.edge("hdr", "Maren Holloway"))
                .part("word/header2.xml", Documents.edge("hdr", "Maren Holloway"))
                .part("word/footer1.xml", Documents.edge("ftr", "Phone: (212) 555-0147"))
                .xml(Documents.paragraph("", "<w:r>" + box + "</w:r>"))
                .styled("Heading1", "Contact")
                .line("Austin, TX")
                .bytes());
    assertThat(resume.emails()).containsExactly("maren.holloway@example.org");
    assertThat(resume.name()).contains("Maren Holloway");
    assertThat(resume.phones()).containsExactly("(212) 555-0147");
  }

  @Test
  void what_no_reader_sees_is_no_evidence_and_is_reported() {
    List<String> ways =
        List.of(
            "<w:vanish/>",
            "<w:color w:val=\"FFFFFF\"/>",
            "<w:sz w:val=\"2\"/>",
            "<w:rStyle w:val=\"Ghost\"/>");
    for (String way : ways) {
      Resume resume =
          reader.read(
              plain()
                  .xml(Documents.paragraph("", Documents.run(way, "ghost@example.org")))
                  .bytes());
      assertThat(resume.hiddenText()).as(way).isTrue();
      assertThat(resume.emails()).containsExactly("maren.holloway@example.org");
    }
    Resume shown =
        reader.read(
            new Documents()
                .xml(
                    Documents.paragraph(
                        "<w:shd w:val=\"clear\" w:fill=\"203040\"/>",
                        Documents.run("<w:color w:val=\"FFFFFF\"/>", "maren.holloway@example.org")))
                .bytes());
    assertThat(shown.emails()).containsExactly("maren.holloway@example.org");
    assertThat(shown.hiddenText()).isFalse();
  }

  @Test
  void deleted_text_is_gone() {
    Resume resume =
        reader.read(
            plain()
                .xml(
                    "<w:p><w:moveFrom>"
                        + Documents.run("", "gone@example.org")
                        + "</w:moveFrom></w:p>")
                .xml("<w:p><w:del><w:r><w:delText>gone@example.org</w:delText></w:r></w:del></w:p>")
                .bytes());
    assertThat(resume.emails()).containsExactly("maren.holloway@example.org");
  }

  @Test
  void a_link_may_be_a_field() {
    Resume resume =
        reader.read(
            new Documents()
                .styled("Title", "Maren Holloway")
                .xml(
                    "<w:p><w:r><w:instrText>HYPERLINK \"mailto:maren.holloway@example.org\""
                        + "</w:instrText></w:r>"
                        + Documents.run("", "write to me")
                        + "</w:p>")
                .bytes());
    assertThat(resume.emails()).containsExactly("maren.holloway@example.org");
  }

  @Test
  void an_archive_that_inflates_to_gigabytes_costs_a_reason() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 0; i < 40; i++) {
      parts.put("word/media/" + i, new byte[8 << 20]);
    }
    assertThat(reader.read(Documents.zip(parts)).status()).isEqualTo(ResumeStatus.limit("content"));
    assertThat(reader.read(Documents.zip(Map.of("word/document.xml", new byte[9 << 20]))).status())
        .isEqualTo(ResumeStatus.limit("content"));
  }

  @Test
  void entities_and_depth_cost_a_reason() {
    String bomb =
        "<!DOCTYPE d [<!ENTITY a \"ghost@example.org\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>&a;&x;</w:t></w:r></w:p></w:document>";
    Resume resume = reader.read(Documents.zip(Map.of("word/document.xml", bomb.getBytes(UTF_8))));
    assertThat(resume.emails()).isEmpty();
    String deep = "<w:document xmlns:w=\"w\">" + "<w:p>".repeat(100_000);
    assertThat(
            reader.read(Documents.zip(Map.of("word/document.xml", deep.getBytes(UTF_8)))).status())
        .isEqualTo(ResumeStatus.limit("depth"));
    ResumeLimits hurried = ResumeLimits.defaults().withDeadline(Duration.ofNanos(1));
    assertThat(ResumeReader.withLimits(hurried).read(plain().bytes()).status())
        .isEqualTo(ResumeStatus.limit("time"));
  }

  @Test
  void damaged_documents_never_throw() {
    byte[] whole = plain().bytes();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = whole.clone();
      for (int k = 0; k < 1 + random.nextInt(20); k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      int length = random.nextInt(4) == 0 ? random.nextInt(damaged.length) : damaged.length;
      assertThat(reader.read(java.util.Arrays.copyOf(damaged, length)).status().code())
          .isNotEmpty();
    }
  }

  private static final String TEXT =
      "José Núñez\njose.nunez@example.org\n\nExperience\nCook, Tarn Ltd\nMarch 2019 - present\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
  void plain_text_is_read_in_the_encodings_that_people_have(String charset) {
    Resume resume = reader.read(TEXT.getBytes(Charset.forName(charset)));
    assertThat(resume.name()).contains("José Núñez");
    assertThat(resume).isEqualTo(reader.readText(TEXT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\rtf1 Ada}", "<html><p>Ada", "<?xml version=\"1.0\"?><a/>",
            "\u00d0\u00cf\u0011\u00e0\u00a1",
        "\u0089PNG\r\n", "\u00ff\u00d8\u00ff\u00e0", "GIF89a", "%!PS-Adobe"
      })
  void other_kinds_of_files_are_called_so(String start) {
    byte[] file = start.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(reader.read(file).status()).isEqualTo(ResumeStatus.UNSUPPORTED);
  }

  @Test
  void an_archive_without_a_document_is_of_another_kind() {
    assertThat(reader.read(Documents.zip(Map.of("a.txt", new byte[3]))).status())
        .isEqualTo(ResumeStatus.UNSUPPORTED);
    assertThat(reader.read(new byte[0]).status()).isEqualTo(ResumeStatus.NOT_PDF);
    assertThat(reader.read(new byte[] {1, 2, 3, 4}).status()).isEqualTo(ResumeStatus.NOT_PDF);
  }
}
