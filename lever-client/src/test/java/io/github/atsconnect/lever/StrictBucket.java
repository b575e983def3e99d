package io.github.atsconnect.lever;

import java.util.concurrent.atomic.AtomicInteger;

/** A server's own bucket: fills at a rate up to a size and refuses whatever finds it empty. */
final class StrictBucket {

  private final double perSecond;
  private final double size;
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private double level;
  private long filledAt = System.nanoTime();

  StrictBucket(double perSecond, double size) {
    this.perSecond = perSecond;
    this.size = size;
    this.level = size;
  }

  synchronized boolean take() {
    long now = System.nanoTime();
    level = Math.min(size, level + (now - filledAt) / 1e9 * perSecond);
    filledAt = now;
    if (level < 1) {
      refused.incrementAndGet();
      return false;
    }
    level -= 1;
    taken.incrementAndGet();
    return true;
  }

  int refused() {
    return refused.get();
  }

  int taken() {
    return taken.get();
  }
}
