package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.internal.MovableClock;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** For how long links of people are kept of whom the ATS shows nothing any more. */
class RetentionTest {
  private static final SyncOptions FULL = SyncOptions.defaults().withFull();
  private static final Duration KEPT = Duration.ofDays(100);
  private static final Person ADA = Host.person("p-ada", "Ada Example", "ada@home.example");
  private static final Person BEN = Host.person("p-ben", "Ben Sample", "ben@home.example");

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private final FakeLever lever = new FakeLever();
  private EnrichmentService connect;
  private Connection connection;

  StoreKind store() {
    return StoreKind.SQLITE;
  }

  @BeforeEach
  void connectAndSync() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.candidate("o2", "c2", "Ben Sample").email("ben@home.example");
    connect = Host.of(store().at(folder), ADA, BEN).clock(clock).retention(KEPT).build();
    connection = connect.connect(lever.account());
    connect.sync(connection);
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  @Test
  void linksAreKeptForTheWholeTimeAndNotAMomentLonger() {
    clock.advance(KEPT);
    assertThat(connect.purge().links()).isZero();
    assertThat(connect.links()).hasSize(2);

    clock.advance(Duration.ofMillis(1));
    PurgeReceipt receipt = connect.purge();

    assertThat(connect.links()).isEmpty();
    assertThat(connect.links("p-ada")).isEmpty();
    assertThat(receipt.action()).isEqualTo("retention.purged");
    assertThat(receipt.at()).isEqualTo(clock.instant());
    assertThat(receipt.links()).isEqualTo(2);
    assertThat(receipt.opportunities()).isEqualTo(2);
    assertThat(receipt.secrets()).isZero();
    assertThat(receipt.people()).isZero();
  }

  @Test
  void theReceiptIsBoundIntoTheAuditLog() {
    clock.advance(KEPT.plusDays(1));
    PurgeReceipt receipt = connect.purge();

    AuditEntry last = connect.audit(2, 10).get(0);
    assertThat(last.hash()).isEqualTo(receipt.hash());
    assertThat(last.action()).isEqualTo("retention.purged");
    assertThat(last.outcome()).isEqualTo("links=2 opportunities=2 secrets=0");
    assertThat(connect.verifyAudit().isWhole()).isTrue();
    assertThat(connect.verifyAudit().lastHash()).isEqualTo(receipt.hash());
  }

  @Test
  void whomASyncOfEverybodySawIsKept() {
    clock.advance(KEPT.minusDays(1));
    lever.candidates.remove("o2");
    connect.sync(connection, FULL);
    clock.advance(KEPT.minusDays(1));

    assertThat(connect.purge().links()).isZero();
    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");
  }

  @Test
  void whomTheAtsChangedMeanwhileIsKept() {
    lever.candidates.get("o1").updatedAt = clock.instant().plus(Duration.ofDays(50)).toEpochMilli();
    connect.sync(connection, FULL);
    clock.advance(KEPT.plusDays(1));

    PurgeReceipt receipt = connect.purge();

    assertThat(receipt.links()).isOne();
    assertThat(receipt.opportunities()).isOne();
    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");
  }

  @Test
  void whatAPersonSaidGoesWithTheLink() {
    connect.confirm("p-ada", "c1");
    connect.reject("p-ben", "c2");
    clock.advance(KEPT.plusDays(1));

    assertThat(connect.purge().links()).isEqualTo(2);
    assertThat(connect.links()).isEmpty();
    assertThat(connect.history("p-ben")).isEmpty();
  }

  @Test
  void whoWasPurgedComesBackWhenTheAtsShowsThePersonAgain() {
    clock.advance(KEPT.plusDays(1));
    connect.purge();

    connect.sync(connection, FULL);

    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]; p-ben=c2 AUTO [o2]");
  }
}
