package io.github.atsconnect.matching.resume;

import static io.github.atsconnect.matching.resume.Pdfs.object;
import static io.github.atsconnect.matching.resume.Pdfs.raw;
import static io.github.atsconnect.matching.resume.Pdfs.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {
  private static final Duration ENOUGH = Duration.ofSeconds(5);
  private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
  private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
  private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
  private static final String HELLO = "BT /F 12 Tf 72 700 Td (Hello Reader) Tj ET";

  private final ResumeReader reader = ResumeReader.standard();

  static Stream<Arguments> files() throws IOException {
    return Stream.of(
        Arguments.of("no bytes", new byte[0], "not-pdf"),
        Arguments.of("a web page", object("<html><body>Hello</body></html>"), "unsupported"),
        Arguments.of("only a header", object("%PDF-1.7\n"), "malformed"),
        Arguments.of("a page tree 20,000 deep", deepTree(20_000), "no-text"),
        Arguments.of("a page tree that is its own child", cycle(), "malformed"),
        Arguments.of("a form that draws itself", selfDrawingForm(), "limit:forms"),
        Arguments.of("forms that draw two forms each", formTree(30), "limit:forms"),
        Arguments.of("a page that inflates to 300 MB", bomb(300 << 20), "limit:content"),
        Arguments.of("a million instructions", page("q ".repeat(1_000_000)), "limit:operators"),
        Arguments.of("a hundred thousand contents", manyContents(100_000), "limit:content"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("files")
  void aHostileFileCostsAnAnswer(String name, byte[] file, String status) {
    long start = System.nanoTime();

    Resume r = reader.read(file);

    // On a machine under load the deadline may come before the other limit.
    assertThat(r.status().code()).isIn(status, "limit:time");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ENOUGH);
  }

  @Test
  void aMapOfCountlessRangesIsDroppedAndTheTextStays() {
    StringBuilder map = new StringBuilder("begincmap 20000 beginbfrange\n");
    map.append("<0000> <FFFF> <0000>\n".repeat(20_000)).append("endbfrange endcmap");
    byte[] file =
        raw(
            List.of(
                object(CATALOG),
                object(PAGES),
                object(pageObject("/Font << /F 5 0 R >>")),
                stream("", object(HELLO)),
                object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"),
                stream("", object(map.toString()))));
    long start = System.nanoTime();

    Resume r = reader.read(file);

    assertThat(r.status()).isEqualTo(ResumeStatus.OK);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ENOUGH);
  }

  @Test
  void widthsForTwoBillionCharactersAreDropped() {
    byte[] file =
        raw(
            List.of(
                object(CATALOG),
                object(PAGES),
                object(pageObject("/Font << /F 5 0 R >>")),
                stream("", object(HELLO)),
                object(
                    "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H"
                        + " /DescendantFonts [6 0 R] >>"),
                object(
                    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W [0 2000000000 500]"
                        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
                        + " /Supplement 0 >> >>")));

    assertThat(reader.read(file).status().code()).isIn("ok", "no-text");
  }

  @Test
  void pagesBeyondTheLimitAreLeftOutAndTheRestStays() throws IOException {
    try (Pdfs.Sheet s = new Pdfs.Sheet()) {
      s.bold(60, 60, 22, "Ilse Marwitz");
      for (int i = 0; i < 4; i++) {
        s.nextPage().text(60, 60, 10, "more");
      }
      ResumeReader two =
          ResumeReader.withLimits(new ResumeLimits(1 << 20, 2, Duration.ofSeconds(4)));

      Resume r = two.read(s.bytes());

      assertThat(r.status()).hasToString("limit:pages");
      assertThat(r.pages()).isEqualTo(2);
      assertThat(r.name()).contains("Ilse Marwitz");
    }
  }

  @Test
  void aFileAboveTheLimitIsNotOpened() {
    ResumeReader small = ResumeReader.withLimits(new ResumeLimits(10, 2, Duration.ofSeconds(4)));

    assertThat(small.read(new byte[11]).status()).hasToString("limit:bytes");
  }

  @Test
  void everyFileOfTheCollectionsIsAnsweredInTime() throws IOException {
    Path shared = Path.of(System.getProperty("ats.shared.dir", "missing"));
    assumeTrue(Files.isDirectory(shared.resolve("hostile-pdfs")), "no collection of files here");
    List<String> late = new ArrayList<>();
    for (String folder : List.of("hostile-pdfs", "resumes/pdf")) {
      try (Stream<Path> files = Files.list(shared.resolve(folder))) {
        for (Path file : (Iterable<Path>) files.sorted()::iterator) {
          byte[] bytes = Files.readAllBytes(file);
          long start = System.nanoTime();
          assertThat(reader.read(bytes)).isNotNull();
          if (Duration.ofNanos(System.nanoTime() - start).compareTo(ENOUGH) > 0) {
            late.add(file.getFileName().toString());
          }
        }
      }
    }
    assertThat(late).isEmpty();
  }

  private static String pageObject(String resources) {
    return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << "
        + resources
        + " >> >>";
  }

  private static byte[] page(String content) {
    return raw(
        List.of(
            object(CATALOG),
            object(PAGES),
            object(pageObject("/Font << /F 5 0 R >>")),
            stream("", object(content)),
            object(FONT)));
  }

  private static byte[] deepTree(int depth) {
    List<byte[]> objects = new ArrayList<>();
    objects.add(object(CATALOG));
    for (int i = 2; i < depth; i++) {
      objects.add(object("<< /Type /Pages /Kids [" + (i + 1) + " 0 R] /Count 1 >>"));
    }
    objects.add(object("<< /Type /Page /MediaBox [0 0 612 792] >>"));
    return raw(objects);
  }

  private static byte[] cycle() {
    return raw(List.of(object(CATALOG), object("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>")));
  }

  private static byte[] selfDrawingForm() {
    String form =
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>";
    return raw(
        List.of(
            object(CATALOG),
            object(PAGES),
            object(pageObject("/XObject << /X 5 0 R >>")),
            stream("", object("/X Do /X Do")),
            stream(form, object("/X Do /X Do"))));
  }

  private static byte[] formTree(int depth) {
    List<byte[]> objects = new ArrayList<>();
    objects.add(object(CATALOG));
    objects.add(object(PAGES));
    objects.add(object(pageObject("/XObject << /X 5 0 R >>")));
    objects.add(stream("", object("/X Do")));
    for (int i = 5; i < 5 + depth; i++) {
      String form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ";
      objects.add(stream(form + (i + 1) + " 0 R >> >>", object("/X Do /X Do")));
    }
    objects.add(stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", object("q Q")));
    return raw(objects);
  }

  private static byte[] bomb(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      byte[] block = new byte[1 << 20];
      for (int written = 0; written < size; written += block.length) {
        out.write(block);
      }
    }
    return raw(
        List.of(
            object(CATALOG),
            object(PAGES),
            object(pageObject("/Font << /F 5 0 R >>")),
            stream("/Filter /FlateDecode", bytes.toByteArray()),
            object(FONT)));
  }

  private static byte[] manyContents(int count) {
    String page =
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ["
            + "4 0 R ".repeat(count)
            + "] /Resources << >> >>";
    return raw(List.of(object(CATALOG), object(PAGES), object(page), stream("", object("q Q"))));
  }
}
