package io.github.atsconnect.spring;

import io.github.atsconnect.enrichment.EnrichmentTenants;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionChange;
import io.github.atsconnect.enrichment.scheduling.SyncSchedule;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Has a connection synced when the application makes it, gives it another key, or resumes it. The
 * beans are looked up when needed, since the service itself tells this listener.
 */
public final class ScheduleFollower implements EnrichmentListener {
  /** Why somebody would see the result soon; other changes come from syncs themselves. */
  private static final Set<String> BY_SOMEBODY = Set.of("created", "renewed", "resumed");

  private final ObjectProvider<SyncSchedule> schedule;
  private final ObjectProvider<EnrichmentTenants> tenants;

  ScheduleFollower(
      ObjectProvider<SyncSchedule> schedule, ObjectProvider<EnrichmentTenants> tenants) {
    this.schedule = schedule;
    this.tenants = tenants;
  }

  @Override
  public void onConnection(String tenant, ConnectionChange change) {
    if (change.to().isStopped() || !BY_SOMEBODY.contains(change.reason())) {
      return;
    }
    tenants.getObject().tenant(tenant).connections().stream()
        .filter(c -> c.id().equals(change.connectionId()))
        .forEach(c -> soon(tenant, c));
  }

  private void soon(String tenant, Connection connection) {
    SyncSchedule known = schedule.getObject();
    if (!known.add(tenant, connection)) {
      known.runNow(tenant, connection);
    }
  }
}
