package io.github.atsconnect.lever.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.spi.Sleeper;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who shares a budget of requests. */
class BudgetsTest {
  private final Virtual time = new Virtual();

  /** Passes when somebody waits. */
  private static final class Virtual implements Sleeper {
    private long now;

    @Override
    public void sleep(Duration duration) {
      now += duration.toNanos();
    }

    @Override
    public long nanoTime() {
      return now;
    }
  }

  private static TokenBucket of(String key, String host, Sleeper sleeper, double perSecond) {
    return Budgets.shared(new Budgets.Owner(key, host, sleeper), perSecond);
  }

  @Test
  void clientsOfOneKeyAtOneHostShareOneAndNobodyElseDoes() {
    TokenBucket one = of("k", "h", time, 10);

    assertThat(of("k", "h", time, 10)).isSameAs(one);
    assertThat(of("other", "h", time, 10)).isNotSameAs(one);
    assertThat(of("k", "other", time, 10)).isNotSameAs(one);
    assertThat(of("k", "h", new Virtual(), 10)).isNotSameAs(one);
  }

  @Test
  void theLowestRateThatAClientAskedForHoldsForAll() throws InterruptedException {
    TokenBucket bucket = of("k", "h", time, 10);
    of("k", "h", time, 2);
    of("k", "h", time, 50);

    long half = 0;
    for (int i = 0; i < 100; i++) {
      bucket.acquire(Priority.BULK, Long.MAX_VALUE / 2);
      half = i == 49 ? time.now : half;
    }

    assertThat(50 / ((time.now - half) / 1e9)).isBetween(1.9, 2.0);
  }
}
