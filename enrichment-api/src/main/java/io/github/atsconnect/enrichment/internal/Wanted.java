package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import org.jdbi.v3.core.Handle;

/**
 * Whether a sync is still wanted: somebody may have paused, removed or changed the connection, here
 * or on another node. Looked at before each request, and in each transaction that writes.
 *
 * @param scope whose connection
 * @param connection it as it was when the sync began
 */
record Wanted(Scope scope, Connection connection) {

  /** Throws where it is not, or where the thread was interrupted. */
  void require(TenantStore store) {
    if (Thread.currentThread().isInterrupted()) {
      throw new EnrichmentException(Reason.CANCELLED, "the sync was cancelled");
    }
    store.read(
        h -> {
          require(h);
          return true;
        });
  }

  /** Throws where it is not. */
  void require(Handle h) {
    Connection now =
        ConnectionTable.byId(h, scope)
            .map(StoredConnection::view)
            .orElseThrow(
                () ->
                    new EnrichmentException(
                        Reason.CONNECTION_UNKNOWN, "the connection was removed"));
    if (now.state().isStopped()) {
      throw new EnrichmentException(
          Reason.CONNECTION_PAUSED,
          "the connection was paused; the next sync goes on where this one stopped");
    }
    if (now.level() != connection.level()
        || now.confidential() != connection.confidential()
        || !now.baseUrl().equals(connection.baseUrl())) {
      throw new EnrichmentException(
          Reason.CANCELLED, "the connection was changed; the next sync begins anew");
    }
  }
}
