package io.github.atsconnect.matching.resume;

import java.time.Duration;

/**
 * How much a résumé may cost.
 *
 * @param maxBytes size of the file, bytes
 * @param maxPages pages read
 * @param deadline time for one file
 */
public record ResumeLimits(int maxBytes, int maxPages, Duration deadline) {
  /** 12 MB, 30 pages, 4 s. */
  public static ResumeLimits defaults() {
    return new ResumeLimits(12 << 20, 30, Duration.ofSeconds(4));
  }
}
