package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.Secrets;
import io.github.atsconnect.enrichment.spi.AccessPolicy;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.resume.ResumeReader;
import java.time.Clock;
import java.time.Duration;

/** What a service is made of; shared by all its tenants. */
public record Wiring(
    Database database,
    ProfileStore profiles,
    Matcher matcher,
    ResumeReader resumeReader,
    Secrets secrets,
    LeverClients clients,
    EnrichmentListener listener,
    Clock clock,
    Duration cacheFor,
    Duration answerWithin,
    AccessPolicy access,
    Duration retention,
    boolean onDemand,
    Duration webhookAge) {

  /** The store as one tenant sees it. */
  TenantStore store(String tenant) {
    return database.of(tenant);
  }
}
