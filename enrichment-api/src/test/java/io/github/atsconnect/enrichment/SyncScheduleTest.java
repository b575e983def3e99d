package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.internal.Postgres;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.scheduling.SyncSchedule;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ready-made schedule with its own threads, on a real database, with two nodes. */
class SyncScheduleTest {
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final BlockingQueue<SyncReport> synced = new LinkedBlockingQueue<>();
  private EnrichmentTenants tenants;
  private EnrichmentService acme;
  private Connection connection;
  private SyncSchedule schedule;
  private SyncSchedule otherNode;

  @BeforeEach
  void start() throws Exception {
    DataSource source = Postgres.database(folder.toString());
    try (var in =
            EnrichmentService.class.getResourceAsStream(
                "internal/migration/ats_scheduled_task.sql");
        var c = source.getConnection();
        var s = c.createStatement()) {
      s.execute(new String(in.readAllBytes(), UTF_8));
    }
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    tenants =
        Host.of(Storage.postgres(source), Host.person("p1", "Ada Example", "ada@home.example"))
            .listener(
                new EnrichmentListener() {
                  @Override
                  public void onSynced(String tenant, String id, SyncReport report) {
                    synced.add(report);
                  }
                })
            .buildTenants();
    acme = tenants.tenant("acme");
    connection = acme.connect(lever.account());
    schedule = node(source);
    otherNode = node(source);
  }

  private SyncSchedule node(DataSource source) {
    SyncSchedule node =
        SyncSchedule.over(
            tenants,
            source,
            SyncOptions.defaults(),
            Clock.systemUTC(),
            b -> b.threads(2).pollingInterval(Duration.ofMillis(50)));
    node.start();
    return node;
  }

  @AfterEach
  void close() {
    schedule.close();
    otherNode.close();
    tenants.close();
    lever.close();
  }

  @Test
  void aConnectionIsSyncedAtOnceAndThenDailyAtATimeOfItsOwn() throws Exception {
    assertThat(schedule.add("acme", connection)).isTrue();
    assertThat(otherNode.add("acme", connection)).isFalse();

    assertThat(synced.poll(30, TimeUnit.SECONDS)).isNotNull();
    await(() -> isDue(Duration.ofDays(1)));
    assertThat(Host.links(acme)).isEqualTo("p1=c1 AUTO [o1]");

    schedule.runNow("acme", connection);
    assertThat(synced.poll(30, TimeUnit.SECONDS).full()).isFalse();
    await(() -> isDue(Duration.ofDays(1)));
    assertThat(synced).isEmpty();
  }

  @Test
  void aSyncThatRunsIsLeftAloneWhenItIsAskedForAgain() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    lever.fault =
        path -> {
          reading.countDown();
          try {
            assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          return Optional.empty();
        };
    schedule.add("acme", connection);
    assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();

    schedule.runNow("acme", connection);
    goOn.countDown();

    assertThat(synced.poll(30, TimeUnit.SECONDS)).isNotNull();
    await(() -> isDue(Duration.ofDays(1)));
    assertThat(synced).isEmpty();
  }

  /** Whether it ran, and comes again within that time. */
  private boolean isDue(Duration within) {
    Instant now = Instant.now();
    return schedule
        .next("acme", connection)
        .map(n -> n.isAfter(now.plusSeconds(1)) && !n.isAfter(now.plus(within)))
        .orElse(false);
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
      Thread.onSpinWait();
    }
  }
}
