package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.internal.MovableClock;
import io.github.atsconnect.enrichment.internal.Postgres;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.scheduling.ManualSchedule;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteDataSource;

/** What the ready-made schedule does on which day, on each database it may be on, two nodes. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class SyncScheduleClockTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Parameter StoreKind kind;
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final MovableClock clock = new MovableClock();
  private final List<SyncReport> synced = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private Runnable whileSyncing = () -> {};
  private EnrichmentTenants tenants;
  private EnrichmentService acme;
  private Connection connection;
  private ManualSchedule node;
  private ManualSchedule other;

  @BeforeEach
  void start() throws Exception {
    DataSource source = source();
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    tenants =
        Host.of(kind.at(folder), Host.person("p1", "Ada Example", "ada@home.example"))
            .clock(clock)
            .listener(new Noting())
            .buildTenants();
    acme = tenants.tenant("acme/north");
    connection = acme.connect(lever.account());
    node = new ManualSchedule(tenants, source, clock);
    other = new ManualSchedule(tenants, source, clock);
    assertThat(node.schedule().add("acme/north", connection)).isTrue();
    assertThat(other.schedule().add("acme/north", connection)).isFalse();
  }

  private DataSource source() throws Exception {
    DataSource source;
    String table;
    if (kind == StoreKind.SQLITE) {
      SQLiteDataSource sqlite = new SQLiteDataSource();
      sqlite.setUrl("jdbc:sqlite:" + folder.resolve("tasks.db"));
      source = sqlite;
      table = "ats_scheduled_task_sqlite.sql";
    } else {
      source = Postgres.database(folder.toString());
      table = "ats_scheduled_task.sql";
    }
    try (var in = EnrichmentService.class.getResourceAsStream("internal/migration/" + table);
        var c = source.getConnection();
        var s = c.createStatement()) {
      s.executeUpdate(new String(in.readAllBytes(), UTF_8));
    }
    return source;
  }

  private final class Noting implements EnrichmentListener {
    @Override
    public void onProgress(String tenant, String id, SyncProgress progress) {
      whileSyncing.run();
    }

    @Override
    public void onSynced(String tenant, String id, SyncReport report) {
      synced.add(report);
    }

    @Override
    public void onSyncFailed(String tenant, String id, String problem) {
      failed.add(problem);
    }
  }

  @AfterEach
  void close() {
    node.close();
    other.close();
    tenants.close();
    lever.close();
  }

  private Instant next() {
    return node.schedule().next("acme/north", connection).orElseThrow();
  }

  @Test
  void aConnectionIsSyncedByOneNodeAtOnceThenOnceADayAndWhollyOnceAWeek() {
    node.runDue();
    other.runDue();
    assertThat(synced).hasSize(1);
    Instant first = next();
    assertThat(first).isAfter(clock.instant()).isBeforeOrEqualTo(clock.instant().plus(DAY));

    clock.advance(Duration.between(clock.instant(), first));
    other.runDue();
    node.runDue();
    assertThat(synced).hasSize(2);
    assertThat(next()).isEqualTo(first.plus(DAY));

    for (int day = 3; day <= 16; day++) {
      node.runDueAfter(DAY);
      other.runDue();
    }
    assertThat(synced).hasSize(16);
    assertThat(synced.stream().filter(SyncReport::full).count()).isEqualTo(3);
    assertThat(failed).isEmpty();
  }

  @Test
  void aSyncThatRunsElsewhereIsLetRunAndLookedAtAgainSoon() {
    whileSyncing =
        () -> {
          whileSyncing = () -> {};
          node.runDue();
        };

    acme.sync(connection);

    assertThat(synced).hasSize(1);
    assertThat(failed).containsExactly("SYNC_RUNNING");
    assertThat(next()).isEqualTo(clock.instant().plus(Duration.ofMinutes(20)));
    node.runDueAfter(Duration.ofMinutes(20));
    assertThat(synced).hasSize(2);
  }

  @Test
  void whatLeverCannotDoNowIsTriedAgainSoon() {
    lever.fault = FakeLever.status(500, "/opportunities");
    node.runDue();
    assertThat(failed).containsExactly("ATS_UNAVAILABLE");
    assertThat(next()).isEqualTo(clock.instant().plus(Duration.ofMinutes(20)));
  }

  @Test
  void aKeyThatWasRefusedIsTriedSeldomUntilItIsSaidThatThereIsAnother() {
    lever.fault = FakeLever.status(401, "/opportunities");
    node.runDue();
    assertThat(failed).containsExactly("KEY_REFUSED");
    assertThat(next()).isAfter(clock.instant().plus(DAY.multipliedBy(2)));
    assertThat(next()).isBeforeOrEqualTo(clock.instant().plus(DAY.multipliedBy(3)));

    lever.fault = path -> java.util.Optional.empty();
    Connection renewed = acme.connect(lever.account());
    node.schedule().runNow("acme/north", renewed);
    other.runDue();
    assertThat(synced).hasSize(1);
    assertThat(next()).isBeforeOrEqualTo(clock.instant().plus(DAY));
  }

  @Test
  void aPausedConnectionIsLeftOutAndARemovedOneDropsOut() {
    acme.pause(connection);
    node.runDue();
    assertThat(synced).isEmpty();
    assertThat(failed).isEmpty();
    assertThat(next()).isBeforeOrEqualTo(clock.instant().plus(DAY));

    acme.resume(connection);
    node.runDueAfter(DAY);
    assertThat(synced).hasSize(1);

    acme.remove(connection);
    other.runDueAfter(DAY);
    assertThat(node.schedule().next("acme/north", connection)).isEmpty();
  }
}
