package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverDeadlineException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When an answer has to be there: one for all that the answer takes. Immutable. */
final class Deadline {
  /** Longer than anybody waits, and short enough for arithmetic. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final long begun;
  private final long nanos;

  private Deadline(long begun, long nanos) {
    this.begun = begun;
    this.nanos = nanos;
  }

  static Deadline in(Duration total) {
    Duration bounded = total.compareTo(LONGEST) > 0 ? LONGEST : total;
    return new Deadline(System.nanoTime(), bounded.toNanos());
  }

  /** One that leaves some time to put together what came. */
  Deadline somewhatEarlier() {
    return new Deadline(begun, nanos - Math.min(nanos / 20, TimeUnit.MILLISECONDS.toNanos(250)));
  }

  /** Zero or less when there is no time left. */
  long nanosLeft() {
    return nanos - (System.nanoTime() - begun);
  }

  /**
   * A view of a client whose calls end in time; to be asked for anew for each call.
   *
   * @throws LeverDeadlineException when there is no time left
   */
  LeverClient of(LeverClient client) {
    long left = nanosLeft();
    if (left <= 0) {
      throw new LeverDeadlineException("Lever was not asked: there is no time left", null, null);
    }
    return client.interactive().withDeadline(Duration.ofNanos(left));
  }
}
