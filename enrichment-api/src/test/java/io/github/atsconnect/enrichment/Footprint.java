package io.github.atsconnect.enrichment;

import java.io.File;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What the process holds.
 *
 * @param heap bytes in use after collections
 * @param threads live threads
 * @param open files and sockets; 0 where the system does not say
 */
record Footprint(long heap, int threads, long open) {
  private static final int LOOKS = 200;
  private static final int COLLECTIONS = 6;

  /** The least of some looks: what is not in use any more may need a collection to be let go. */
  static Footprint now() {
    Footprint least = look();
    for (int i = 1; i < COLLECTIONS; i++) {
      least = least.least(look());
    }
    return least;
  }

  /** Looks until no more than so much is held, or for ten seconds. */
  static Footprint settled(Footprint most) {
    Footprint least = now();
    for (int i = 0; i < LOOKS && !least.isWithin(most); i++) {
      // The JDK's HTTP client ends its thread some seconds after it was collected.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      least = least.least(look());
    }
    return least;
  }

  private static Footprint look() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    // Linux lists them; elsewhere there is nothing to look at.
    String[] open = new File("/proc/self/fd").list();
    return new Footprint(
        runtime.totalMemory() - runtime.freeMemory(),
        Thread.getAllStackTraces().size(),
        open == null ? 0 : open.length);
  }

  private Footprint least(Footprint other) {
    return new Footprint(
        Math.min(heap, other.heap), Math.min(threads, other.threads), Math.min(open, other.open));
  }

  boolean isWithin(Footprint most) {
    return heap <= most.heap && threads <= most.threads && open <= most.open;
  }
}
