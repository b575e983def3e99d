package io.github.atsconnect.enrichment.model;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer's ATS account, connected. Holds no secret.
 *
 * @param id stable id within the tenant
 * @param name the host's name for it, unique within the tenant
 * @param baseUrl root of the ATS's API
 * @param state how it stands
 * @param reasonOrNull why it needs attention, or null
 * @param since when it came into that state
 * @param keyHint last characters of the API key, for recognising it
 * @param preflight what the key may do, as of when the connection was made
 */
public record Connection(
    String id,
    String name,
    URI baseUrl,
    ConnectionState state,
    @Nullable String reasonOrNull,
    Instant since,
    String keyHint,
    Preflight preflight) {

  /** Why it needs attention. */
  public Optional<String> reason() {
    return Optional.ofNullable(reasonOrNull);
  }
}
