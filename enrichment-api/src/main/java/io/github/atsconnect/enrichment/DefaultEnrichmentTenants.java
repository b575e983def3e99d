package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.Wiring;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A handle for each tenant, made when it is first asked for. */
final class DefaultEnrichmentTenants implements EnrichmentTenants {
  private static final int LONGEST = 100;

  private final Wiring wiring;
  private final Map<String, DefaultEnrichmentService> handles = new ConcurrentHashMap<>();

  DefaultEnrichmentTenants(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public EnrichmentService tenant(String tenant) {
    if (tenant.isBlank() || tenant.length() > LONGEST) {
      throw new IllegalArgumentException("a tenant's id has 1 to " + LONGEST + " characters");
    }
    return handles.computeIfAbsent(tenant, t -> new DefaultEnrichmentService(wiring, t, this));
  }

  @Override
  public void close() {
    handles.values().forEach(DefaultEnrichmentService::release);
    handles.clear();
    wiring.database().close();
  }
}
