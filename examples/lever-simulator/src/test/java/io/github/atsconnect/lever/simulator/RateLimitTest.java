package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  @Test
  @SimulatedLever(rateLimited = true)
  void beyondTheBurstTheAnswerIs429AndTheJournalCountsIt(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    int refused = 0;
    int asked = 0;
    while (refused == 0 && asked < 1000) {
      refused += http.status("/stages") == 429 ? 1 : 0;
      asked++;
    }
    assertThat(asked).isGreaterThan(20);
    assertThat(lever.journal().rateLimited()).isEqualTo(1);
    assertThat(lever.journal().requests()).isEqualTo(asked);
  }

  @Test
  @SimulatedLever(rateLimited = true)
  void eachKeyHasABucketOfItsOwn(LeverSimulator lever) throws IOException, InterruptedException {
    lever.key("other", Permissions.all());
    LeverHttp http = new LeverHttp(lever);
    for (int i = 0; i < 1000 && lever.journal().rateLimited() == 0; i++) {
      http.status("/stages");
    }
    assertThat(new LeverHttp(lever, "other").status("/stages")).isEqualTo(200);
  }

  @Test
  @SimulatedLever
  void theLimitCanComeAndGo(LeverSimulator lever) throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    lever.rateLimit(0.001, 1);
    assertThat(http.status("/stages") == 429 || http.status("/stages") == 429).isTrue();
    lever.rateLimit(0, 0);
    assertThat(http.status("/stages")).isEqualTo(200);
  }

  @Test
  @SimulatedLever
  void theLimitCanBeOff(LeverSimulator lever) throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    for (int i = 0; i < 60; i++) {
      assertThat(http.status("/stages")).isEqualTo(200);
    }
  }
}
