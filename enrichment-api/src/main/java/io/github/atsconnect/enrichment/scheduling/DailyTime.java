package io.github.atsconnect.enrichment.scheduling;

import java.time.Duration;
import java.time.Instant;

/**
 * The time of day of one connection's syncs: spread over the day, so that not all come at once, and
 * the same on every node, since it follows from the ids alone.
 */
final class DailyTime {
  private static final long DAY_MS = Duration.ofDays(1).toMillis();
  private static final long MINUTE_MS = Duration.ofMinutes(1).toMillis();

  private final long offset;

  private DailyTime(long offset) {
    this.offset = offset;
  }

  static DailyTime of(String tenant, String connection) {
    long minute = Math.floorMod(spread((tenant + "/" + connection).hashCode()), 24 * 60);
    return new DailyTime(minute * MINUTE_MS);
  }

  /** Ids that differ little lie far apart. */
  private static int spread(int hash) {
    int h = hash * 0x9E3779B1;
    h = (h ^ (h >>> 15)) * 0x85EBCA77;
    return h ^ (h >>> 13);
  }

  /** The next time after {@code now}. */
  Instant after(Instant now) {
    long day = Math.floorDiv(now.toEpochMilli() - offset, DAY_MS) + 1;
    return Instant.ofEpochMilli(day * DAY_MS + offset);
  }
}
