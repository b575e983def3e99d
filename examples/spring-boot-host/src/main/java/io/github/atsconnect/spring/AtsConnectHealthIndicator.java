package io.github.atsconnect.spring;

import io.github.atsconnect.enrichment.EnrichmentTenants;
import io.github.atsconnect.enrichment.model.Health.ConnectionHealth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * An indicator.
   *
   * @param listed most connections told one by one
   */
  public AtsConnectHealthIndicator(
      EnrichmentTenants tenants, TenantDirectory directory, int listed) {
    this.tenants = tenants;
    this.directory = directory;
    this.listed = listed;
  }

  private record Found(String tenant, ConnectionHealth connection) {}

  @Override
  public Health health() {
    Collection<String> ids;
    try {
      ids = directory.tenants();
    } catch (RuntimeException e) {
      // Only its kind: a host's message may hold anything.
      return down("the list of customers cannot be read: " + e.getClass().getName());
    }
    return of(ids);
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
