package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.internal.RunState.Counts;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.SyncPhase;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.matching.resume.ResumeReader;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
  /** Most ids of what was set aside that a report names. */
  private static final int NAMED = 100;

  private final Scope scope;
  private final TenantStore database;
  private final Decider decider;
  private final ResumeReader resumeReader;
  private final @Nullable CandidateTokens tokens;
  private final Suppressed suppressed;
  private final Teller teller;
  private final Clock clock;
  private final RunStart start;

  SyncJob(
      Scope scope,
      TenantStore database,
      Decider decider,
      Suppressed suppressed,
      ResumeReader resumeReader,
      @Nullable CandidateTokens tokens,
      Teller teller,
      Clock clock,
      RunStart start) {
    this.scope = scope;
    this.database = database;
    this.decider = decider;
    this.suppressed = suppressed;
    this.resumeReader = resumeReader;
    this.tokens = tokens;
    this.teller = teller;
    this.clock = clock;
    this.start = start;
  }

  /**
   * What a sync came to.
   *
   * @param report what it did
   * @param dropped people whose evidence was in memory and is not any more
   */
  record Ended(SyncReport report, long dropped) {}

  /** Runs until done. */
  Ended run(
      LeverClient client,
      StoredConnection connection,
      SyncOptions options,
      Consumer<SyncProgress> progress) {
    Lease lease = Lease.await(database, scope);
    try {
      RunState state =
          database.transact(
              h -> {
                lease.check(h);
                return start.begin(h, connection, options);
              });
      return within(
          lease,
          client,
          connection,
          options,
          Run.ofSync(scope),
          state,
          progress,
          steps -> {
            SyncReport report = phases(steps, start.changesSince(connection), lease);
            return new Ended(report, steps.work().cache.clear());
          });
    } catch (EnrichmentException e) {
      if (e.reason() == Reason.ATS_UNREADABLE) {
        // What was read says nothing of what was not: the next one begins anew.
        database.write(
            h -> {
              lease.check(h);
              RunRow.clear(h, scope);
            });
      }
      throw e;
    } finally {
      RunningSyncs.undisturbed(lease::close);
    }
  }

  /**
   * Reads again the people whom webhooks were about; nobody before the first full sync, which reads
   * everybody. A sync that was interrupted stays as it is.
   */
  InboxStep.Read readAgain(LeverClient client, StoredConnection connection) {
    if (connection.fullDoneAt() == null) {
      return new InboxStep.Read(0, 0);
    }
    Lease lease = Lease.take(database, scope);
    Run run = Run.ofWebhooks(scope);
    try {
      database.write(h -> forget(h, lease, run));
      return within(
          lease,
          client,
          connection,
          SyncOptions.defaults(),
          run,
          start.unkept(),
          p -> {},
          steps -> steps.inbox().run());
    } finally {
      RunningSyncs.undisturbed(() -> end(lease, run));
    }
  }

  /** What is left in the store is forgotten when the next one begins. */
  private void end(Lease lease, Run run) {
    try (lease) {
      database.write(h -> forget(h, lease, run));
    } catch (EnrichmentException e) {
      if (e.reason() != Reason.STORAGE && e.reason() != Reason.SYNC_RUNNING) {
        throw e;
      }
    }
  }

  private static void forget(Handle h, Lease lease, Run run) {
    lease.check(h);
    RunTable.clear(h, run);
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
      Run run,
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
            run,
            connection.view(),
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
          new Steps(
              work, listing, resumes, reconcile, new InboxStep(work, reconcile, resumes, teller)));
    } finally {
      work.cache.clear();
    }
  }

  private SyncReport phases(Steps steps, Instant changesSince, Lease lease) {
    SyncWork work = steps.work();
    if (work.state().phase() == SyncPhase.LISTING) {
      steps
          .listing()
          .run(
              s ->
                  s.full()
                      ? s.at(SyncPhase.CATCH_UP, start.catchUpWindow(s))
                      : s.at(SyncPhase.RESUMES, null));
    }
    if (work.state().phase() == SyncPhase.CATCH_UP) {
      steps.listing().run(s -> s.at(SyncPhase.RESUMES, null));
    }
    stopIfTooMuchIsUnreadable(work);
    if (work.state().phase() == SyncPhase.RESUMES) {
      steps.resumes().run();
      work.enter(SyncPhase.RECONCILE, s -> s);
    }
    long heldBack =
        work.state().full()
            ? steps.reconcile().afterAll()
            : steps.reconcile().afterChanges(changesSince);
    // What webhooks told while the lease was ours; who cannot be read goes on waiting.
    steps.inbox().run();
    stopIfTooMuchIsUnreadable(work);
    return finish(work, heldBack, lease);
  }

  private static void stopIfTooMuchIsUnreadable(SyncWork work) {
    new UnreadableShare(work.options)
        .stopIfTooMany(work.read(h -> RunTable.countUnreadable(h, work.run)), work.state().full());
  }

  private SyncReport finish(SyncWork work, long heldBack, Lease lease) {
    work.enter(SyncPhase.DONE, s -> s);
    RunState state = work.state();
    return database.transact(
        h -> {
          lease.check(h);
          SyncReport report = report(h, work, heldBack);
          ConnectionTable.synced(h, scope, state.latestUpdate(), report, clock.millis());
          RunRow.clear(h, scope);
          return report;
        });
  }

  private SyncReport report(Handle h, SyncWork work, long heldBack) {
    Map<String, Long> outcomes = new HashMap<>(RunTable.outcomes(h, work.run));
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
        RunTable.unreadable(h, work.run, NAMED),
        counts.unlinked(),
        heldBack,
        counts.requests(),
        counts.resumesFetched(),
        Math.max(0, RunTable.countContacts(h, work.run) - counts.resumesAsked()),
        counts.resumesFailed(),
        work.elapsed(),
        null);
  }

  private static long taken(@Nullable Long n) {
    return n == null ? 0 : n;
  }
}
