package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Health;
import io.github.atsconnect.enrichment.model.Health.ConnectionHealth;
import io.github.atsconnect.enrichment.model.Health.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks how a tenant's service stands; asks the store only, never the ATS. */
public final class HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(HealthCheck.class);

  /** Longer than a weekend without a sync is not meant. */
  private static final Duration PATIENCE = Duration.ofDays(3);

  private final Wiring wiring;
  private final String tenant;

  /** The check of a tenant. */
  public HealthCheck(Wiring wiring, String tenant) {
    this.wiring = wiring;
    this.tenant = tenant;
  }

  /** Looks; never throws, whatever the host's own parts do. */
  public Health look() {
    try {
      Optional<String> problem = wiring.database().problem();
      problem.ifPresent(p -> LOG.warn("nothing can be written: {}", p));
      return wiring.store(tenant).read(h -> look(h, problem.isEmpty()));
    } catch (RuntimeException e) {
      LOG.warn("the store does not answer: {}", e.getClass().getName());
      return new Health(Status.DOWN, false, List.of(), 0, 0);
    }
  }

  private Health look(Handle h, boolean writable) {
    List<ConnectionHealth> connections =
        ConnectionTable.all(h, tenant).stream().map(c -> look(h, c)).toList();
    boolean fine = connections.stream().noneMatch(ConnectionHealth::needsSomebody);
    return new Health(
        fine && writable ? Status.UP : Status.DEGRADED,
        true,
        connections,
        LinkTable.countSuggested(h, tenant),
        WebhookTable.count(h, tenant));
  }

  private ConnectionHealth look(Handle h, StoredConnection stored) {
    Connection c = stored.view();
    Instant unfinished =
        RunTable.find(h, new Scope(tenant, c.id()))
            .map(run -> Instant.ofEpochMilli(run.startedAt()))
            .orElse(null);
    return new ConnectionHealth(
        c.id(),
        c.name(),
        c.state(),
        c.reasonOrNull(),
        c.since(),
        isReadable(stored),
        c.syncedAtOrNull(),
        unfinished,
        stored.failure(),
        isStale(c));
  }

  private boolean isReadable(StoredConnection stored) {
    try {
      return wiring
          .secrets()
          .reveal(new Scope(tenant, stored.view().id()).keyContext(), stored.sealedKey())
          .isPresent();
    } catch (RuntimeException e) {
      // Only its kind: a host's message may hold anything.
      LOG.warn("an API key could not be revealed: {}", e.getClass().getName());
      return false;
    }
  }

  private boolean isStale(Connection c) {
    if (c.state().isStopped()) {
      return false;
    }
    return c.syncedAt().orElse(c.since()).plus(PATIENCE).isBefore(wiring.clock().instant());
  }
}
