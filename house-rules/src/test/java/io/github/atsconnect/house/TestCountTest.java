package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCountTest {
  private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
  @TempDir Path root;

  @Test
  void addsUpTheReportsOfAllModules() throws Exception {
    report("one", "TEST-a.B.xml", 5, 1, 1, 1, START);
    report("examples/two", "TEST-c.D.xml", 3, 0, 0, 0, START.plusSeconds(9));

    assertThat(TestCount.of(root, START)).hasToString("5 passed, 2 failed, 1 skipped");
  }

  @Test
  void leavesOutReportsOfEarlierBuilds() throws Exception {
    report("one", "TEST-a.B.xml", 5, 0, 0, 0, START.minusSeconds(1));

    assertThat(TestCount.of(root, START)).isEqualTo(new TestCount(0, 0, 0));
  }

  @Test
  void failsBelowTheFloor() {
    TestCount count = new TestCount(9, 0, 4);

    assertThatCode(() -> count.requireAtLeast(9)).doesNotThrowAnyException();
    assertThatThrownBy(() -> count.requireAtLeast(10)).hasMessageContaining("the floor");
  }

  private void report(
      String module, String name, int tests, int failures, int errors, int skipped, Instant written)
      throws IOException {
    Path folder = Files.createDirectories(root.resolve(module).resolve("target/surefire-reports"));
    Path file =
        Files.writeString(
            folder.resolve(name),
            "<?xml version=\"1.0\"?><testsuite tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\"/>"
                .formatted(tests, failures, errors, skipped));
    Files.setLastModifiedTime(file, FileTime.from(written));
  }
}
