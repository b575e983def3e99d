package io.github.atsconnect.matching.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Made-up people of many countries whose jobs are arranged as people there arrange them. The file
 * holds each text and, behind it, what a careful reader finds: name, jobs, schools.
 */
class ArrangementsTest {

  private static final String FOUND = ">>> ";

  static Stream<Arguments> resumes() throws IOException {
    try (InputStream in = ArrangementsTest.class.getResourceAsStream("arrangements.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("### "))
          .filter(block -> !block.isBlank())
          .map(block -> Arguments.of(block.substring(0, block.indexOf('\n')), block));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("resumes")
  void what_is_read_is_what_a_careful_reader_finds(String language, String block) {
    List<String> text = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    block
        .lines()
        .skip(1)
        .forEach(
            line -> {
              if (line.startsWith(FOUND)) {
                expected.add(line.substring(FOUND.length()));
              } else {
                text.add(line);
              }
            });
    Resume resume = PatientReader.get().readText(String.join("\n", text));
    List<String> found = new ArrayList<>();
    found.add(String.valueOf(resume.nameOrNull()));
    for (Resume.Entry e : resume.positions()) {
      found.add(
          Stream.of(e.titleOrNull(), e.companyOrNull(), e.startOrNull(), e.endOrNull())
              .map(String::valueOf)
              .reduce((a, b) -> a + " | " + b)
              .orElseThrow());
    }
    found.addAll(resume.schools());
    assertThat(found).containsExactlyElementsOf(expected);
    assertThat(resume.findings()).allMatch(f -> f.boxOrNull() == null || f.page() == 1);
  }
}
