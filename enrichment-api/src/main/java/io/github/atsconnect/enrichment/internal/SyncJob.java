package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.internal.RunState.Counts;
import io.github.atsconnect.enrichment.model.SyncPhase;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.matching.resume.ResumeReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One sync of one connection, from the reference data to the report. Each phase is entered in the
 * store before it begins, so that an interrupted sync goes on in the phase and on the page where it
 * stood.
 */
final class SyncJob {
  /** How far a window reaches back before the last change seen: clocks of a cluster differ. */
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  /** Where no change was ever seen, a window begins so long before the sync did. */
  private static final Duration BLIND_OVERLAP = Duration.ofHours(48);

  private final Scope scope;
  private final Database database;
  private final Decider decider;
  private final ResumeReader resumeReader;
  private final Suppressed suppressed;
  private final Clock clock;

  SyncJob(
      Scope scope,
      Database database,
      Decider decider,
      Suppressed suppressed,
      ResumeReader resumeReader,
      Clock clock) {
    this.scope = scope;
    this.database = database;
    this.decider = decider;
    this.suppressed = suppressed;
    this.resumeReader = resumeReader;
    this.clock = clock;
  }

  /** Runs until done. */
  SyncReport run(
      LeverClient client,
      StoredConnection connection,
      SyncOptions options,
      Consumer<SyncProgress> progress) {
    Lease lease = database.transact(h -> Lease.take(h, scope, clock));
    try {
      RunState state = database.transact(h -> begin(h, lease, connection, options));
      LeverGateway lever = new LeverGateway(client);
      Reference reference = Reference.load(client);
      Assessor assessor = new Assessor(decider);
      SyncWork work =
          new SyncWork(
              scope,
              database,
              lever,
              reference,
              assessor,
              options,
              clock,
              suppressed,
              lease,
              state,
              progress);
      try {
        ResumeEvidence resumes = new ResumeEvidence(lever, reference, assessor, resumeReader);
        Instant changesSince = Instant.ofEpochMilli(incrementalWindow(connection));
        return phases(work, resumes, changesSince, lease);
      } finally {
        work.cache.clear();
      }
    } finally {
      database.write(lease::release);
    }
  }

  /** Takes up the sync under way if it fits what is asked, else begins a new one. */
  private RunState begin(Handle h, Lease lease, StoredConnection connection, SyncOptions options) {
    lease.check(h);
    Optional<RunState> open = RunTable.find(h, scope);
    boolean full = options.full() || connection.fullDoneAt() == null;
    if (open.isPresent() && (open.get().full() || !full)) {
      return open.get();
    }
    RunTable.clear(h, scope);
    Long window = full ? null : incrementalWindow(connection);
    RunState fresh =
        new RunState(
            full,
            SyncPhase.LISTING,
            null,
            clock.millis(),
            window,
            connection.watermark(),
            Counts.NONE);
    RunTable.save(h, scope, fresh);
    return fresh;
  }

  private static long incrementalWindow(StoredConnection connection) {
    Long watermark = connection.watermark();
    if (watermark != null) {
      return watermark - OVERLAP.toMillis();
    }
    Long full = connection.fullDoneAt();
    return (full == null ? 0 : full) - BLIND_OVERLAP.toMillis();
  }

  private SyncReport phases(
      SyncWork work, ResumeEvidence resumes, Instant changesSince, Lease lease) {
    ListingStep listing = new ListingStep(work);
    if (work.state().phase() == SyncPhase.LISTING) {
      listing.run();
      work.enter(
          work.state().full() ? SyncPhase.CATCH_UP : SyncPhase.RESUMES,
          s -> s.full() ? s.at(SyncPhase.CATCH_UP, catchUpWindow(s)) : s);
    }
    if (work.state().phase() == SyncPhase.CATCH_UP) {
      listing.run();
      work.enter(SyncPhase.RESUMES, s -> s);
    }
    if (work.state().phase() == SyncPhase.RESUMES) {
      new ResumeStep(work, resumes).run();
      work.enter(SyncPhase.RECONCILE, s -> s);
    }
    ReconcileStep reconcile = new ReconcileStep(work, listing);
    long heldBack =
        work.state().full() ? reconcile.afterAll() : reconcile.afterChanges(changesSince);
    return finish(work, heldBack, lease);
  }

  /**
   * Begins before the list was begun, by the ATS's clock: what moved while it was listed lies after
   * that. Our own clock may be wrong, so the latest change seen limits it.
   */
  private long catchUpWindow(RunState s) {
    long now = clock.millis();
    long walked = Math.max(0, now - s.startedAt());
    if (s.latestUpdate() == null) {
      return s.startedAt() - BLIND_OVERLAP.toMillis();
    }
    return Math.min(s.startedAt(), s.latestUpdate()) - walked - OVERLAP.toMillis();
  }

  private SyncReport finish(SyncWork work, long heldBack, Lease lease) {
    work.enter(SyncPhase.DONE, s -> s);
    RunState state = work.state();
    return database.transact(
        h -> {
          lease.check(h);
          SyncReport report = report(h, work, heldBack);
          ConnectionTable.synced(h, scope, state.latestUpdate(), state.full(), clock.millis());
          RunTable.clear(h, scope);
          return report;
        });
  }

  private SyncReport report(Handle h, SyncWork work, long heldBack) {
    Map<String, Long> outcomes = new HashMap<>(RunTable.outcomes(h, scope));
    Counts counts = work.state().counts();
    long read = outcomes.values().stream().mapToLong(Long::longValue).sum();
    long linked = taken(outcomes.remove(RunTable.LINKED));
    long review = taken(outcomes.remove(RunTable.REVIEW));
    long notFound = taken(outcomes.remove(RunTable.NOT_FOUND));
    return new SyncReport(
        work.state().full(),
        read,
        linked,
        review,
        notFound,
        outcomes,
        counts.unlinked(),
        heldBack,
        counts.requests(),
        counts.resumesFetched(),
        Math.max(0, RunTable.countContacts(h, scope) - counts.resumesAsked()),
        counts.resumesFailed(),
        work.elapsed());
  }

  private static long taken(@Nullable Long n) {
    return n == null ? 0 : n;
  }
}
