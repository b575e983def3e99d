package io.github.atsconnect.lever.internal;

import feign.Request;
import io.github.atsconnect.lever.DownloadLimits;
import io.github.atsconnect.lever.LeverConnectionException;
import io.github.atsconnect.lever.LeverDeadlineException;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverInterruptedException;
import io.github.atsconnect.lever.spi.Sleeper;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
  private final Effort effort;
  private final Lifetime lifetime;
  private int attempt;
  private boolean fresh;

  /** Begins a call; without limits, it is no document. */
  CallContext(
      Priority priority,
      Sleeper sleeper,
      Duration total,
      @Nullable DownloadLimits limits,
      Effort effort,
      Lifetime lifetime) {
    super(10, TimeUnit.SECONDS, 60, TimeUnit.SECONDS, false);
    this.priority = priority;
    this.sleeper = sleeper;
    this.endsAt = sleeper.nanoTime() + Transport.nanos(total);
    this.limits = limits;
    this.effort = effort;
    this.lifetime = lifetime;
  }

  Priority priority() {
    return priority;
  }

  @Nullable DownloadLimits limits() {
    return limits;
  }

  Lifetime lifetime() {
    return lifetime;
  }

  /** Whether the ends of a body that is too long are wanted. */
  boolean skims() {
    return effort.skims();
  }

  /** How much time is left; zero or less when there is none. */
  long nanosLeft() {
    return endsAt - sleeper.nanoTime();
  }

  int attempt() {
    return attempt;
  }

  boolean lastAttempt() {
    return attempt >= effort.attempts();
  }

  void nextAttempt() {
    attempt++;
  }

  /**
   * Waits for something that goes on by itself, as long as the call may take.
   *
   * @param running what others may wait for too
   * @param <T> its result
   * @return its result
   * @throws LeverException that it ended with; or when the time is up, the thread is interrupted or
   *     the client closed
   */
  public <T> T join(Future<T> running) {
    try {
      return lifetime.await(() -> get(running));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LeverInterruptedException("Waiting for a token was interrupted", null, e);
    }
  }

  private <T> T get(Future<T> running) throws InterruptedException {
    try {
      return running.get(Math.max(1, nanosLeft()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new LeverDeadlineException(
          "No token came in the time that the call may take", null, null);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LeverException failure) {
        throw failure;
      }
      throw new LeverConnectionException(
          "Getting a token failed (" + Transport.kindOf(e) + ")", null, null);
    }
  }

  /** Whether the next attempt must not use a connection that was kept. */
  boolean fresh() {
    return fresh;
  }

  void useFreshConnection() {
    fresh = true;
  }
}
