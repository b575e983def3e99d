package io.github.atsconnect.lever.spi;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Waits, and tells how much time has passed. A test gives one that moves its own time instead of
 * waiting. Must be safe for many threads.
 */
public interface Sleeper {

  /**
   * Waits.
   *
   * @param duration not negative
   * @throws InterruptedException when the thread is interrupted, before or while it waits
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * Returns a reading of a clock that never jumps; only differences have a meaning. A sleeper that
   * does not really wait must move this by what it was asked to wait.
   *
   * @return nanoseconds
   */
  default long nanoTime() {
    return System.nanoTime();
  }

  /**
   * Returns the sleeper that really waits.
   *
   * @return always the same
   */
  static Sleeper system() {
    return SystemSleeper.INSTANCE;
  }

  /** Waits for real. */
  enum SystemSleeper implements Sleeper {
    /** The only one. */
    INSTANCE;

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    }
  }
}
