package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A connection as an answer needs it.
 *
 * @param stored the row
 * @param fullBegunAt when the full sync began that last ended well, ms; or null
 * @param keepsTokens whether candidates without a link can be looked up in the store
 */
record Connected(StoredConnection stored, @Nullable Long fullBegunAt, boolean keepsTokens) {
  /** The columns of a connection {@code c} that {@link #row} reads. */
  static final String COLUMNS =
      "c.*, (SELECT t.contact FROM ats_candidate_token t WHERE t.tenant = c.tenant AND t.connection"
          + " = c.id ORDER BY t.contact LIMIT 1) AS kept";

  static Connected row(ResultSet r, StatementContext context) throws SQLException {
    return new Connected(
        ConnectionTable.row(r, context),
        Rows.nullableLong(r, "full_begun_at"),
        r.getString("kept") != null);
  }

  static Optional<Connected> byId(Handle h, Scope scope) {
    return h.createQuery(
            "SELECT "
                + COLUMNS
                + " FROM ats_connection c WHERE c.tenant = :tenant AND c.id = :connection")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .map(Connected::row)
        .findOne();
  }

  Connection view() {
    return stored.view();
  }

  /** Grows with each of its changes. */
  long version() {
    return stored.version();
  }

  String id() {
    return view().id();
  }

  /** Whether nothing may be asked through it. */
  boolean isStopped() {
    return view().state().isStopped();
  }

  /** Throws when nothing may be asked through it. */
  void requireInUse() {
    if (view().state() == ConnectionState.DISCONNECTED) {
      throw new EnrichmentException(
          Reason.KEY_UNAVAILABLE,
          "connection \"" + view().name() + "\" is disconnected; connect again");
    }
    if (isStopped()) {
      throw new EnrichmentException(
          Reason.CONNECTION_PAUSED,
          "connection \"" + view().name() + "\" is paused; resume it first");
    }
  }
}
