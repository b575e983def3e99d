package io.github.atsconnect.enrichment.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.EnrichmentTenants;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Preflight;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** What a host gets when the schedule's table cannot be used: its own kind of exception. */
class ScheduleStorageTest {
  private static final Connection CONNECTION =
      new Connection(
          "k1",
          "Lever",
          URI.create("https://lever.example/v1"),
          FeatureLevel.FILES,
          false,
          ConnectionState.CONNECTED,
          null,
          Instant.EPOCH,
          "…12",
          new Preflight(Map.of(), Map.of(), Instant.EPOCH),
          null);

  @TempDir Path folder;
  private final SQLiteDataSource source = new SQLiteDataSource(new SQLiteConfig());
  private EnrichmentTenants tenants;
  private SyncSchedule schedule;

  @BeforeEach
  void make() {
    source.setUrl("jdbc:sqlite:" + folder.resolve("schedule.db"));
    tenants =
        EnrichmentService.builder()
            .profiles(ProfileStores.inMemory(List.of()))
            .storage(Storage.sqlite(folder.resolve("links.db")))
            .buildTenants();
    schedule =
        SyncSchedule.over(tenants, source, SyncOptions.defaults(), Clock.systemUTC(), b -> b);
  }

  @AfterEach
  void close() {
    schedule.close();
    tenants.close();
  }

  @Test
  void withoutItsTableTheRemedyIsSaid() {
    assertStorage(() -> schedule.add("acme", CONNECTION));
    assertStorage(() -> schedule.runNow("acme", CONNECTION));
    assertStorage(() -> schedule.next("acme", CONNECTION));
  }

  @Test
  void oneThatWasNotAddedCannotBeRunNow() throws Exception {
    try (var in =
            EnrichmentService.class.getResourceAsStream(
                "internal/migration/ats_scheduled_task_sqlite.sql");
        var c = source.getConnection();
        var s = c.createStatement()) {
      s.executeUpdate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    assertThat(schedule.next("acme", CONNECTION)).isEmpty();
    Throwable thrown = catchThrowable(() -> schedule.runNow("acme", CONNECTION));

    assertThat(thrown).isInstanceOf(EnrichmentException.class).hasMessageContaining("add it");
    assertThat(((EnrichmentException) thrown).reason()).isEqualTo(Reason.CONNECTION_UNKNOWN);
  }

  private static void assertStorage(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);

    assertThat(thrown)
        .isInstanceOf(EnrichmentException.class)
        .hasMessageContaining("ats_scheduled_task")
        .hasMessageNotContaining("acme");
    assertThat(((EnrichmentException) thrown).reason()).isEqualTo(Reason.STORAGE);
  }
}
