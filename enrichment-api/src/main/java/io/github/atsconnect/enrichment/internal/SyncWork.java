package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.internal.RunState.Counts;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.SyncPhase;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.lever.LeverUsage;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the steps of a sync share: whom they ask, what they write, how far they are. */
final class SyncWork {
  final Scope scope;
  final LeverGateway lever;
  final Reference reference;
  final Assessor assessor;
  final SyncOptions options;
  final Clock clock;
  final Suppressed suppressed;
  final EvidenceCache cache;

  /** Keeps tokens of candidates without a link, or null where the host does not want them. */
  private final @Nullable CandidateTokens tokens;

  /** Whether the connection was made for résumés too. */
  final boolean readsResumes;

  private final TenantStore database;
  private final Lease lease;
  private final Teller teller;
  private final Consumer<SyncProgress> progress;
  private final long begun;
  private final Map<String, Long> tally = new HashMap<>();
  private RunState state;
  private long requestsCounted;
  private long undecided;

  SyncWork(
      Scope scope,
      TenantStore database,
      LeverGateway lever,
      Reference reference,
      Assessor assessor,
      SyncOptions options,
      Clock clock,
      Suppressed suppressed,
      Lease lease,
      RunState state,
      boolean readsResumes,
      @Nullable CandidateTokens tokens,
      Teller teller,
      Consumer<SyncProgress> progress) {
    this.scope = scope;
    this.database = database;
    this.lever = lever;
    this.reference = reference;
    this.assessor = assessor;
    this.options = options;
    this.clock = clock;
    this.suppressed = suppressed;
    this.lease = lease;
    this.state = state;
    this.readsResumes = readsResumes;
    this.tokens = tokens;
    this.teller = teller;
    this.progress = progress;
    this.begun = clock.millis();
    this.cache = new EvidenceCache(state.full() && state.isFresh());
    recount();
  }

  RunState state() {
    return state;
  }

  <T> T read(Function<Handle, T> query) {
    return database.read(query);
  }

  /**
   * Whether more than one answer in a hundred had to be asked for again, those aside that were only
   * too many: where so much is damaged that it shows, some is damaged without showing.
   */
  boolean isDisturbed() {
    LeverUsage usage = lever.client().usage();
    return (usage.retries() - usage.rateLimited()) * 100 > usage.requests();
  }

  /** Writes a step's work and how far it is, in one transaction, if the lease is still ours. */
  void commit(Function<Handle, Counts> writes, UnaryOperator<RunState> next) {
    if (Thread.currentThread().isInterrupted()) {
      throw new EnrichmentException(Reason.CANCELLED, "the sync was cancelled");
    }
    long requests = lever.client().usage().requests();
    Counts asked = Counts.ofRequests(requests - requestsCounted);
    state =
        database.transact(
            h -> {
              lease.check(h);
              stopIfPaused(h);
              Counts done = writes.apply(h);
              RunState after = next.apply(state.plus(asked).plus(done));
              RunTable.save(h, scope, after);
              return after;
            });
    requestsCounted = requests;
    report();
  }

  /** Somebody paused or disconnected it, here or on another node. */
  private void stopIfPaused(Handle h) {
    ConnectionState now =
        ConnectionTable.byId(h, scope).map(c -> c.view().state()).orElse(ConnectionState.PAUSED);
    if (now.isStopped()) {
      throw new EnrichmentException(
          Reason.CONNECTION_PAUSED,
          "the connection was paused; the next sync goes on where this one stopped");
    }
  }

  /** Writes something that the state of the sync does not depend on, if the lease is still ours. */
  void commitBeside(Consumer<Handle> writes) {
    database.write(
        h -> {
          lease.check(h);
          writes.accept(h);
        });
  }

  /** What writes links in a transaction. */
  LinkRules rules(Handle h) {
    return new LinkRules(h, scope, clock.millis(), suppressed, teller);
  }

  /** Writes an assessment, in the transaction of its page. */
  void apply(Handle h, LinkRules rules, Assessor.Assessment a) {
    if (Assessor.apply(h, scope, rules, a)) {
      if (tokens != null) {
        tokens.note(h, scope, a);
      }
    } else {
      RunTable.erased(h, scope, suppressed, a.contact(), a.evidence().opportunities().keySet());
    }
  }

  /** Goes on to another phase; nothing else to write. */
  void enter(SyncPhase phase, UnaryOperator<RunState> next) {
    commit(h -> Counts.NONE, s -> next.apply(s.at(phase, null)));
    recount();
  }

  /** Counts a candidacy for the progress; the report counts anew at the end. */
  void count(String outcome, long opportunities) {
    tally.merge(outcome, opportunities, Long::sum);
  }

  void countUndecided(long more) {
    undecided += more;
  }

  Duration elapsed() {
    return Duration.ofMillis(Math.max(0, clock.millis() - begun));
  }

  /** Counts anew: another list may name the same people. */
  void recount() {
    tally.clear();
    tally.putAll(database.read(h -> RunTable.outcomes(h, scope)));
    undecided = database.read(h -> RunTable.countUndecided(h, scope));
  }

  private void report() {
    long linked = tally.getOrDefault(RunTable.LINKED, 0L);
    long review = tally.getOrDefault(RunTable.REVIEW, 0L);
    long notFound = tally.getOrDefault(RunTable.NOT_FOUND, 0L);
    long read = tally.values().stream().mapToLong(Long::longValue).sum();
    progress.accept(
        new SyncProgress(
            state.phase(),
            read,
            linked,
            review,
            notFound,
            read - linked - review - notFound,
            Math.max(0, undecided),
            state.counts().requests(),
            state.counts().resumesFetched(),
            elapsed()));
  }
}
