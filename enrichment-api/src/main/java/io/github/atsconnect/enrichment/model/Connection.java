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
 * @param level what is asked of the account
 * @param confidential whether its confidential candidates count too
 * @param state how it stands
 * @param reasonOrNull why it needs attention, or null
 * @param since when it came into that state
 * @param keyHint last characters of the API key, for recognising it; empty when there is none
 * @param preflight what the key may do, as of when the connection was made
 * @param syncedAtOrNull when a sync last ended well, or null
 */
public record Connection(
    String id,
    String name,
    URI baseUrl,
    FeatureLevel level,
    boolean confidential,
    ConnectionState state,
    @Nullable String reasonOrNull,
    Instant since,
    String keyHint,
    Preflight preflight,
    @Nullable Instant syncedAtOrNull) {

  /** {@return why it needs attention} */
  public Optional<String> reason() {
    return Optional.ofNullable(reasonOrNull);
  }

  /** {@return when a sync last ended well} */
  public Optional<Instant> syncedAt() {
    return Optional.ofNullable(syncedAtOrNull);
  }
}
