package io.github.atsconnect.matching.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedResumeReaderTest {

  private static final String TEXT =
      """
      Ada Bellweather
      ada.bellweather@quillworks.example
      +44 20 7946 0018

      Experience
      Actuary, Quillworks Ltd
      March 2019 - present

      Education
      University of Tarn, 2010 - 2013
      """;

  @TempDir Path folder;

  @Test
  void says_what_a_reader_within_the_process_says() throws IOException {
    byte[] pdf = Pdfs.oneColumn();
    try (IsolatedResumeReader apart = ResumeReader.isolated()) {
      assertThat(apart.read(pdf)).isEqualTo(ResumeReader.standard().read(pdf));
      assertThat(apart.readText(TEXT)).isEqualTo(ResumeReader.standard().readText(TEXT));
      assertThat(apart.readText("")).isEqualTo(ResumeReader.standard().readText(""));
      assertThat(apart.read(new byte[] {1, 2, 3}).status().isOk()).isFalse();
    }
  }

  @Test
  void keeps_one_worker_and_starts_another_when_it_is_gone() throws IOException {
    byte[] pdf = Pdfs.oneColumn();
    try (IsolatedResumeReader apart = ResumeReader.isolated()) {
      apart.read(pdf);
      ProcessHandle first = workers().findFirst().orElseThrow();
      apart.read(pdf);
      assertThat(workers().map(ProcessHandle::pid)).contains(first.pid());
      first.destroyForcibly();
      first.onExit().join();
      assertThat(apart.read(pdf).name()).contains("Maren Holloway");
      assertThat(first.isAlive()).isFalse();
    }
  }

  @Test
  void a_worker_that_does_not_answer_is_killed_and_the_next_file_is_read() throws IOException {
    byte[] pdf = Pdfs.oneColumn();
    String stuck = classPathOf("Stuck", "while (true) { Thread.onSpinWait(); }");
    ResumeLimits limits = ResumeLimits.defaults().withDeadline(Duration.ofMillis(300));
    try (IsolatedResumeReader apart =
        IsolatedResumeReader.builder()
            .limits(limits)
            .grace(Duration.ZERO)
            .classPath(stuck)
            .build()) {
      assertThat(apart.read(pdf).status()).isEqualTo(ResumeStatus.limit("time"));
      assertThat(apart.readText(TEXT).status()).isEqualTo(ResumeStatus.limit("time"));
      assertThat(workers().filter(p -> isOf(p, stuck)).toList()).isEmpty();
    }
  }

  @Test
  void a_worker_that_ends_costs_its_file() throws IOException {
    String ending = classPathOf("Ending", "Runtime.getRuntime().halt(3);");
    try (IsolatedResumeReader apart = IsolatedResumeReader.builder().classPath(ending).build()) {
      assertThat(apart.read(Pdfs.oneColumn()).status()).isEqualTo(ResumeStatus.CRASHED);
      assertThat(apart.read(Pdfs.oneColumn()).status()).isEqualTo(ResumeStatus.CRASHED);
    }
  }

  @Test
  void a_small_heap_costs_a_reason_and_not_this_process() throws IOException {
    try (IsolatedResumeReader apart = IsolatedResumeReader.builder().heapMegabytes(32).build()) {
      byte[] huge = new byte[ResumeLimits.defaults().maxBytes()];
      Resume resume = apart.read(huge);
      assertThat(resume.status().isOk()).isFalse();
      assertThat(apart.read(Pdfs.oneColumn()).name()).contains("Maren Holloway");
      assertThat(apart.read(new byte[huge.length + 1]).status())
          .isEqualTo(ResumeStatus.limit("bytes"));
    }
  }

  @Test
  void many_threads_may_ask() {
    Resume expected = ResumeReader.standard().readText(TEXT);
    try (IsolatedResumeReader apart = ResumeReader.isolated()) {
      assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> apart.readText(TEXT)).distinct())
          .containsExactly(expected);
    }
  }

  @Test
  void closing_ends_the_worker_and_nothing_is_read_after() {
    IsolatedResumeReader apart = ResumeReader.isolated();
    apart.readText(TEXT);
    List<ProcessHandle> before = workers().toList();
    apart.close();
    apart.close();
    assertThat(before).anySatisfy(p -> p.onExit().join());
    assertThatThrownBy(() -> apart.readText(TEXT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void nothing_personal_stands_in_its_command_line() {
    try (IsolatedResumeReader apart = ResumeReader.isolated()) {
      apart.readText(TEXT);
      assertThat(workers())
          .isNotEmpty()
          .noneMatch(p -> p.info().commandLine().orElse("").contains("Bellweather"));
    }
  }

  @Test
  void what_cannot_start_says_why() {
    try (IsolatedResumeReader apart =
        IsolatedResumeReader.builder().classPath(folder.toString()).build()) {
      assertThatThrownBy(() -> apart.readText(TEXT))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("class path");
    }
    assertThatThrownBy(() -> IsolatedResumeReader.builder().heapMegabytes(31))
        .hasMessageContaining("31");
    assertThatThrownBy(() -> IsolatedResumeReader.builder().grace(Duration.ofSeconds(-1)))
        .hasMessageContaining("grace");
  }

  private static Stream<ProcessHandle> workers() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive);
  }

  private static boolean isOf(ProcessHandle process, String classPath) {
    return process.info().commandLine().orElse("").contains(classPath);
  }

  /** A worker that answers the greeting and then does something else. */
  private String classPathOf(String name, String then) throws IOException {
    Path root = Files.createDirectory(folder.resolve(name));
    Path source =
        root.resolve("io/github/atsconnect/matching/internal/resume/worker").resolve("Worker.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source,
        """
        package io.github.atsconnect.matching.internal.resume.worker;
        public class Worker {
          public static void main(String[] a) throws Exception {
            java.io.DataOutputStream out = new java.io.DataOutputStream(System.out);
            out.writeInt(0x41545343);
            out.flush();
            for (int i = 0; i < 65; i++) {
              System.in.read();
            }
            %s
          }
        }
        """
            .formatted(then));
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, "-d", root.toString(), source.toString());
    assertThat(status).isZero();
    return root.toString();
  }
}
