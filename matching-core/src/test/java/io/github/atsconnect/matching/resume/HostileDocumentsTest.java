package io.github.atsconnect.matching.resume;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Word processor documents and texts that are made to do harm, or came to harm. */
class HostileDocumentsTest {
  private static final String START = "<w:document xmlns:w=\"w\"><w:body>";
  private static final String END = "</w:body></w:document>";
  private static final String NAME = "<w:p><w:r><w:t>Ilse Marwitz</w:t></w:r></w:p>";

  private final ResumeReader reader = ResumeReader.standard();

  static Stream<Arguments> files() throws IOException {
    byte[] healthy = document(START + NAME + END);
    byte[] locked = healthy.clone();
    locked[6] |= 1;
    return Stream.of(
        Arguments.of("a healthy one", healthy, "ok"),
        Arguments.of(
            "a body that inflates to 300 MB",
            blanks("word/document.xml", START, 300 << 20),
            "limit:content"),
        Arguments.of("a picture that inflates to 300 MB", picture(300 << 20), "limit:content"),
        Arguments.of("five thousand parts", parts(5_000), "limit:parts"),
        Arguments.of(
            "markup 100,000 deep",
            document(START + "<w:p>".repeat(100_000) + "</w:p>".repeat(100_000) + END),
            "limit:depth"),
        Arguments.of(
            "a million elements",
            document(START + "<w:p/>".repeat(1_000_000) + END),
            "limit:operators"),
        Arguments.of(
            "entities of entities",
            document(
                "<!DOCTYPE d [<!ENTITY a \"lol\"><!ENTITY b \""
                    + "&a;".repeat(1_000)
                    + "\"><!ENTITY c \""
                    + "&b;".repeat(1_000)
                    + "\">]>"
                    + START
                    + "<w:p><w:r><w:t>&c;</w:t></w:r></w:p>"
                    + END),
            "no-text"),
        Arguments.of("no markup at all", document("nothing of the kind"), "malformed"),
        Arguments.of("an empty body", document(""), "malformed"),
        Arguments.of("cut off in its body", cut(healthy, 60), "malformed"),
        Arguments.of("an archive of something else", archive("notes.txt", "Ilse"), "unsupported"),
        Arguments.of("locked by a password", locked, "encrypted"),
        Arguments.of(
            "a container with a locked document",
            ("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"
                    + "\0".repeat(600)
                    + new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1))
                .getBytes(ISO_8859_1),
            "encrypted"),
        Arguments.of(
            "an old document",
            ("\u00d0\u00cf\u0011\u00e0" + "\0".repeat(600)).getBytes(ISO_8859_1),
            "unsupported"),
        Arguments.of("a text of one endless line", "word ".repeat(400_000).getBytes(UTF_8), "ok"),
        Arguments.of("a text of signs", "-".repeat(1 << 20).getBytes(UTF_8), "not-pdf"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("files")
  void aHostileDocumentCostsAnAnswer(String name, byte[] file, String status) {
    // On a machine under load the deadline may come before the other limit.
    assertThat(reader.read(file).status().code()).isIn(status, "limit:time");
  }

  @Test
  void anEntityOfAFileIsNotRead() throws IOException {
    byte[] file =
        document(
            "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                + START
                + NAME
                + "<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"
                + END);

    assertThat(reader.read(file).name().orElse("")).isIn("", "Ilse Marwitz");
    assertThat(ResumeInspection.of(file, ResumeLimits.defaults()).pages().stream())
        .allSatisfy(p -> assertThat(p.lines()).hasSizeLessThan(2));
  }

  private static byte[] document(String body) throws IOException {
    return archive("word/document.xml", body);
  }

  private static byte[] archive(String part, String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(body.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] picture(int size) throws IOException {
    return blanks("word/media/image1.png", "", size);
  }

  private static byte[] blanks(String part, String start, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(start.getBytes(UTF_8));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) ' ');
      for (int written = 0; written < size; written += block.length) {
        zip.write(block);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] parts(int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < count; i++) {
        zip.putNextEntry(new ZipEntry("word/part" + i));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] cut(byte[] file, int length) {
    return Arrays.copyOf(file, length);
  }
}
