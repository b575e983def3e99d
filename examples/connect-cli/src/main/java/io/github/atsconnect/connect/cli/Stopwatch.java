package io.github.atsconnect.connect.cli;

/**
 * How long a job takes.
 *
 * @param startNanos when it began, on the monotonic clock
 */
record Stopwatch(long startNanos) {

  static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  /** Seconds since the start, to the millisecond. */
  double seconds() {
    return Math.round((System.nanoTime() - startNanos) / 1e6) / 1e3;
  }
}
