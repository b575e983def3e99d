package io.github.atsconnect.enrichment;

import io.github.atsconnect.lever.spi.Sleeper;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Moves its own time instead of waiting. */
final class NoWaiting implements Sleeper {
  private final AtomicLong slept = new AtomicLong();

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    slept.addAndGet(duration.toNanos());
  }

  @Override
  public long nanoTime() {
    return System.nanoTime() + slept.get();
  }
}
