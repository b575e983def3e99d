package io.github.atsconnect.recruiter.sync;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many requests a second were made lately. Safe for many threads. */
final class RequestMeter {
  private static final long WINDOW_MILLIS = 3_000;

  private final Clock clock;
  private final Deque<Long> times = new ArrayDeque<>();

  RequestMeter(Clock clock) {
    this.clock = clock;
  }

  synchronized void count() {
    times.addLast(clock.millis());
    forgetOld();
  }

  synchronized double perSecond() {
    forgetOld();
    return times.size() * 1000.0 / WINDOW_MILLIS;
  }

  private void forgetOld() {
    long since = clock.millis() - WINDOW_MILLIS;
    while (!times.isEmpty() && times.peekFirst() < since) {
      times.removeFirst();
    }
  }
}
