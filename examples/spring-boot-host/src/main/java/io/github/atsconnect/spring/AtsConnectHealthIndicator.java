package io.github.atsconnect.spring;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentTenants;
import io.github.atsconnect.enrichment.model.Health.ConnectionHealth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Asks the store how each customer's connections stand; asks no ATS. A customer's key that was
 * revoked is no fault of the node: the status is then {@code DEGRADED}, which does not count for
 * the whole application's unless {@code management.endpoint.health.status.order} names it.
 */
public final class AtsConnectHealthIndicator implements HealthIndicator {

  /** Links answer, but somebody has to do something for a customer. */
  public static final Status DEGRADED = new Status("DEGRADED");

  private final EnrichmentTenants tenants;
  private final TenantDirectory directory;
  private final int listed;
  private final long cacheNanos;
  private final LongSupplier nanoTime;
  private @Nullable Answer last;

  /**
   * What was answered.
   *
   * @param tenant one of the customers, to ask whether the store answers at all; null for none
   */
  private record Answer(Health health, @Nullable String tenant, long at) {}

  /**
   * An indicator. How the customers stand is asked once in {@code cacheFor}, however many probe;
   * whether the store answers, at each probe, with one query.
   *
   * @param listed most connections told one by one
   * @param cacheFor how long what was told of the customers holds; 0 asks each time
   * @param nanoTime by which that is measured
   */
  public AtsConnectHealthIndicator(
      EnrichmentTenants tenants,
      TenantDirectory directory,
      int listed,
      Duration cacheFor,
      LongSupplier nanoTime) {
    this.tenants = tenants;
    this.directory = directory;
    this.listed = listed;
    this.cacheNanos = cacheFor.toNanos();
    this.nanoTime = nanoTime;
  }

  private record Found(String tenant, ConnectionHealth connection) {}

  @Override
  public synchronized Health health() {
    long now = nanoTime.getAsLong();
    Answer known = last;
    if (known != null && now - known.at() < cacheNanos && storeAnswers(known.tenant())) {
      return known.health();
    }
    Answer asked = ask(now);
    // What is down may be up at the next probe.
    last = asked.health().getStatus().equals(Status.DOWN) ? null : asked;
    return asked.health();
  }

  private boolean storeAnswers(@Nullable String tenant) {
    try {
      return tenant == null || tenants.tenant(tenant).connections() != null;
    } catch (EnrichmentException e) {
      return false;
    }
  }

  private Answer ask(long now) {
    Collection<String> ids;
    try {
      ids = directory.tenants();
    } catch (RuntimeException e) {
      // Only its kind: a host's message may hold anything.
      String kind = e.getClass().getName();
      return new Answer(down("the list of customers cannot be read: " + kind), null, now);
    }
    return new Answer(of(ids), ids.stream().findFirst().orElse(null), now);
  }

  private Health of(Collection<String> ids) {
    List<Found> found = new ArrayList<>();
    List<String> todo = new ArrayList<>();
    long toReview = 0;
    long waiting = 0;
    int customers = 0;
    for (String tenant : ids) {
      var health = tenants.tenant(tenant).health();
      if (!health.storeAnswers()) {
        return down(health.explanation());
      }
      if (health.status() != io.github.atsconnect.enrichment.model.Health.Status.UP) {
        todo.add(tenant + ": " + health.explanation());
      }
      health.connections().forEach(c -> found.add(new Found(tenant, c)));
      toReview += health.toReview();
      waiting += health.waitingWebhooks();
      customers++;
    }
    found.sort(Comparator.comparing(f -> !f.connection().needsSomebody()));
    Health.Builder builder = todo.isEmpty() ? Health.up() : Health.status(DEGRADED);
    return builder
        .withDetail("explanation", explanation(todo))
        .withDetail("customers", customers)
        .withDetail("connections", found.size())
        .withDetail("linksToReview", toReview)
        .withDetail("waitingWebhooks", waiting)
        .withDetail("listed", found.stream().limit(listed).map(this::details).toList())
        .build();
  }

  private static Health down(String explanation) {
    return Health.down().withDetail("explanation", explanation).build();
  }

  private String explanation(List<String> todo) {
    if (todo.isEmpty()) {
      return "all is well";
    }
    String first = String.join("; ", todo.subList(0, Math.min(listed, todo.size())));
    return todo.size() > listed ? first + "; and %d more".formatted(todo.size() - listed) : first;
  }

  private Map<String, Object> details(Found found) {
    ConnectionHealth c = found.connection();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("customer", found.tenant());
    details.put("connection", c.name());
    details.put("state", c.state().name());
    details.put("since", c.since().toString());
    c.reason().ifPresent(reason -> details.put("reason", reason));
    details.put("keyReadable", c.keyReadable());
    details.put("stale", c.stale());
    if (c.syncedAtOrNull() != null) {
      details.put("lastSync", c.syncedAtOrNull().toString());
    }
    if (c.unfinishedSinceOrNull() != null) {
      details.put("unfinishedSince", c.unfinishedSinceOrNull().toString());
    }
    c.failure()
        .ifPresent(
            failure ->
                details.put(
                    "lastFailure",
                    Map.of("problem", failure.problem(), "at", failure.at().toString())));
    return details;
  }
}
