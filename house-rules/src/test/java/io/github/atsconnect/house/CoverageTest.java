package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
  private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
  private static final String HEAD =
      "GROUP,BRANCH_MISSED,BRANCH_COVERED,LINE_MISSED,LINE_COVERED\n";

  @TempDir Path root;

  @Test
  void isTheShareOfAllClassesOfAModule() throws IOException {
    report("one", HEAD + "a,1,1,3,7\nb,1,5,0,10\n", START);
    report("examples/two", HEAD + "a,0,0,1,3\n", START.plusSeconds(9));

    assertThat(Coverage.of(root, START))
        .extracting(Coverage::toString)
        .containsExactly(
            "two: its tests run 75.0 % of the lines, 100.0 % of the branches",
            "one: its tests run 85.0 % of the lines, 75.0 % of the branches");
  }

  @Test
  void leavesOutReportsOfEarlierBuilds() throws IOException {
    report("one", HEAD + "a,1,1,3,7\n", START.minusSeconds(1));

    assertThat(Coverage.of(root, START)).isEmpty();
  }

  private void report(String module, String text, Instant written) throws IOException {
    Path folder = Files.createDirectories(root.resolve(module).resolve("target/site/jacoco"));
    Path file = Files.writeString(folder.resolve("jacoco.csv"), text);
    Files.setLastModifiedTime(file, FileTime.from(written));
  }
}
