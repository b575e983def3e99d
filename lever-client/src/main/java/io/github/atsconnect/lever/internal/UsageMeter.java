package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.LeverUsage;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a client does. */
public final class UsageMeter {

  private final LongAdder requests = new LongAdder();
  private final LongAdder rateLimited = new LongAdder();
  private final LongAdder retries = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder waitedNanos = new LongAdder();

  void attempt(int number, int status, long waited) {
    requests.increment();
    waitedNanos.add(waited);
    if (status == 429) {
      rateLimited.increment();
    }
    if (number > 1) {
      retries.increment();
    }
  }

  void waited(long nanos) {
    waitedNanos.add(nanos);
  }

  void failure() {
    failures.increment();
  }

  /**
   * Reads the counters.
   *
   * @param permittedPerSecond what the client may do
   * @return a snapshot
   */
  public LeverUsage snapshot(double permittedPerSecond) {
    return new LeverUsage(
        requests.sum(),
        rateLimited.sum(),
        retries.sum(),
        failures.sum(),
        Duration.ofNanos(waitedNanos.sum()),
        permittedPerSecond);
  }
}
