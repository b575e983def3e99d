package io.github.atsconnect.lever.internal;

import feign.Request;
import io.github.atsconnect.lever.DownloadLimits;
import io.github.atsconnect.lever.spi.Sleeper;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one call and not to the client. Feign hands an argument of type {@code Options}
 * on to its client, which is how this travels with the call. For one thread.
 */
public final class CallContext extends Request.Options {

  private final Priority priority;
  private final Sleeper sleeper;
  private final long endsAt;
  private final @Nullable DownloadLimits limits;
  private int attempt;

  /**
   * Begins a call.
   *
   * @param priority who goes first
   * @param sleeper whose time counts
   * @param total how long the call may take
   * @param limits null unless a document is to be streamed
   */
  public CallContext(
      Priority priority, Sleeper sleeper, Duration total, @Nullable DownloadLimits limits) {
    super(10, TimeUnit.SECONDS, total.toMillis(), TimeUnit.MILLISECONDS, false);
    this.priority = priority;
    this.sleeper = sleeper;
    this.endsAt = sleeper.nanoTime() + total.toNanos();
    this.limits = limits;
  }

  Priority priority() {
    return priority;
  }

  @Nullable DownloadLimits limits() {
    return limits;
  }

  /** How much time is left; zero or less when there is none. */
  long nanosLeft() {
    return endsAt - sleeper.nanoTime();
  }

  int attempt() {
    return attempt;
  }

  void nextAttempt() {
    attempt++;
  }
}
