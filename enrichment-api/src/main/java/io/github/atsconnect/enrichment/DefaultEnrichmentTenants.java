package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.Wiring;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A handle for each tenant, made when it is first asked for. */
final class DefaultEnrichmentTenants implements EnrichmentTenants {
  private static final int LONGEST = 100;

  private final Wiring wiring;
  private final Map<String, DefaultEnrichmentService> handles = new ConcurrentHashMap<>();
  private volatile boolean closed;

  DefaultEnrichmentTenants(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public EnrichmentService tenant(String tenant) {
    return handle(tenant, () -> {});
  }

  /** The handle of the only customer, which closes everything. */
  EnrichmentService only(String tenant) {
    return handle(tenant, this::close);
  }

  private EnrichmentService handle(String tenant, Runnable onClose) {
    if (tenant.isBlank() || tenant.length() > LONGEST) {
      throw new IllegalArgumentException("a tenant's id has 1 to " + LONGEST + " characters");
    }
    if (closed) {
      throw new EnrichmentException(Reason.CLOSED, "the service was closed");
    }
    return handles.computeIfAbsent(tenant, t -> new DefaultEnrichmentService(wiring, t, onClose));
  }

  @Override
  public void close() {
    closed = true;
    handles.values().forEach(DefaultEnrichmentService::release);
    handles.clear();
    wiring.database().close();
  }
}
