package io.github.atsconnect.matching.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.internal.resume.ReadingEnded;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.util.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResumeStatusTest {

  static Stream<Arguments> thrown() {
    return Stream.of(
        Arguments.of(new IOException("Maren"), "malformed"),
        Arguments.of(new IllegalStateException("Maren"), "malformed"),
        Arguments.of(new AssertionError("Maren"), "malformed"),
        Arguments.of(new StackOverflowError(), "malformed"),
        Arguments.of(new OutOfMemoryError("Maren"), "limit:memory"),
        Arguments.of(new InternalError("Maren"), "crashed"),
        Arguments.of(new UnknownError("Maren"), "crashed"),
        Arguments.of(new NoClassDefFoundError("org/example/Thing"), "no-library"),
        Arguments.of(new NoSuchMethodError("Maren"), "no-library"),
        Arguments.of(new UnsatisfiedLinkError("Maren"), "no-library"),
        Arguments.of(new VerifyError("Maren"), "no-library"),
        Arguments.of(
            new ExceptionInInitializerError(new IllegalStateException("Maren")), "no-library"),
        Arguments.of(ReadingEnded.limit("time"), "limit:time"),
        Arguments.of(ReadingEnded.encrypted(), "encrypted"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("thrown")
  void whateverIsThrownIsAStatusAndNothingOfItIsKept(Throwable thrown, String code) {
    ResumeStatus status = ResumeStatus.of(thrown);

    assertThat(status.code()).isEqualTo(code);
    assertThat(status.isOk()).isFalse();
    assertThat(status.message()).isNotBlank().doesNotContain("Maren");
  }

  @Test
  void theNeededLibraryIsNamedWithTheVersionThatThisBuildUses() {
    assertThat(ResumeStatus.NO_LIBRARY.message())
        .contains("org.apache.pdfbox:pdfbox", Version.getVersion() + " or later", "below 4");
  }

  @Test
  void everyStatusIsExplainedHereAndInTheDocument() throws IOException {
    Path root = Path.of(System.getProperty("ats.root.dir"));
    String document = Files.readString(root.resolve("docs/resumes.md"));

    assertThat(statuses())
        .hasSizeGreaterThan(7)
        .allSatisfy(
            s -> {
              assertThat(document).contains("| `" + s.code() + "` |");
              assertThat(s.message()).isNotEqualTo(s.code());
            });
    assertThat(ResumeStatus.codes())
        .containsExactlyInAnyOrderElementsOf(statuses().stream().map(ResumeStatus::code).toList());
    assertThat(document).contains("| `limit:` and a word |");
    assertThat(ResumeStatus.limit("glyphs").message()).contains("limit", "glyphs");
  }

  private static List<ResumeStatus> statuses() {
    return Arrays.stream(ResumeStatus.class.getFields())
        .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == ResumeStatus.class)
        .map(
            f -> {
              try {
                return (ResumeStatus) f.get(null);
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }
}
