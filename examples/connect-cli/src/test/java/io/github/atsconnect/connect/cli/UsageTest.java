package io.github.atsconnect.connect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  private static final Map<String, String> KEY = Map.of("LEVER_API_KEY", "a-made-up-key");

  @TempDir Path folder;
  private String people;

  @BeforeEach
  void writePeople() throws IOException {
    people = Files.writeString(folder.resolve("p.csv"), "id,name\n1,Ada Quill\n").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "--nonsense",
        "resume",
        "sync",
        "links",
        "enrich --id 1",
        "verify --environment moon",
        "verify --rate fast",
        "verify --rate 0 --base-url http://127.0.0.1:1/v1",
        "verify --rate 11",
        "verify --base-url http://example.com/v1",
        "verify --base-url ftp://127.0.0.1/v1",
        "verify --base-url nonsense",
        "verify --base-url http://127.0.0.1:1/v1 --environment sandbox"
      })
  void wrongUsageEndsWithStatusTwoAndAMessage(String line) {
    Run run = Run.connect(KEY, line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Usage: connect").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"verify", "sync --profiles P --store S", "enrich --profiles P --store S --id 1"})
  void aMissingKeyIsWrongUsageAndNamesTheVariable(String line) {
    Run run = Run.connect(line.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("LEVER_API_KEY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "verify --help", "sync -h", "links -h", "enrich -h", "resume -h"})
  void helpEndsWithStatusZeroOnStandardOutput(String line) {
    Run run = Run.connect(line.split(" "));

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Usage: connect");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theVersionIsTold() {
    assertThat(Run.connect("--version").out()).startsWith("ATS Connect for Java ");
  }

  @Test
  void aMissingColumnIsWrongUsageAndListsTheColumns() {
    Run run =
        Run.connect(KEY, "sync", "--profiles", people, "--store", store(), "--map", "id=number");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("there is no column 'number'; the columns are: id, name");
    assertThat(folder.resolve("links.db")).doesNotExist();
  }

  @Test
  void aMissingFileFailsTheJob() {
    Run run = Run.connect(KEY, "sync", "--profiles", "nobody.csv", "--store", store());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualToIgnoringNewLines("cannot read nobody.csv: there is no such file");
  }

  @Test
  void aStoreThatIsNotThereFailsTheJobAndIsNotMade() {
    Run run = Run.connect("links", "--store", store());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("run sync first");
    assertThat(folder.resolve("links.db")).doesNotExist();
  }

  @Test
  void theKeyIsInNoMessage() {
    Run run = Run.connect(KEY, "verify", "--base-url", "http://127.0.0.1:1/v1");

    assertThat(run.out() + run.err()).doesNotContain("a-made-up-key");
  }

  private String store() {
    return folder.resolve("links.db").toString();
  }
}
