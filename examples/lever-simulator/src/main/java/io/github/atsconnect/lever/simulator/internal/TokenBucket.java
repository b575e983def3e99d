package io.github.atsconnect.lever.simulator.internal;

import java.util.function.LongSupplier;

/** So many requests a second in the long run, with bursts. Safe for many threads. */
final class TokenBucket {

  private static final double NANOS = 1e9;

  private double perSecond;
  private double burst;
  private final LongSupplier nanoTime;
  private double tokens;
  private long filledAt;

  /**
   * A full bucket.
   *
   * @param perSecond refill; 0 for no limit at all
   * @param burst its size
   * @param nanoTime a clock that never goes back
   */
  TokenBucket(double perSecond, double burst, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanoTime = nanoTime;
    this.tokens = burst;
    this.filledAt = nanoTime.getAsLong();
  }

  /** Changes the rate; what is in the bucket stays, up to its new size. */
  synchronized void rate(double newPerSecond, double newBurst) {
    perSecond = newPerSecond;
    burst = newBurst;
    tokens = Math.min(tokens, newBurst);
  }

  /** Takes a token; false when there is none. */
  synchronized boolean take() {
    if (perSecond <= 0) {
      return true;
    }
    long now = nanoTime.getAsLong();
    tokens = Math.min(burst, tokens + (now - filledAt) / NANOS * perSecond);
    filledAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens -= 1;
    return true;
  }
}
