package io.github.atsconnect.recruiter.sync;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * When a sync that failed is tried again by itself: what needs somebody, such as a new key, only
 * when the connection has changed; everything else after five minutes, then ten, up to six hours.
 * Safe for many threads.
 */
final class Backoff {
  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 7;

  /**
   * A connection whose last sync failed.
   *
   * @param as how the connection stood after it; a key that was given anew makes another of it
   * @param until when it is tried again; null when that takes a change
   */
  private record Failed(Connection as, int times, @Nullable Instant until) {}

  private final Map<String, Failed> failures = new ConcurrentHashMap<>();

  /** A sync failed; {@code after} is the connection as it stands now. */
  void failed(Connection after, Reason reason, Instant now) {
    failures.compute(
        after.id(),
        (id, before) -> {
          int times = before == null ? 1 : before.times() + 1;
          return new Failed(after, times, needsSomebody(reason) ? null : now.plus(delay(times)));
        });
  }

  /** A sync ended well, or the connection is gone. */
  void forget(String connectionId) {
    failures.remove(connectionId);
  }

  /** Whether a sync may begin by itself; who asks for one by hand does not ask here. */
  boolean allows(Connection connection, Instant now) {
    Failed failed = failures.get(connection.id());
    if (failed == null || !failed.as().equals(connection)) {
      return true;
    }
    return failed.until() != null && !now.isBefore(failed.until());
  }

  /** The earliest time of the next one; null when that takes a change of the connection. */
  @Nullable Instant earliest(Connection connection, Instant otherwise) {
    Failed failed = failures.get(connection.id());
    if (failed == null || !failed.as().equals(connection)) {
      return otherwise;
    }
    Instant until = failed.until();
    return until == null || until.isAfter(otherwise) ? until : otherwise;
  }

  private static Duration delay(int times) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  private static boolean needsSomebody(Reason reason) {
    return switch (reason) {
      case ATS_UNAVAILABLE, STORAGE, CANCELLED, SYNC_RUNNING -> false;
      default -> true;
    };
  }
}
