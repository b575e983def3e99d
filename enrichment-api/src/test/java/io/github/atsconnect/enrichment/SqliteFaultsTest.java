package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.OpenedOften;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Health.Status;
import io.github.atsconnect.matching.model.Person;
import java.io.BufferedReader;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A SQLite file that cannot be opened, read or written: each says which, and what to do. */
class SqliteFaultsTest {
  private static final Person[] PEOPLE =
      IntStream.range(0, 150)
          .mapToObj(i -> Host.person("p" + i, "Person Number" + i, "person" + i + "@home.example"))
          .toArray(Person[]::new);

  private static final Secrets KEPT = Secrets.aesGcm(new byte[32]);

  @TempDir Path folder;

  @Test
  void ofSeveralProcessesThatOpenANewStoreAtOnceNoneFails() throws Exception {
    int files = CampaignRow.volume(40, 400);
    List<Process> processes = new ArrayList<>();
    try {
      List<BufferedReader> said = new ArrayList<>();
      List<Writer> tell = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Process p =
            JavaProcess.start(
                OpenedOften.class,
                List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                folder.resolve("errors" + i));
        processes.add(p);
        said.add(p.inputReader(UTF_8));
        tell.add(p.outputWriter(UTF_8));
      }
      for (BufferedReader each : said) {
        assertThat(each.readLine()).isEqualTo("ready");
      }
      for (int f = 0; f < files; f++) {
        for (Writer each : tell) {
          each.write(folder.resolve("new" + f + ".db") + "\n");
          each.flush();
        }
        for (BufferedReader each : said) {
          assertThat(each.readLine()).as("file %d", f).isEqualTo("ok");
        }
      }
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
  }

  @Test
  void aStoreThatCannotBeOpenedSaysWhy() throws Exception {
    Path text = Files.writeString(folder.resolve("text.db"), "no database at all ".repeat(500));
    Path directory = Files.createDirectory(folder.resolve("directory"));

    assertThat(failure(folder.resolve("nowhere/links.db"))).contains("folder is not there");
    assertThat(failure(directory)).contains("cannot be opened");
    assertThat(failure(text)).contains("no database of ours");
  }

  @Test
  void aDamagedStoreSaysSo() throws Exception {
    Path file = folder.resolve("links.db");
    try (FakeLever lever = lever(150);
        EnrichmentService connect = Host.of(file, PEOPLE).build()) {
      connect.sync(connect.connect(lever.account()));
    }
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      for (long at = 8_192; at < raw.length(); at += 4_096) {
        raw.seek(at);
        raw.write(new byte[512]);
      }
    }
    EnrichmentException e =
        catchThrowableOfType(
            EnrichmentException.class,
            () -> {
              try (EnrichmentService connect = Host.of(file, PEOPLE).build()) {
                connect.links().forEach(l -> {});
                connect.eraseContact("c1");
              }
            });
    assertThat(e).isNotNull().hasMessageContaining("damaged");
  }

  @Test
  void aFileThatMayNotBeWrittenSaysSo() throws Exception {
    Path file = folder.resolve("links.db");
    Host.of(file).build().close();
    assumeFalse("root".equals(System.getProperty("user.name")), "root may write everything");
    assertThat(file.toFile().setWritable(false)).isTrue();
    assertThat(failure(file)).contains("read-only");
  }

  @Test
  void aStoreThatIsFullIsNotUpAndIsAgainWhenThereIsRoom() throws Exception {
    try (FakeLever lever = lever(150);
        EnrichmentService connect =
            // SQLite reads the limit from the address, as a disk of that size would set it.
            Host.of(folder.resolve("small.db?max_page_count=75"), PEOPLE).secrets(KEPT).build()) {
      Connection connection = connect.open(lever.account());
      assertThat(connect.health().status()).isEqualTo(Status.UP);

      assertThatThrownBy(() -> connect.sync(connection))
          .isInstanceOfSatisfying(
              EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STORAGE))
          .hasMessageContaining("disk is full");

      assertThat(connect.links().count()).isPositive();
      assertThat(connect.health().status()).isNotEqualTo(Status.UP);
      assertThat(connect.health().status()).as("until there is room").isNotEqualTo(Status.UP);
    }
    try (EnrichmentService connect =
        Host.of(folder.resolve("small.db"), PEOPLE).secrets(KEPT).build()) {
      assertThat(connect.health().status()).as("there is room").isEqualTo(Status.UP);
    }
  }

  @Test
  void aRowOfAConnectionThatWasRemovedIsRefusedAsSuch() throws Exception {
    try (FakeLever lever = lever(1);
        EnrichmentService connect = Host.of(folder.resolve("links.db"), PEOPLE).build()) {
      Connection connection = connect.connect(lever.account());
      connect.remove(connection);
      assertThatThrownBy(() -> connect.trustWebhooks(connection, "a-signing-token-of-the-test"))
          .isInstanceOfSatisfying(
              EnrichmentException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.CONNECTION_UNKNOWN));
    }
  }

  private static String failure(Path file) {
    return catchThrowableOfType(EnrichmentException.class, () -> Host.of(file).build())
        .getMessage();
  }

  private static FakeLever lever(int people) {
    FakeLever lever = new FakeLever();
    lever.pageSize = 10;
    for (int i = 0; i < people; i++) {
      lever
          .candidate("o%05d".formatted(i), "c" + i, "Person Number" + i)
          .email("person" + i + "@home.example");
    }
    return lever;
  }
}
