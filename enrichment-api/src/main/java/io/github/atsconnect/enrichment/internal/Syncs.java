package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.matching.Matcher;
import java.util.Locale;
import java.util.function.Consumer;

/** Runs the syncs of one tenant and tells how they ended. Safe for use by many threads. */
public final class Syncs {
  private final Wiring wiring;
  private final String tenant;
  private final Connections connections;
  private final AuditLog audit;
  private final Teller teller;
  private final Turns turns = new Turns();

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
    try (Turns.Turn turn = turns.ofSync(id);
        LeverClient client = connections.client(connection)) {
      SyncReport report = job(id).run(client, connection, options, progress(id));
      return ended(connection, report);
    } catch (LeverException e) {
      throw failed(connection, Failures.of(e));
    } catch (EnrichmentException e) {
      throw failed(connection, e);
    }
  }

  /**
   * Reads again the people whom webhooks were about. Of a connection that is being synced the sync
   * does it; of one that is paused or disconnected nobody does until its next sync.
   *
   * @return how many deliveries were dealt with
   */
  public int readAgain() {
    int done = 0;
    for (String id : wiring.store(tenant).read(h -> WebhookTable.connectionsWaiting(h, tenant))) {
      StoredConnection connection = connections.stored(id);
      if (connection.view().state().isStopped()) {
        continue;
      }
      try (Turns.Turn turn = turns.ofReader(id);
          LeverClient client = connections.client(connection)) {
        done += job(id).readAgain(client, connection);
      } catch (LeverException e) {
        throw failed(connection, Failures.of(e));
      } catch (EnrichmentException e) {
        if (e.reason() != Reason.SYNC_RUNNING) {
          throw failed(connection, e);
        }
      }
    }
    return done;
  }

  private SyncJob job(String id) {
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
        wiring.clock());
  }

  private SyncReport ended(StoredConnection connection, SyncReport report) {
    String id = connection.view().id();
    standAfter(connection, report);
    String outcome =
        String.format(
            Locale.ROOT,
            "read=%d linked=%d review=%d unlinked=%d evidence-dropped=%d",
            report.read(),
            report.linked(),
            report.review(),
            report.unlinked(),
            report.read());
    AuditEntry entry = wiring.store(tenant).transact(h -> audit.add(h, "sync.ended", id, outcome));
    SyncReport proven =
        report.withReceipt(
            new PurgeReceipt(
                entry.action(), entry.at(), report.unlinked(), 0, 0, report.read(), entry.hash()));
    teller.tell((l, t) -> l.onSynced(t, id, proven));
    return proven;
  }

  private void standAfter(StoredConnection connection, SyncReport report) {
    if (report.heldBack() > 0) {
      connections
          .states()
          .needsAttention(
              connection,
              "held-back",
              report.heldBack()
                  + " linked people are not in the ATS any more, more than may go without being"
                  + " asked for; if that is right, sync with unlinks allowed");
    } else {
      connections.states().isWell(connection, "synced");
    }
  }

  private EnrichmentException failed(StoredConnection connection, EnrichmentException e) {
    String id = connection.view().id();
    if (e.reason() == Reason.KEY_REFUSED || e.reason() == Reason.PERMISSION_MISSING) {
      connections.states().needsAttention(connection, code(e.reason()), e.getMessage());
    }
    switch (e.reason()) {
      // There is nowhere to note it; or it runs elsewhere, which is no failure.
      case STORAGE, CONNECTION_UNKNOWN, SYNC_RUNNING -> {}
      default -> noteFailure(id, e.reason());
    }
    teller.tell((l, t) -> l.onSyncFailed(t, id, e.reason().name()));
    return e;
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
