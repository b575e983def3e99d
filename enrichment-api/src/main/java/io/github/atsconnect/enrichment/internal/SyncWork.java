package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.internal.RunState.Counts;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.SyncPhase;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverUsage;
import io.github.atsconnect.lever.model.Opportunity;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the steps of a sync share: whom they ask, what they write, how far they are. */
final class SyncWork {
  /** So many people in a row of whom nothing can be had are no matter of these people. */
  private static final int FAILURES_IN_A_ROW = 4;

  final Scope scope;
  final Run run;
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

  private final Wanted wanted;
  private final TenantStore database;
  private final Lease lease;
  private final Teller teller;
  private final Consumer<SyncProgress> progress;
  private final long begun;
  private final Map<String, Long> tally = new HashMap<>();
  private RunState state;
  private long requestsCounted;
  private long undecided;
  private int failuresInARow;

  SyncWork(
      Run run,
      Connection connection,
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
    this.run = run;
    this.scope = run.scope();
    this.wanted = new Wanted(scope, connection);
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
              wanted.require(h);
              Counts done = writes.apply(h);
              RunState after = next.apply(state.plus(asked).plus(done));
              if (run.isKept()) {
                RunRow.save(h, scope, after);
              }
              return after;
            });
    requestsCounted = requests;
    report();
  }

  /**
   * All candidacies of a person; empty where they cannot be had, or not all be read: then what
   * stands of the person stays.
   *
   * @throws LeverException when it is not the person: the key, the network, Lever as a whole
   */
  Optional<List<Opportunity>> whole(String contact) {
    try {
      LeverGateway.Found found = lever.found(contact);
      failuresInARow = 0;
      return found.isWhole() ? Optional.of(found.items()) : Optional.empty();
    } catch (LeverException e) {
      if (Failures.isOfAll(e) || ++failuresInARow >= FAILURES_IN_A_ROW) {
        throw e;
      }
      return Optional.empty();
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
    if (Assessor.apply(h, run, rules, a) && tokens != null) {
      tokens.note(h, scope, a);
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

  /** Of what was read by now, how much could not be; for a look while a list is walked. */
  RunTable.Unreadable unreadable() {
    long seen = tally.values().stream().mapToLong(Long::longValue).sum();
    return new RunTable.Unreadable(seen, tally.getOrDefault(Consent.UNREADABLE, 0L));
  }

  /** Counts anew: another list may name the same people. */
  void recount() {
    tally.clear();
    tally.putAll(database.read(h -> RunTable.outcomes(h, run)));
    undecided = database.read(h -> RunTable.countUndecided(h, run));
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
