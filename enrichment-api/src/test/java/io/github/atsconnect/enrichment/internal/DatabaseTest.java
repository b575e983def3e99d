package io.github.atsconnect.enrichment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatabaseTest extends StoreTestCase {
  @Test
  void writesAheadAndWaitsForTheDisk() {
    assumeTrue(kind.equals("SQLite"), "settings of SQLite");
    assertThat(pragma("journal_mode")).isEqualTo("wal");
    assertThat(pragma("synchronous")).isEqualTo("2");
    assertThat(pragma("secure_delete")).isEqualTo("1");
  }

  @Test
  void theSchemaIsMadeOnceAndKeptWhenItIsOpenedAgain() {
    try (Database again = again()) {
      assertThat(count(again.of("acme"), "ats_schema_history")).isEqualTo(Migrations.NEWEST);
    }
  }

  @Test
  void aStoreOfANewerLibraryIsRefused() {
    database.write(h -> h.execute("INSERT INTO ats_schema_history (version) VALUES (999)"));

    assertThatThrownBy(this::again)
        .isInstanceOf(EnrichmentException.class)
        .hasMessageContaining("newer version");
  }

  @Test
  void aFileThatIsNoStoreIsRefused() throws Exception {
    Path other = folder.resolve("other.db");
    Files.writeString(other, "this is no database at all ".repeat(50));

    assertThatThrownBy(() -> Database.sqlite(other))
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STORAGE));
  }

  @Test
  void aFailedTransactionLeavesNothing() {
    assertThatThrownBy(
            () ->
                database.write(
                    h -> {
                      h.execute("INSERT INTO ats_schema_history (version) VALUES (7)");
                      throw new IllegalStateException("on purpose");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(count(database, "ats_schema_history")).isEqualTo(Migrations.NEWEST);
  }

  @Test
  void twoServicesAndManyThreadsWriteToOneFile() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try (Database other = again()) {
      List<Callable<Void>> writes =
          IntStream.range(0, 60)
              .<Callable<Void>>mapToObj(
                  i ->
                      () -> {
                        (i % 2 == 0 ? database : other.of("acme"))
                            .write(
                                h ->
                                    RunTable.contact(
                                        h, Run.ofSync(SCOPE), "c" + i, null, i / 100.0));
                        return null;
                      })
              .toList();
      for (var written : pool.invokeAll(writes)) {
        written.get();
      }
      assertThat(count(database, "ats_run_contact")).isEqualTo(60);
    } finally {
      pool.shutdownNow();
    }
  }

  private String pragma(String name) {
    return database.read(h -> h.createQuery("PRAGMA " + name).mapTo(String.class).one());
  }

  private static int count(TenantStore database, String table) {
    return database.read(
        h -> h.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Integer.class).one());
  }
}
