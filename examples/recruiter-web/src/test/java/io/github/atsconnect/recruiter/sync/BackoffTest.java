package io.github.atsconnect.recruiter.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Preflight;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackoffTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final Backoff backoff = new Backoff();

  private static Connection connection(String keyHint, ConnectionState state) {
    return new Connection(
        "k1",
        "Lever",
        URI.create("https://lever.example/v1"),
        FeatureLevel.FILES,
        false,
        state,
        null,
        NOW,
        keyHint,
        new Preflight(Map.of(), Map.of(), NOW),
        NOW.minus(Duration.ofDays(3)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      names = {"KEY_REFUSED", "PERMISSION_MISSING", "KEY_UNAVAILABLE", "ACCOUNT_DIFFERS"})
  void whatNeedsSomebodyIsNotTriedUntilTheConnectionChanged(Reason reason) {
    Connection refused = connection("…12", ConnectionState.NEEDS_ATTENTION);
    backoff.failed(refused, reason, NOW);

    assertThat(backoff.allows(refused, NOW.plus(Duration.ofMinutes(1)))).isFalse();
    assertThat(backoff.allows(refused, NOW.plus(Duration.ofDays(400)))).isFalse();
    assertThat(backoff.earliest(refused, NOW)).isNull();
    assertThat(backoff.allows(connection("…34", ConnectionState.CONNECTED), NOW)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      names = {"ATS_UNAVAILABLE", "STORAGE", "CANCELLED", "SYNC_RUNNING"})
  void whatMayPassIsTriedAgainLaterAndLater(Reason reason) {
    Connection lever = connection("…12", ConnectionState.CONNECTED);
    Instant now = NOW;
    for (int minutes : new int[] {5, 10, 20, 40, 80, 160, 320, 360, 360, 360}) {
      backoff.failed(lever, reason, now);

      assertThat(backoff.allows(lever, now.plus(Duration.ofMinutes(minutes).minusSeconds(1))))
          .isFalse();
      now = now.plus(Duration.ofMinutes(minutes));
      assertThat(backoff.allows(lever, now)).isTrue();
      assertThat(backoff.earliest(lever, NOW)).isEqualTo(now);
    }
  }

  @Test
  void oneThatWentWellIsForgotten() {
    Connection lever = connection("…12", ConnectionState.CONNECTED);
    backoff.failed(lever, Reason.ATS_UNAVAILABLE, NOW);
    backoff.forget(lever.id());
    backoff.failed(lever, Reason.ATS_UNAVAILABLE, NOW);

    assertThat(backoff.allows(lever, NOW.plus(Duration.ofMinutes(5)))).isTrue();
    assertThat(backoff.earliest(lever, NOW.plus(Duration.ofDays(1))))
        .isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void anotherConnectionDoesNotWait() {
    backoff.failed(connection("…12", ConnectionState.NEEDS_ATTENTION), Reason.KEY_REFUSED, NOW);

    Connection other = connection("…12", ConnectionState.CONNECTED);
    assertThat(backoff.allows(other, NOW)).isTrue();
  }
}
