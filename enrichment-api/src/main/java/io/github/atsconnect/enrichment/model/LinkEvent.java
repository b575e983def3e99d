package io.github.atsconnect.enrichment.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a link. Holds no personal data.
 *
 * @param profileId id in the host's profile store
 * @param connectionId the connection that the contact belongs to
 * @param contactId the person's id in the ATS
 * @param at when
 * @param stateOrNull the state that the link came into, or null when the matcher took it back
 */
public record LinkEvent(
    String profileId,
    String connectionId,
    String contactId,
    Instant at,
    @Nullable LinkState stateOrNull) {

  /** {@return the state that the link came into; empty when the matcher took it back} */
  public Optional<LinkState> state() {
    return Optional.ofNullable(stateOrNull);
  }
}
