package io.github.atsconnect.enrichment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.LeverDeadlineException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class ExpiringCacheTest {
  private static final Deadline LATER = Deadline.in(Duration.ofMinutes(1));

  private final MovableClock clock = new MovableClock();
  private final ExpiringCache<String, String> cache =
      new ExpiringCache<>(2, Duration.ofMinutes(15), clock);

  @Test
  void aValueIsKeptForAWhileAndTheLeastUsedGoesFirst() {
    cache.get("a", LATER, () -> "1");
    cache.get("b", LATER, () -> "2");
    assertThat(cache.get("a", LATER, () -> "new")).isEqualTo("1");
    cache.get("c", LATER, () -> "3");

    assertThat(cache.find("b")).isEmpty();
    assertThat(cache.find("a")).hasValue("1");
    clock.advance(Duration.ofMinutes(15));
    assertThat(cache.find("a")).isEmpty();
  }

  @Test
  void whatIsRemovedOrClearedWhileItIsMadeIsGivenButNotKept() {
    String removed =
        cache.get(
            "a",
            LATER,
            () -> {
              cache.remove("a");
              return "1";
            });
    String cleared =
        cache.get(
            "b",
            LATER,
            () -> {
              cache.clear();
              return "2";
            });

    assertThat(removed + cleared).isEqualTo("12");
    assertThat(cache.find("a")).isEmpty();
    assertThat(cache.find("b")).isEmpty();
  }

  @Test
  void whatIsBegunAfterTheRemovalIsKeptThoughTheFirstEndsLater() {
    cache.get(
        "a",
        LATER,
        () -> {
          cache.remove("a");
          assertThat(cache.get("a", LATER, () -> "new")).isEqualTo("new");
          return "old";
        });

    assertThat(cache.find("a")).hasValue("new");
  }

  @Test
  void whatIsNotWorthKeepingOrFailsIsMadeAgain() {
    assertThat(cache.get("a", LATER, () -> "half", value -> false)).isEqualTo("half");
    assertThatThrownBy(
            () ->
                cache.get(
                    "a",
                    LATER,
                    () -> {
                      throw new IllegalStateException("once");
                    }))
        .hasMessage("once");

    assertThat(cache.get("a", LATER, () -> "whole")).isEqualTo("whole");
  }

  @Test
  void whoWaitsForAnotherWaitsNoLongerThanItsOwnTime() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    FutureTask<String> slow =
        new FutureTask<>(
            () ->
                cache.get(
                    "a",
                    LATER,
                    () -> {
                      begun.countDown();
                      await(goOn);
                      return "1";
                    }));
    new Thread(slow).start();
    await(begun);

    assertThatThrownBy(() -> cache.get("a", Deadline.in(Duration.ofMillis(20)), () -> "mine"))
        .isInstanceOf(LeverDeadlineException.class);
    goOn.countDown();
    assertThat(slow.get()).isEqualTo("1");
    assertThat(cache.find("a")).hasValue("1");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
