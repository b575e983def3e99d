package io.github.atsconnect.lever;

import java.time.Duration;

/**
 * How much of a document to accept.
 *
 * @param maxBytes at most so many bytes, from 1
 * @param deadline the whole transfer must end within this time from opening it, more than zero
 */
public record DownloadLimits(long maxBytes, Duration deadline) {

  private static final DownloadLimits STANDARD =
      new DownloadLimits(32L * 1024 * 1024, Duration.ofMinutes(2));

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException when one is zero or less
   */
  public DownloadLimits {
    if (maxBytes < 1 || deadline.isZero() || deadline.isNegative()) {
      throw new IllegalArgumentException("Limits must be more than zero");
    }
  }

  /**
   * 32 MiB, a little more than Lever lets anybody upload, within two minutes.
   *
   * @return the limits that apply unless others are given
   */
  public static DownloadLimits standard() {
    return STANDARD;
  }
}
