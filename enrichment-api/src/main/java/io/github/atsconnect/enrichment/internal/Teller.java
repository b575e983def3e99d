package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the host's listener what happens in one tenant. Safe for use by many threads. */
public final class Teller {
  private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

  private final EnrichmentListener listener;
  private final String tenant;

  /** Tells of a tenant. */
  public Teller(Wiring wiring, String tenant) {
    this(wiring.listener(), tenant);
  }

  Teller(EnrichmentListener listener, String tenant) {
    this.listener = listener;
    this.tenant = tenant;
  }

  /** Tells; what the listener throws does no harm. */
  public void tell(BiConsumer<EnrichmentListener, String> what) {
    try {
      what.accept(listener, tenant);
    } catch (RuntimeException e) {
      // Only its kind: a host's message may hold anything.
      LOG.warn("the listener failed: {}", e.getClass().getName());
    }
  }
}
