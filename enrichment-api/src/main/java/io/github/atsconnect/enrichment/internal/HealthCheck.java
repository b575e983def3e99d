package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Health;
import io.github.atsconnect.enrichment.model.Health.ConnectionHealth;
import io.github.atsconnect.enrichment.model.Health.Status;
import io.github.atsconnect.enrichment.model.Health.WebhookProblem;
import io.github.atsconnect.enrichment.model.WebhookOutcome.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks how a tenant's service stands; asks the store only, never the ATS. */
public final class HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(HealthCheck.class);

  /** Longer than a weekend without a sync is not meant. */
  private static final Duration PATIENCE = Duration.ofDays(3);

  /** Trouble with webhooks that is older than this is over, or nobody minds. */
  private static final Duration RECENT = Duration.ofDays(1);

  /** Why deliveries with a right signature are not taken, or in vain. */
  private static final Set<String> GENUINE =
      Set.of(
          Rejection.TOO_OLD.name(),
          Rejection.FROM_THE_FUTURE.name(),
          Rejection.TOKEN_UNAVAILABLE.name(),
          WebhookCounts.GIVEN_UP);

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
      return new Health(Status.DOWN, false, List.of(), 0, 0, List.of());
    }
  }

  private Health look(Handle h, boolean writable) {
    List<ConnectionHealth> connections =
        HealthTable.connections(h, tenant).stream().map(this::look).toList();
    Map<String, HealthTable.Count> counts = new TreeMap<>();
    HealthTable.counts(h, tenant).forEach(c -> counts.put(c.what(), c));
    long toReview = number(counts.remove("=review"));
    long waiting = number(counts.remove("=inbox"));
    boolean everTaken = counts.remove(WebhookCounts.TAKEN) != null;
    List<WebhookProblem> webhooks =
        counts.values().stream().map(c -> problem(c, everTaken)).toList();
    boolean fine =
        connections.stream().noneMatch(ConnectionHealth::needsSomebody)
            && webhooks.stream().noneMatch(WebhookProblem::needsSomebody);
    return new Health(
        fine && writable ? Status.UP : Status.DEGRADED,
        true,
        connections,
        toReview,
        waiting,
        webhooks);
  }

  private static long number(HealthTable.@Nullable Count count) {
    return count == null ? 0 : count.number();
  }

  /** Anybody may send what is forged: that is nobody's trouble while genuine ones are taken. */
  private WebhookProblem problem(HealthTable.Count c, boolean everTaken) {
    Instant last = Instant.ofEpochMilli(c.lastAt());
    boolean recent = last.plus(RECENT).isAfter(wiring.clock().instant());
    boolean genuine = GENUINE.contains(c.what());
    boolean lost = genuine || (c.what().equals(Rejection.BAD_SIGNATURE.name()) && !everTaken);
    return new WebhookProblem(
        c.what(), c.number(), last, Duration.ofMillis(c.offMillis()), recent && lost);
  }

  private ConnectionHealth look(HealthTable.Standing standing) {
    StoredConnection stored = standing.connection();
    Connection c = stored.view();
    return new ConnectionHealth(
        c.id(),
        c.name(),
        c.state(),
        c.reasonOrNull(),
        c.since(),
        isReadable(stored),
        c.syncedAtOrNull(),
        standing.unfinishedSince(),
        stored.failure(),
        isStale(c),
        stored.heldBack(),
        standing.setAside());
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
