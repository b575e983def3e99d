package io.github.atsconnect.matching.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * Against PDFBox's own text stripper, in turns within one run; only with {@code -Dcampaign=full}.
 */
class SpeedTest {
  private static final int ROUNDS = 7;

  @Test
  void readingCostsAtMostTwiceWhatPlainTextCosts() throws IOException {
    assumeTrue("full".equals(System.getProperty("campaign")), "only with -Dcampaign=full");
    Path folder = Path.of(System.getProperty("ats.shared.dir", "missing"), "resumes", "pdf");
    assumeTrue(Files.isDirectory(folder), "no collection of files here");
    List<byte[]> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : (Iterable<Path>) paths.sorted()::iterator) {
        files.add(Files.readAllBytes(path));
      }
    }
    ResumeReader reader = ResumeReader.standard();
    long ours = Long.MAX_VALUE;
    long plain = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (byte[] file : files) {
        assertThat(reader.read(file)).isNotNull();
      }
      long between = System.nanoTime();
      for (byte[] file : files) {
        try (PDDocument document = Loader.loadPDF(file)) {
          assertThat(new PDFTextStripper().getText(document)).isNotNull();
        }
      }
      ours = Math.min(ours, between - start);
      plain = Math.min(plain, System.nanoTime() - between);
    }
    assertThat(ours / (double) plain).as("our time / plain time").isLessThan(2);
  }
}
