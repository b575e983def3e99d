package io.github.atsconnect.enrichment.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DailyTimeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void allNodesComeToTheSameTimeAndItComesAgainADayLater() {
    Instant next = DailyTime.of("acme", "1").after(NOW);

    assertThat(next).isEqualTo(DailyTime.of("acme", "1").after(NOW));
    assertThat(next).isAfter(NOW).isBeforeOrEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(DailyTime.of("acme", "1").after(next)).isEqualTo(next.plus(Duration.ofDays(1)));
    assertThat(DailyTime.of("acme", "1").after(next.minusMillis(1))).isEqualTo(next);
  }

  @Test
  void manyConnectionsAreSpreadOverTheDay() {
    int[] perHour = new int[24];
    IntStream.range(0, 2_400)
        .mapToObj(i -> DailyTime.of("tenant-" + i / 2, "connection-" + i % 2).after(NOW))
        .forEach(t -> perHour[(int) Duration.between(NOW, t.minusMillis(1)).toHours()]++);

    assertThat(Arrays.stream(perHour).min().orElseThrow()).isGreaterThan(50);
    assertThat(Arrays.stream(perHour).max().orElseThrow()).isLessThan(150);
  }
}
