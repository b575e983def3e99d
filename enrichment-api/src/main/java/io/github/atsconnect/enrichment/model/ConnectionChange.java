package io.github.atsconnect.enrichment.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection was made, or stands otherwise than before. Holds no personal data and no secret.
 *
 * @param connectionId the connection
 * @param fromOrNull the state before, or null for one that was made
 * @param to the state now
 * @param reason code of why: {@code created}, {@code renewed}, {@code paused}, {@code resumed},
 *     {@code disconnected}, {@code synced}, {@code held-back}, {@code key-refused} or {@code
 *     permission-missing}; others may be added
 */
public record ConnectionChange(
    String connectionId, @Nullable ConnectionState fromOrNull, ConnectionState to, String reason) {

  /** {@return the state before; empty for a connection that was made} */
  public Optional<ConnectionState> from() {
    return Optional.ofNullable(fromOrNull);
  }
}
