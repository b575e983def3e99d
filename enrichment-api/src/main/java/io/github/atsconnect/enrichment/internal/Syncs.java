package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.matching.Matcher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs the syncs of one tenant and tells how they ended. Safe for use by many threads. */
public final class Syncs {
  private final Wiring wiring;
  private final String tenant;
  private final Connections connections;
  private final AuditLog audit;
  private final Teller teller;
  private final Turns turns = new Turns();
  private final RunningSyncs running = new RunningSyncs();

  /** The syncs of a tenant. */
  public Syncs(Wiring wiring, String tenant, Connections connections, AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.connections = connections;
    this.audit = audit;
    this.teller = new Teller(wiring, tenant);
  }

  /** Syncs a connection; blocks until done. */
  public SyncReport run(String id, SyncOptions options) {
    StoredConnection connection = connections.stored(id);
    if (connection.view().state() == ConnectionState.PAUSED) {
      throw new EnrichmentException(
          Reason.CONNECTION_PAUSED,
          "connection \"" + connection.view().name() + "\" is paused; resume it first");
    }
    teller.tell((l, t) -> l.onSyncStarted(t, id));
    return told(
        connection,
        me -> {
          try (Turns.Turn turn = turns.ofSync(id);
              LeverClient client = client(connection, me)) {
            return ended(
                connection, job(connection).run(client, connection, options, progress(id)));
          }
        });
  }

  /**
   * Reads again the people whom webhooks were about. Of a connection that is being synced the sync
   * does it; of one that is paused or disconnected nobody does until its next sync. What fails for
   * one connection is told to the listener and shown by health, and the others go on.
   *
   * @return how many deliveries were dealt with
   * @throws EnrichmentException what failed, where only one connection had anything to do
   */
  public int readAgain() {
    List<String> waiting =
        wiring.store(tenant).read(h -> WebhookTable.connectionsWaiting(h, tenant));
    int done = 0;
    for (String id : waiting) {
      try {
        done += readAgain(id);
      } catch (EnrichmentException e) {
        // Told already.
        if (waiting.size() == 1 || e.reason() == Reason.CANCELLED) {
          throw e;
        }
      }
    }
    return done;
  }

  /**
   * Reads again the people of one connection whom webhooks were about.
   *
   * @return how many deliveries were dealt with
   * @throws EnrichmentException when none could be, though there were some
   */
  public int readAgain(String id) {
    Optional<StoredConnection> there = find(id);
    if (there.isEmpty() || there.get().view().state().isStopped()) {
      return 0;
    }
    StoredConnection connection = there.get();
    try {
      return told(
          connection,
          me -> {
            try (Turns.Turn turn = turns.ofReader(id);
                LeverClient client = client(connection, me)) {
              InboxStep.Read read = job(connection).readAgain(client, connection);
              if (read.done() == 0 && read.failed() > 0) {
                throw new EnrichmentException(
                    Reason.ATS_UNAVAILABLE,
                    "whom webhooks were about could not be read; they are tried again");
              }
              return read.done();
            }
          });
    } catch (EnrichmentException e) {
      return switch (e.reason()) {
        // Who syncs reads them too; who is paused waits; of who is gone nothing is left.
        case SYNC_RUNNING, CONNECTION_PAUSED, CONNECTION_UNKNOWN -> 0;
        default -> throw e;
      };
    }
  }

  /** Stops what runs for a connection: from now on it asks the ATS for nothing. */
  public void stop(String id) {
    running.stop(id);
  }

  /** Stops all that runs, and lets no more begin. */
  public void close() {
    running.close();
  }

  private LeverClient client(StoredConnection connection, RunningSyncs.Running me) {
    LeverClient client = connections.syncClient(connection);
    me.asksWith(client);
    return client;
  }

  private Optional<StoredConnection> find(String id) {
    return wiring.store(tenant).read(h -> ConnectionTable.byId(h, connections.scope(id)));
  }

  private EnrichmentException stopped(String id) {
    EnrichmentException[] why = {RunningSyncs.cancelled()};
    RunningSyncs.undisturbed(
        () ->
            why[0] =
                find(id)
                    .map(c -> stopped(c.view().state()))
                    .orElseGet(
                        () ->
                            new EnrichmentException(
                                Reason.CONNECTION_UNKNOWN, "the connection was removed")));
    return why[0];
  }

  private static EnrichmentException stopped(ConnectionState now) {
    return now.isStopped()
        ? new EnrichmentException(
            Reason.CONNECTION_PAUSED,
            "the connection was paused; the next sync goes on where this one stopped")
        : new EnrichmentException(
            Reason.CANCELLED, "the sync was stopped; the next one goes on, or begins anew");
  }

  /** Does it until somebody stops it, and has a failure noted and told. */
  private <T> T told(StoredConnection connection, Function<RunningSyncs.Running, T> work) {
    String id = connection.view().id();
    try (RunningSyncs.Running me = running.begin(id)) {
      try {
        return work.apply(me);
      } catch (RuntimeException e) {
        if (me.isStopped()) {
          throw failed(connection, stopped(id));
        }
        if (e instanceof LeverException lever) {
          throw failed(connection, Failures.of(lever));
        }
        throw e instanceof EnrichmentException ours ? failed(connection, ours) : e;
      }
    }
  }

  /**
   * Forgets the sync under way, so that the next one begins anew; its links stay.
   *
   * @return whether there was one
   */
  public boolean discard(String id) {
    connections.stored(id);
    stop(id);
    return wiring
        .store(tenant)
        .transact(
            h -> {
              boolean there = RunRow.isThere(h, connections.scope(id));
              RunRow.clear(h, connections.scope(id));
              // One that runs on another node stops at its next step.
              Lease.revoke(h, connections.scope(id));
              audit.add(h, "sync.discarded", id, there ? "by-hand" : "none");
              return there;
            });
  }

  private SyncJob job(StoredConnection connection) {
    String id = connection.view().id();
    TenantKey key = wiring.store(tenant).transact(audit::key);
    if (wiring.onDemand() && !key.isSecret()) {
      throw new EnrichmentException(
          Reason.NOT_ALLOWED,
          "looking up on demand keeps tokens of candidates, which needs Secrets that are kept"
              + " encrypted, such as Secrets.aesGcm");
    }
    Suppressed suppressed = wiring.store(tenant).read(h -> new Suppressed(tenant, key).refresh(h));
    Matcher matcher = Matchers.of(wiring, tenant);
    return new SyncJob(
        connections.scope(id),
        wiring.store(tenant),
        new Decider(wiring.profiles(), matcher, suppressed::profile),
        suppressed,
        new ToldReader(wiring.resumeReader(), teller, id),
        wiring.onDemand() ? new CandidateTokens(matcher, key) : null,
        teller,
        wiring.clock(),
        new RunStart(connections.scope(id), wiring.clock(), audit, madeFor(connection, key)));
  }

  /** What a sync reads depends on it. */
  private String madeFor(StoredConnection connection, TenantKey key) {
    Connection c = connection.view();
    return key.token(
        "run",
        c.baseUrl() + "\n" + c.level() + "\n" + c.confidential() + "\n" + connections.key(c.id()));
  }

  private SyncReport ended(StoredConnection connection, SyncJob.Ended ended) {
    String id = connection.view().id();
    SyncReport report = ended.report();
    standAfter(connection);
    String outcome =
        String.format(
            Locale.ROOT,
            "read=%d linked=%d review=%d unlinked=%d set-aside=%d evidence-dropped=%d",
            report.read(),
            report.linked(),
            report.review(),
            report.unlinked(),
            report.setAsideCount(),
            ended.dropped());
    AuditEntry entry = wiring.store(tenant).transact(h -> audit.add(h, "sync.ended", id, outcome));
    SyncReport proven =
        report.withReceipt(
            new PurgeReceipt(
                entry.action(),
                entry.at(),
                report.unlinked(),
                0,
                0,
                ended.dropped(),
                entry.hash()));
    teller.tell((l, t) -> l.onSynced(t, id, proven));
    return proven;
  }

  private void standAfter(StoredConnection connection) {
    long heldBack = find(connection.view().id()).map(StoredConnection::heldBack).orElse(0L);
    if (heldBack > 0) {
      connections
          .states()
          .needsAttention(
              connection,
              "held-back",
              heldBack
                  + " linked people are not in the ATS any more, more than may go without being"
                  + " asked for; if that is right, run a full sync with unlinks allowed");
    } else {
      connections.states().isWell(connection, "synced");
    }
  }

  private EnrichmentException failed(StoredConnection connection, EnrichmentException e) {
    RunningSyncs.undisturbed(() -> note(connection, e));
    teller.tell((l, t) -> l.onSyncFailed(t, connection.view().id(), e.reason().name()));
    return e;
  }

  private void note(StoredConnection connection, EnrichmentException e) {
    String id = connection.view().id();
    switch (e.reason()) {
      // There is nowhere to note it; or it runs elsewhere, which is no failure.
      case STORAGE, CONNECTION_UNKNOWN, SYNC_RUNNING -> {}
      case KEY_REFUSED, PERMISSION_MISSING, ATS_UNREADABLE, NOT_LEVER -> {
        connections.states().needsAttention(connection, code(e.reason()), e.getMessage());
        noteFailure(id, e.reason());
      }
      default -> noteFailure(id, e.reason());
    }
  }

  private static String code(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void noteFailure(String id, Reason reason) {
    boolean wanted = reason == Reason.CANCELLED || reason == Reason.CONNECTION_PAUSED;
    wiring
        .store(tenant)
        .write(
            h -> {
              if (ConnectionTable.byId(h, connections.scope(id)).isEmpty()) {
                // Removed meanwhile: nothing is kept of it.
                return;
              }
              audit.add(h, "sync.failed", id, reason.name());
              if (!wanted) {
                ConnectionTable.failed(h, connections.scope(id), reason, wiring.clock().millis());
              }
            });
  }

  private Consumer<SyncProgress> progress(String id) {
    return p -> teller.tell((l, t) -> l.onProgress(t, id, p));
  }
}
