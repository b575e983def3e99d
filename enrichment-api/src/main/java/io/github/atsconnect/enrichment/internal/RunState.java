package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.SyncPhase;
import org.jspecify.annotations.Nullable;

/**
 * Where a sync stands, as it is kept after each step so that another process can go on.
 *
 * @param full whether everybody is listed
 * @param phase what is being done
 * @param nextPage where the next page of the phase begins, or null for its start
 * @param startedAt when the sync was begun, ms of the host's clock
 * @param windowStart only what changed then or later is listed, ms; null for all
 * @param latestUpdate latest time of change seen, ms of the ATS's clock, or null
 * @param counts what was done so far
 * @param madeFor keyed token of what the connection was when it began; empty where nothing is kept
 * @param standstill how often it was taken up at the place where it stands
 */
record RunState(
    boolean full,
    SyncPhase phase,
    @Nullable String nextPage,
    long startedAt,
    @Nullable Long windowStart,
    @Nullable Long latestUpdate,
    Counts counts,
    String madeFor,
    int standstill) {

  private static final int MOST_COUNTED = 1_000;

  /**
   * What a sync did so far.
   *
   * @param requests requests to the ATS
   * @param resumeRequests of those, for résumés
   * @param resumesFetched files downloaded
   * @param resumesAsked people whose résumés were asked for
   * @param resumesFailed people decided without a résumé that there is
   * @param unlinked people whose link was withdrawn
   */
  record Counts(
      long requests,
      long resumeRequests,
      long resumesFetched,
      long resumesAsked,
      long resumesFailed,
      long unlinked) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    static final Counts RESUME_FAILED = new Counts(0, 0, 0, 0, 1, 0);

    /** What was spent, while the person is still to be counted. */
    Counts forAnotherTry() {
      return new Counts(requests, resumeRequests, resumesFetched, 0, 0, 0);
    }

    Counts plus(Counts more) {
      return new Counts(
          requests + more.requests,
          resumeRequests + more.resumeRequests,
          resumesFetched + more.resumesFetched,
          resumesAsked + more.resumesAsked,
          resumesFailed + more.resumesFailed,
          unlinked + more.unlinked);
    }

    static Counts ofRequests(long n) {
      return new Counts(n, 0, 0, 0, 0, 0);
    }

    static Counts ofUnlinked(long n) {
      return new Counts(0, 0, 0, 0, 0, n);
    }
  }

  /** Whether nothing was done yet, so that this process sees the whole sync. */
  boolean isFresh() {
    return phase == SyncPhase.LISTING && nextPage == null;
  }

  RunState at(SyncPhase next, @Nullable Long window) {
    return new RunState(full, next, null, startedAt, window, latestUpdate, counts, madeFor, 0);
  }

  RunState page(@Nullable String next, @Nullable Long latest) {
    return new RunState(
        full, phase, next, startedAt, windowStart, later(latest), counts, madeFor, 0);
  }

  /** The same, taken up again. */
  RunState takenUp() {
    return new RunState(
        full,
        phase,
        nextPage,
        startedAt,
        windowStart,
        latestUpdate,
        counts,
        madeFor,
        Math.min(standstill + 1, MOST_COUNTED));
  }

  RunState plus(Counts more) {
    return new RunState(
        full,
        phase,
        nextPage,
        startedAt,
        windowStart,
        latestUpdate,
        counts.plus(more),
        madeFor,
        standstill);
  }

  private @Nullable Long later(@Nullable Long other) {
    if (latestUpdate == null || other == null) {
      return latestUpdate == null ? other : latestUpdate;
    }
    return Math.max(latestUpdate, other);
  }
}
