package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Health;
import io.github.atsconnect.enrichment.model.Health.ConnectionHealth;
import io.github.atsconnect.enrichment.model.Health.Status;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Looks how a tenant's service stands; asks the store only, never the ATS. */
public final class HealthCheck {
  private final Wiring wiring;
  private final String tenant;

  /** The check of a tenant. */
  public HealthCheck(Wiring wiring, String tenant) {
    this.wiring = wiring;
    this.tenant = tenant;
  }

  /** Looks; never throws. */
  public Health look() {
    try {
      return wiring.store(tenant).read(this::look);
    } catch (EnrichmentException e) {
      return new Health(Status.DOWN, false, List.of(), 0, 0);
    }
  }

  private Health look(Handle h) {
    List<ConnectionHealth> connections = new ArrayList<>();
    for (StoredConnection stored : ConnectionTable.all(h, tenant)) {
      Connection c = stored.view();
      boolean readable =
          wiring.secrets().reveal(tenant + "/" + c.id(), stored.sealedKey()).isPresent();
      connections.add(
          new ConnectionHealth(
              c.id(), c.name(), c.state(), c.reasonOrNull(), readable, c.syncedAtOrNull()));
    }
    boolean fine = connections.stream().noneMatch(ConnectionHealth::needsSomebody);
    return new Health(
        fine ? Status.UP : Status.DEGRADED,
        true,
        connections,
        LinkTable.countSuggested(h, tenant),
        WebhookTable.count(h, tenant));
  }
}
