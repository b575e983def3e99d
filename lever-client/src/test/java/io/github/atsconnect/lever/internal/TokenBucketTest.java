package io.github.atsconnect.lever.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.spi.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** Passes when somebody waits. */
  private static final class Virtual implements Sleeper {
    long now;

    /** What somebody else does while somebody waits, once. */
    Meanwhile meanwhile = () -> {};

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      Meanwhile others = meanwhile;
      meanwhile = () -> {};
      others.happens();
      now += duration.toNanos();
    }

    @Override
    public long nanoTime() {
      return now;
    }
  }

  private interface Meanwhile {
    void happens() throws InterruptedException;
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

  /** How many calls get through at this moment. */
  private int atOnce(Priority priority) throws InterruptedException {
    int count = 0;
    while (bucket.acquire(priority, 0) >= 0) {
      count++;
    }
    return count;
  }

  private long waitOf(Priority priority) throws InterruptedException {
    long before = time.now;
    long waited = bucket.acquire(priority, MINUTE);
    assertThat(waited).isEqualTo(time.now - before);
    return waited;
  }

  private static long millis(long nanos) {
    return Duration.ofNanos(nanos).toMillis();
  }

  @Test
  void beginsHalfFullAndKeepsTheRestForInteractiveCalls() throws InterruptedException {
    assertThat(atOnce(Priority.BULK)).isEqualTo(4);
    assertThat(atOnce(Priority.INTERACTIVE)).isEqualTo(3);
  }

  @Test
  void holdsSixteenAtMostHoweverLongNobodyCalls() throws InterruptedException {
    time.now += MINUTE;
    assertThat(atOnce(Priority.BULK)).isEqualTo(12);
    assertThat(atOnce(Priority.INTERACTIVE)).isEqualTo(3);

    time.now += MINUTE;
    assertThat(atOnce(Priority.INTERACTIVE)).isEqualTo(15);
  }

  @Test
  void aKeyOfLessThanOneCallASecondServesBulkCallsToo() throws InterruptedException {
    TokenBucket slow = new TokenBucket(0.5, time);
    for (int i = 0; i < 11; i++) {
      assertThat(slow.acquire(Priority.BULK, MINUTE)).isNotNegative();
    }

    assertThat(Duration.ofNanos(time.now))
        .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(22));
  }

  @Test
  void aCallWaitsWhenTheTokenComesExactlyAtItsEndAndNotWhenItComesLater()
      throws InterruptedException {
    atOnce(Priority.INTERACTIVE);
    Virtual same = new Virtual();
    TokenBucket twin = new TokenBucket(10, same);
    for (int i = 0; i < 7; i++) {
      twin.acquire(Priority.INTERACTIVE, 0);
    }
    long needed = waitOf(Priority.INTERACTIVE);
    assertThat(millis(needed)).isBetween(1L, 103L);

    assertThat(twin.acquire(Priority.INTERACTIVE, needed - 1)).isEqualTo(-1);
    assertThat(twin.acquire(Priority.INTERACTIVE, needed)).isEqualTo(needed);
  }

  @Test
  void anInteractiveCallOvertakesTheBulkCallsThatWait() throws InterruptedException {
    atOnce(Priority.INTERACTIVE);
    long[] interactive = new long[1];
    time.meanwhile = () -> interactive[0] = waitOf(Priority.INTERACTIVE);

    long bulk = waitOf(Priority.BULK);

    assertThat(millis(interactive[0])).isLessThan(105);
    assertThat(millis(bulk)).isGreaterThan(400);
  }

  @Test
  void aBulkCallThatComesLaterWaitsForTheOneBeforeIt() throws InterruptedException {
    atOnce(Priority.INTERACTIVE);
    long[] later = new long[1];
    time.meanwhile = () -> later[0] = waitOf(Priority.BULK);

    waitOf(Priority.BULK);

    // Its own token, that of the one before, and the reserve, less what was left.
    assertThat(millis(later[0])).isBetween(420L, 506L);
  }

  @Test
  void aBulkCallWaitsForTheInteractiveOnesBeforeIt() throws InterruptedException {
    atOnce(Priority.INTERACTIVE);
    long[] bulk = new long[1];
    time.meanwhile = () -> bulk[0] = waitOf(Priority.BULK);

    waitOf(Priority.INTERACTIVE);

    assertThat(millis(bulk[0])).isBetween(420L, 506L);
  }

  @Test
  void pausesDoubleFromHalfASecondToFour() throws InterruptedException {
    time.now += MINUTE;
    for (long pause : new long[] {500, 1_000, 2_000, 4_000, 4_000}) {
      bucket.refused(time.now, null);
      // and then a token has to come, at a pace that is lower each time
      assertThat(millis(waitOf(Priority.INTERACTIVE))).isBetween(pause, pause + 450);
    }
  }

  @Test
  void aRequestThatIsAcceptedAfterTheRefusalEndsTheDoubling() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      bucket.refused(time.now, null);
      waitOf(Priority.INTERACTIVE);
    }
    bucket.accepted(time.now);
    bucket.refused(time.now, null);

    assertThat(millis(waitOf(Priority.INTERACTIVE))).isBetween(500L, 950L);
  }

  @Test
  void aRequestThatWasSentBeforeTheRefusalSaysNothingOfIt() throws InterruptedException {
    bucket.refused(time.now, null);
    waitOf(Priority.INTERACTIVE);
    long second = time.now;
    bucket.refused(time.now, null);
    waitOf(Priority.INTERACTIVE);
    bucket.accepted(second);
    bucket.accepted(0);
    bucket.refused(time.now, null);

    assertThat(millis(waitOf(Priority.INTERACTIVE))).isBetween(2_000L, 2_450L);
  }

  @Test
  void aLateRefusalOfWhatWasUnderWayLengthensThePauseOnlyWhereTheServerAsksForIt()
      throws InterruptedException {
    time.now += MINUTE;
    long sent = time.now;
    bucket.refused(sent, null);
    time.now += Duration.ofMillis(300).toNanos();
    bucket.refused(sent, null);
    assertThat(millis(waitOf(Priority.INTERACTIVE))).isBetween(200L, 400L);

    bucket.refused(sent, Duration.ofSeconds(5));
    assertThat(millis(waitOf(Priority.INTERACTIVE))).isBetween(5_000L, 5_400L);
  }

  @Test
  void whatCameInBeforeALowerRateWasSetIsKeptAndTheRateThenHolds() throws InterruptedException {
    atOnce(Priority.INTERACTIVE);
    time.now += Duration.ofMillis(110).toNanos();
    bucket.limitTo(1);
    assertThat(waitOf(Priority.INTERACTIVE)).isZero();

    long before = time.now;
    take(Priority.INTERACTIVE, 40);
    assertThat(39 / ((time.now - before) / 1e9)).isBetween(0.93, 1.0);
  }

  @Test
  void noLockIsLeftBehindWhateverBecomesOfACall() throws Exception {
    bucket.acquire(Priority.BULK, MINUTE);
    atOnce(Priority.INTERACTIVE);
    time.meanwhile =
        () -> {
          throw new InterruptedException();
        };
    assertThatThrownBy(() -> bucket.acquire(Priority.BULK, MINUTE))
        .isInstanceOf(InterruptedException.class);
    bucket.limitTo(9);
    bucket.accepted(time.now);
    bucket.refused(time.now, null);

    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      assertThat(other.submit(() -> waitOf(Priority.INTERACTIVE)).get(10, TimeUnit.SECONDS))
          .isPositive();
    } finally {
      other.shutdownNow();
    }
  }
}
