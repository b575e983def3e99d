package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.internal.RunState.Counts;
import io.github.atsconnect.enrichment.model.SyncPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where a sync begins: with the one that was interrupted if that fits, else anew. */
final class RunStart {
  /** How far a window reaches back before the last change seen: clocks of a cluster differ. */
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  /** Where no change was ever seen, a window begins so long before the sync did. */
  private static final Duration BLIND_OVERLAP = Duration.ofHours(48);

  /** A fourteenth of a week is half a day. */
  private static final int FULL_SLACK = 14;

  private final Scope scope;
  private final Clock clock;
  private final AuditLog audit;
  private final String madeFor;

  /**
   * The start of a connection's syncs.
   *
   * @param madeFor keyed token of the connection's address, key, level and view of what is
   *     confidential: a sync that was begun for others is not taken up
   */
  RunStart(Scope scope, Clock clock, AuditLog audit, String madeFor) {
    this.scope = scope;
    this.clock = clock;
    this.audit = audit;
    this.madeFor = madeFor;
  }

  /** Takes up the sync under way, if it fits and nobody asks for a full one, else begins anew. */
  RunState begin(Handle h, StoredConnection connection, SyncOptions options) {
    boolean full = options.full() || isFullDue(connection, options);
    Optional<RunState> open = RunRow.find(h, scope);
    String why = open.isPresent() ? "asked-anew" : "other-version";
    if (open.isPresent() && !options.full()) {
      if (!open.get().madeFor().equals(madeFor)) {
        why = "connection-changed";
      } else if (open.get().full() || !full) {
        RunState takenUp = open.get().takenUp();
        RunRow.save(h, scope, takenUp);
        return takenUp;
      } else {
        why = "full-due";
      }
    }
    if (RunRow.isThere(h, scope)) {
      audit.add(h, "sync.discarded", scope.connection(), why);
    }
    RunRow.clear(h, scope);
    Long window = full ? null : incrementalWindow(connection);
    RunState fresh = fresh(full, window, connection.watermark(), madeFor);
    RunRow.save(h, scope, fresh);
    return fresh;
  }

  /** Of who reads people again, and keeps nothing of how far it is. */
  RunState unkept() {
    return fresh(false, null, null, "");
  }

  private RunState fresh(
      boolean full, @Nullable Long window, @Nullable Long watermark, String what) {
    return new RunState(
        full, SyncPhase.LISTING, null, clock.millis(), window, watermark, Counts.NONE, what, 0);
  }

  /** Somewhat earlier than to the minute: a daily schedule must not miss it by a little. */
  private boolean isFullDue(StoredConnection connection, SyncOptions options) {
    Long done = connection.fullDoneAt();
    long every = options.fullEvery().toMillis();
    return done == null || clock.millis() - done >= every - every / FULL_SLACK;
  }

  /** From when on changes are looked for. */
  Instant changesSince(StoredConnection connection) {
    return Instant.ofEpochMilli(incrementalWindow(connection));
  }

  private static long incrementalWindow(StoredConnection connection) {
    Long watermark = connection.watermark();
    if (watermark != null) {
      return watermark - OVERLAP.toMillis();
    }
    Long full = connection.fullDoneAt();
    return (full == null ? 0 : full) - BLIND_OVERLAP.toMillis();
  }

  /**
   * Begins before the list was begun, by the ATS's clock: what moved while it was listed lies after
   * that. Our own clock may be wrong, so the latest change seen limits it.
   */
  long catchUpWindow(RunState s) {
    long now = clock.millis();
    long walked = Math.max(0, now - s.startedAt());
    if (s.latestUpdate() == null) {
      return s.startedAt() - BLIND_OVERLAP.toMillis();
    }
    return Math.min(s.startedAt(), s.latestUpdate()) - walked - OVERLAP.toMillis();
  }
}
