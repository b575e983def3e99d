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
  void everyResumeIsAReadablePdfWithSections() throws IOException {
    for (byte[] pdf : resumes()) {
      assertThat(text(pdf)).containsIgnoringCase("Experience").containsIgnoringCase("Education");
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
