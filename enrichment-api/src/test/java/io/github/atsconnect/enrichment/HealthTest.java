package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.internal.MovableClock;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.Health;
import io.github.atsconnect.enrichment.model.Health.ConnectionHealth;
import io.github.atsconnect.enrichment.model.Health.Status;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.matching.model.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health says what is wrong, since when, and never fails itself. */
class HealthTest {
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final MovableClock clock = new MovableClock();

  @AfterEach
  void close() {
    lever.close();
  }

  private EnrichmentServiceBuilder host() {
    return Host.of(folder.resolve("links.db"), Host.person("p1", "Ada Example", "ada@home.example"))
        .clock(clock);
  }

  private static ConnectionHealth only(Health health) {
    return health.connections().get(0);
  }

  @Test
  void aConnectionThatNobodySyncsIsStaleAfterThreeDaysUnlessItRests() {
    try (EnrichmentService connect = host().build()) {
      Connection c = connect.connect(lever.account());
      connect.sync(c);
      assertThat(connect.health().status()).isEqualTo(Status.UP);
      assertThat(connect.health().explanation()).isEqualTo("all is well");
      assertThat(only(connect.health()).since()).isEqualTo(clock.instant());

      clock.advance(Duration.ofDays(3).plusMillis(1));
      assertThat(connect.health().status()).isEqualTo(Status.DEGRADED);
      assertThat(connect.health().explanation())
          .isEqualTo("Lever: no sync has ended well for three days");

      connect.pause(c);
      assertThat(connect.health().status()).isEqualTo(Status.UP);
      connect.resume(c);
      connect.sync(c);
      assertThat(only(connect.health()).stale()).isFalse();
    }
  }

  @Test
  void aSyncThatWasInterruptedIsToldUntilTheNextOneEndsIt() {
    try (EnrichmentService connect = host().build()) {
      lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
      Connection c = connect.connect(lever.account());
      assertThat(only(connect.health()).unfinishedSinceOrNull()).isNull();
      lever.fault = FakeLever.status(500, "/opportunities");
      assertThatThrownBy(() -> connect.sync(c)).isInstanceOf(EnrichmentException.class);
      assertThat(only(connect.health()).unfinishedSinceOrNull()).isEqualTo(clock.instant());
      assertThat(only(connect.health()).failure())
          .contains(new Health.SyncFailure("ATS_UNAVAILABLE", clock.instant()));
      assertThat(connect.health().status()).isEqualTo(Status.DEGRADED);
      assertThat(connect.health().explanation())
          .isEqualTo("Lever: the latest sync ended with ATS_UNAVAILABLE");
      clock.advance(Duration.ofDays(4));
      assertThat(connect.health().explanation()).endsWith("the latest ended with ATS_UNAVAILABLE");

      lever.fault = path -> Optional.empty();
      clock.advance(Duration.ofHours(1));
      connect.sync(c);
      assertThat(only(connect.health()).unfinishedSinceOrNull()).isNull();
      assertThat(only(connect.health()).failure()).isEmpty();
    }
  }

  @Test
  void whatWasHeldBackIsToldUntilAFullSyncIsAllowedToWithdrawIt() {
    Person[] people =
        IntStream.range(0, 12)
            .mapToObj(i -> Host.person("p" + i, "Person Number" + i, "n" + i + "@home.example"))
            .toArray(Person[]::new);
    try (EnrichmentService connect =
        Host.of(folder.resolve("held.db"), people).clock(clock).build()) {
      for (int i = 0; i < 12; i++) {
        lever.candidate("o" + i, "c" + i, "Person Number" + i).email("n" + i + "@home.example");
      }
      Connection c = connect.connect(lever.account());
      connect.sync(c);
      for (int i = 0; i < 8; i++) {
        lever.delete("o" + i);
      }
      assertThat(connect.sync(c, SyncOptions.defaults().withFull()).heldBack()).isEqualTo(8);
      for (int day = 0; day < 2; day++) {
        clock.advance(Duration.ofDays(1));
        assertThat(connect.sync(c).full()).isFalse();
        assertThat(only(connect.health()).state()).isEqualTo(ConnectionState.NEEDS_ATTENTION);
        assertThat(only(connect.health()).heldBack()).isEqualTo(8);
        assertThat(connect.health().explanation()).contains("8 linked people are not in the ATS");
      }

      connect.sync(c, SyncOptions.defaults().withFull().withAllowedUnlinks());

      assertThat(connect.health().status()).isEqualTo(Status.UP);
      assertThat(connect.links()).hasSize(4);
    }
  }

  @Test
  void theAuditSaysOfHowManyPeopleEvidenceWasDroppedAndNotHowManyCandidaciesWereRead() {
    try (EnrichmentService connect = host().build()) {
      lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
      lever.candidate("o2", "c1", "Ada Example").email("ada@home.example");
      lever.candidate("o3", "c3", "").anonymize();
      lever.candidate("o4", "c4", "Nobody Known").dataProtection = "[[7]]";
      Connection c = connect.connect(lever.account());

      SyncReport report = connect.sync(c);

      assertThat(report.read()).isEqualTo(4);
      assertThat(report.receipt().orElseThrow().people()).isEqualTo(1);
      assertThat(connect.audit(0, 100))
          .anyMatch(e -> e.outcome().endsWith("set-aside=1 evidence-dropped=1"));
    }
  }

  @Test
  void aKeyThatTheHostsKeeperFailsToRevealIsToldAndNotThrown() {
    Secrets kept = Secrets.aesGcm(new byte[32]);
    AtomicBoolean broken = new AtomicBoolean();
    Secrets secrets =
        new Secrets() {
          @Override
          public byte[] protect(String context, String secret) {
            return kept.protect(context, secret);
          }

          @Override
          public Optional<String> reveal(String context, byte[] sealed) {
            if (broken.get()) {
              throw new IllegalStateException("on purpose");
            }
            return kept.reveal(context, sealed);
          }
        };
    try (EnrichmentService connect = host().secrets(secrets).build()) {
      connect.connect(lever.account());
      assertThat(only(connect.health()).keyReadable()).isTrue();

      broken.set(true);

      assertThat(connect.health().storeAnswers()).isTrue();
      assertThat(connect.health().status()).isEqualTo(Status.DEGRADED);
      assertThat(only(connect.health()).keyReadable()).isFalse();
      assertThat(connect.health().explanation())
          .isEqualTo("Lever: the API key cannot be revealed here; connect again");
    }
  }

  @Test
  void aStoreThatDoesNotAnswerIsDownAndNotThrown() throws IOException {
    EnrichmentService connect = host().build();
    connect.connect(lever.account());
    connect.close();
    Files.deleteIfExists(folder.resolve("links.db-wal"));
    Files.writeString(folder.resolve("links.db"), "no database any more".repeat(400));

    Health health = connect.health();

    assertThat(health.status()).isEqualTo(Status.DOWN);
    assertThat(health.storeAnswers()).isFalse();
    assertThat(health.explanation()).isEqualTo("the store does not answer");
  }
}
