package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.internal.RunState.Counts;
import io.github.atsconnect.enrichment.model.FeatureLevel;
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
import java.util.function.Function;
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

  /** A fourteenth of a week is half a day. */
  private static final int FULL_SLACK = 14;

  private final Scope scope;
  private final TenantStore database;
  private final Decider decider;
  private final ResumeReader resumeReader;
  private final @Nullable CandidateTokens tokens;
  private final Suppressed suppressed;
  private final Teller teller;
  private final Clock clock;

  SyncJob(
      Scope scope,
      TenantStore database,
      Decider decider,
      Suppressed suppressed,
      ResumeReader resumeReader,
      @Nullable CandidateTokens tokens,
      Teller teller,
      Clock clock) {
    this.scope = scope;
    this.database = database;
    this.decider = decider;
    this.suppressed = suppressed;
    this.resumeReader = resumeReader;
    this.tokens = tokens;
    this.teller = teller;
    this.clock = clock;
  }

  /** Runs until done. */
  SyncReport run(
      LeverClient client,
      StoredConnection connection,
      SyncOptions options,
      Consumer<SyncProgress> progress) {
    try (Lease lease = Lease.await(database, scope)) {
      RunState state = database.transact(h -> begin(h, lease, connection, options));
      return within(
          lease,
          client,
          connection,
          options,
          state,
          progress,
          steps -> phases(steps, Instant.ofEpochMilli(incrementalWindow(connection)), lease));
    }
  }

  /**
   * Reads again the people whom webhooks were about; nobody before the first full sync, which reads
   * everybody.
   *
   * @return how many deliveries were dealt with
   */
  int readAgain(LeverClient client, StoredConnection connection) {
    if (connection.fullDoneAt() == null) {
      return 0;
    }
    try (Lease lease = Lease.take(database, scope)) {
      SyncOptions options = SyncOptions.defaults();
      boolean underWay = database.read(h -> RunTable.find(h, scope)).isPresent();
      RunState state = database.transact(h -> begin(h, lease, connection, options));
      try {
        return within(
            lease, client, connection, options, state, p -> {}, steps -> steps.inbox().run());
      } finally {
        if (!underWay) {
          database.write(h -> clear(h, lease));
        }
      }
    }
  }

  private void clear(Handle h, Lease lease) {
    lease.check(h);
    RunTable.clear(h, scope);
  }

  /** The steps of a sync, all on the same work. */
  private record Steps(
      SyncWork work,
      ListingStep listing,
      ResumeStep resumes,
      ReconcileStep reconcile,
      InboxStep inbox) {}

  private <T> T within(
      Lease lease,
      LeverClient client,
      StoredConnection connection,
      SyncOptions options,
      RunState state,
      Consumer<SyncProgress> progress,
      Function<Steps, T> what) {
    LeverGateway lever = new LeverGateway(client, connection.view().confidential());
    Reference reference = Reference.load(client);
    boolean readsResumes = connection.view().level() == FeatureLevel.FILES;
    Assessor assessor =
        new Assessor(decider, readsResumes && options.resumeRequests() > 0, options.everyResume());
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
            readsResumes,
            tokens,
            teller,
            progress);
    try {
      ListingStep listing = new ListingStep(work);
      ResumeStep resumes =
          new ResumeStep(work, new ResumeEvidence(lever, reference, assessor, resumeReader));
      ReconcileStep reconcile = new ReconcileStep(work, listing);
      return what.apply(
          new Steps(work, listing, resumes, reconcile, new InboxStep(work, reconcile, resumes)));
    } finally {
      work.cache.clear();
    }
  }

  /** Takes up the sync under way if it fits what is asked, else begins a new one. */
  private RunState begin(Handle h, Lease lease, StoredConnection connection, SyncOptions options) {
    lease.check(h);
    Optional<RunState> open = RunTable.find(h, scope);
    boolean full = options.full() || isFullDue(connection, options);
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

  /** Somewhat earlier than to the minute: a daily schedule must not miss it by a little. */
  private boolean isFullDue(StoredConnection connection, SyncOptions options) {
    Long done = connection.fullDoneAt();
    long every = options.fullEvery().toMillis();
    return done == null || clock.millis() - done >= every - every / FULL_SLACK;
  }

  private static long incrementalWindow(StoredConnection connection) {
    Long watermark = connection.watermark();
    if (watermark != null) {
      return watermark - OVERLAP.toMillis();
    }
    Long full = connection.fullDoneAt();
    return (full == null ? 0 : full) - BLIND_OVERLAP.toMillis();
  }

  private SyncReport phases(Steps steps, Instant changesSince, Lease lease) {
    SyncWork work = steps.work();
    if (work.state().phase() == SyncPhase.LISTING) {
      steps
          .listing()
          .run(
              s ->
                  s.full()
                      ? s.at(SyncPhase.CATCH_UP, catchUpWindow(s))
                      : s.at(SyncPhase.RESUMES, null));
    }
    if (work.state().phase() == SyncPhase.CATCH_UP) {
      steps.listing().run(s -> s.at(SyncPhase.RESUMES, null));
    }
    if (work.state().phase() == SyncPhase.RESUMES) {
      steps.resumes().run();
      work.enter(SyncPhase.RECONCILE, s -> s);
    }
    long heldBack =
        work.state().full()
            ? steps.reconcile().afterAll()
            : steps.reconcile().afterChanges(changesSince);
    // What webhooks told while the lease was ours.
    steps.inbox().run();
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
        work.elapsed(),
        null);
  }

  private static long taken(@Nullable Long n) {
    return n == null ? 0 : n;
  }
}
