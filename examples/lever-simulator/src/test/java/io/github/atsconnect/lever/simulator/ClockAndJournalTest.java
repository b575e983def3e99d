package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClockAndJournalTest {

  @Test
  void theClockRunsWithItsBaseAndCanBeMovedAndHeld() {
    Instant base = Instant.parse("2026-01-01T00:00:00Z");
    SimulatorClock clock = new SimulatorClock(Clock.fixed(base, ZoneOffset.UTC));
    assertThat(clock.instant()).isEqualTo(base);
    clock.advance(Duration.ofDays(1));
    assertThat(clock.instant()).isEqualTo(base.plus(Duration.ofDays(1)));
    clock.hold(Instant.EPOCH);
    clock.advance(Duration.ofSeconds(-5));
    assertThat(clock.instant()).isEqualTo(Instant.EPOCH.minusSeconds(5));
    clock.run();
    assertThat(clock.instant()).isEqualTo(Instant.EPOCH.minusSeconds(5));
  }

  @Test
  @SimulatedLever
  void theJournalKnowsWhatWasAskedWithoutTheKey(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    http.get("/opportunities?stage_id=lead-new&limit=3");
    http.get("/users/none");
    assertThat(lever.journal().requests()).isEqualTo(2);
    assertThat(lever.journal().failed()).isEqualTo(1);
    RecordedRequest list = lever.journal().of("list opportunities").get(0);
    assertThat(list.parameter("stage_id")).isEqualTo("lead-new");
    assertThat(list.parameter("offset")).isEmpty();
    assertThat(list.authorized()).isTrue();
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.toString()).doesNotContain("lead-new").contains("stage_id");
    lever.journal().clear();
    assertThat(lever.journal().requests()).isZero();
    assertThat(lever.journal().entries()).isEmpty();
  }
}
