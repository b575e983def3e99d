package io.github.atsconnect.lever.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ResumePdfTest {

  private static final MadeUpWorld WORLD = MadeUpWorld.of(7, 500, 120);

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<byte[]> resumes() {
    return WORLD.candidates().stream()
        .map(MadeUpCandidate::resume)
        .flatMap(Optional::stream)
        .map(MadeUpResume::pdf)
        .toList();
  }

  @Test
  void everyResumeIsAReadablePdfWithSectionsMostlyInEnglish() throws IOException {
    List<byte[]> all = resumes();
    int english = 0;
    int linked = 0;
    for (byte[] pdf : all) {
      String text = Spelling.plain(text(pdf)).toLowerCase(Locale.ROOT);
      assertThat(text).containsAnyOf(headings("experience")).containsAnyOf(headings("education"));
      english += text.contains("education") ? 1 : 0;
      linked += annotations(pdf);
    }
    assertThat(english).isLessThan(all.size());
    assertThat(english / (double) all.size()).isGreaterThan(0.6);
    assertThat(linked).isBetween(1, all.size());
  }

  /** The words for a section in all languages. */
  private static String[] headings(String section) {
    return ListFile.read("resume-words.txt").values().stream()
        .flatMap(words -> words.getOrDefault(section, List.of()).stream())
        .map(word -> Spelling.plain(word).toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  private static int annotations(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getPage(0).getAnnotations().size();
    }
  }

  @Test
  void mostHoldAnAddress() throws IOException {
    List<byte[]> all = resumes();
    int with = 0;
    for (byte[] pdf : all) {
      with += text(pdf).contains("@") ? 1 : 0;
    }
    assertThat(with / (double) all.size()).isGreaterThan(0.8);
  }

  @Test
  void theSameResumeHasTheSameBytes() {
    MadeUpCandidate candidate =
        WORLD.candidates().stream().filter(c -> c.resume().isPresent()).findFirst().orElseThrow();
    assertThat(candidate.resume().orElseThrow().pdf())
        .isEqualTo(candidate.resume().orElseThrow().pdf());
  }

  @Test
  void itTellsTheCareerUpToTheDayItWasWritten() throws IOException {
    Person person = new People(7, 500).person(20);
    YearMonth written = YearMonth.of(2022, 6);
    for (int i = 0; i < 20; i++) {
      Dice dice = new Dice(7, "test", i);
      String text = text(ResumePdf.render(ResumeText.of(person, written, dice), dice));
      assertThat(text).contains(Spelling.plain(person.family().text()).substring(0, 3));
      String seen = text.replaceAll("\\s+", " ");
      for (Job job : person.careerBy(written)) {
        assertThat(seen.toLowerCase(Locale.ROOT))
            .contains(job.company().name().toLowerCase(Locale.ROOT).split(" ")[0]);
      }
    }
  }
}
