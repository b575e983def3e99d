package io.github.atsconnect.lever.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.spi.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** Passes when somebody waits. */
  private static final class Virtual implements Sleeper {
    long now;

    @Override
    public void sleep(Duration duration) {
      now += duration.toNanos();
    }

    @Override
    public long nanoTime() {
      return now;
    }
  }

  private final Virtual time = new Virtual();
  private final TokenBucket bucket = new TokenBucket(10, time);

  private List<Long> take(Priority priority, int count) throws InterruptedException {
    List<Long> at = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      assertThat(bucket.acquire(priority, MINUTE)).isNotNegative();
      at.add(time.now);
    }
    return at;
  }

  /** How many of the arrivals a bucket refuses that fills at 10 a second up to 20. */
  private static long refusals(List<Long> arrivals) {
    double level = 20;
    long last = 0;
    long refused = 0;
    for (long at : arrivals) {
      level = Math.min(20, level + (at - last) / 1e9 * 10);
      last = at;
      if (level >= 1) {
        level -= 1;
      } else {
        refused++;
      }
    }
    return refused;
  }

  @Test
  void usesAtLeastNinetyFivePercentOfThePermittedRate() throws InterruptedException {
    List<Long> at = take(Priority.BULK, 1000);

    double perSecond = 1000 / (at.get(999) / 1e9);
    assertThat(perSecond).isBetween(9.5, 10.0);
  }

  @Test
  void isNotRefusedByAStrictServerThoughTheNetworkJitters() throws InterruptedException {
    Random random = new Random(20261123);
    List<Long> arrivals = new ArrayList<>();
    for (long sent : take(Priority.BULK, 5000)) {
      arrivals.add(sent + (long) (random.nextDouble() * 400e6));
    }
    Collections.sort(arrivals);

    assertThat(refusals(arrivals)).isZero();
  }

  @Test
  void isNotRefusedAfterAPauseInWhichBothBucketsFill() throws InterruptedException {
    List<Long> arrivals = new ArrayList<>();
    for (int burst = 0; burst < 20; burst++) {
      arrivals.addAll(take(burst % 2 == 0 ? Priority.INTERACTIVE : Priority.BULK, 60));
      time.now += Duration.ofSeconds(10).toNanos();
    }

    assertThat(refusals(arrivals)).isZero();
  }

  @Test
  void keepsTokensForInteractiveCallsWhileBulkRuns() throws InterruptedException {
    take(Priority.BULK, 200);
    long before = time.now;

    take(Priority.INTERACTIVE, 2);

    assertThat(time.now).isEqualTo(before);
  }

  @Test
  void givesUpAtOnceWhenNoTokenCanComeInTime() throws InterruptedException {
    take(Priority.BULK, 50);
    long before = time.now;

    assertThat(bucket.acquire(Priority.BULK, Duration.ofMillis(5).toNanos())).isEqualTo(-1);
    assertThat(time.now).isEqualTo(before);
  }

  @Test
  void pausesAndSlowsAfterARefusalAndIsBackAtTheFullRateWithinAMinute()
      throws InterruptedException {
    take(Priority.BULK, 100);
    for (int i = 0; i < 10; i++) {
      bucket.refused(time.now, null);
      take(Priority.BULK, 1);
    }
    long stormEnded = time.now;

    List<Long> slow = take(Priority.BULK, 5);
    assertThat((slow.get(4) - slow.get(0)) / 4).isGreaterThan(Duration.ofMillis(200).toNanos());

    while (time.now - stormEnded < MINUTE) {
      take(Priority.BULK, 1);
    }
    List<Long> full = take(Priority.BULK, 101);
    assertThat(100 / ((full.get(100) - full.get(0)) / 1e9)).isBetween(9.5, 10.0);
  }

  @Test
  void countsRefusalsThatWereUnderWayTogetherOnce() throws InterruptedException {
    take(Priority.BULK, 20);
    long sent = time.now;
    for (int i = 0; i < 8; i++) {
      bucket.refused(sent, null);
    }

    take(Priority.BULK, 1);
    assertThat(Duration.ofNanos(time.now - sent)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void waitsAsLongAsTheServerAsks() throws InterruptedException {
    take(Priority.BULK, 20);
    long sent = time.now;
    bucket.refused(sent, Duration.ofSeconds(7));

    take(Priority.INTERACTIVE, 1);
    assertThat(Duration.ofNanos(time.now - sent)).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void anInterruptedWaitLeavesNothingBehind() throws InterruptedException {
    TokenBucket real = new TokenBucket(1, Sleeper.system());
    while (real.acquire(Priority.INTERACTIVE, 1) >= 0) {}
    Thread.currentThread().interrupt();
    try {
      real.acquire(Priority.INTERACTIVE, MINUTE);
    } catch (InterruptedException expected) {
      // and the next one is not behind a ghost
    }
    assertThat(real.acquire(Priority.INTERACTIVE, Duration.ofMillis(1100).toNanos()))
        .isBetween(0L, Duration.ofMillis(1100).toNanos());
  }
}
