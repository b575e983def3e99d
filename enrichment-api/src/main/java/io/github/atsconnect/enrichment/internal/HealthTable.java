package io.github.atsconnect.enrichment.internal;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What health asks the store: two queries a tenant, both by index. */
final class HealthTable {
  private HealthTable() {}

  /**
   * A connection as health sees it.
   *
   * @param unfinishedSince when a sync began that is not done; or null
   */
  record Standing(StoredConnection connection, @Nullable Instant unfinishedSince, long setAside) {}

  static List<Standing> connections(Handle h, String tenant) {
    return h.createQuery(
            "SELECT c.*, r.started_at FROM ats_connection c LEFT JOIN ats_run r ON r.tenant ="
                + " c.tenant AND r.connection = c.id WHERE c.tenant = :tenant ORDER BY c.name")
        .bind("tenant", tenant)
        .map(
            (r, c) ->
                new Standing(
                    ConnectionTable.row(r, c),
                    Rows.nullableInstant(r, "started_at"),
                    r.getLong("set_aside")))
        .list();
  }

  /** A number by name; of webhooks with when it last grew, and by how much a time was off. */
  record Count(String what, long number, long lastAt, long offMillis) {}

  /** What waits for review and in the inbox, and how webhooks fared. */
  static List<Count> counts(Handle h, String tenant) {
    return h.createQuery(
            "SELECT '=review' AS what, COUNT(*) AS n, 0 AS last_at, 0 AS off_ms FROM ats_link WHERE"
                + " tenant = :tenant AND state = 'SUGGESTED' UNION ALL SELECT '=inbox', COUNT(*), 0,"
                + " 0 FROM ats_webhook_inbox WHERE tenant = :tenant UNION ALL SELECT fate,"
                + " deliveries, last_at, off_ms FROM ats_webhook_count WHERE tenant = :tenant ORDER"
                + " BY 1")
        .bind("tenant", tenant)
        .map(
            (r, c) ->
                new Count(
                    r.getString("what"), r.getLong("n"), r.getLong("last_at"), r.getLong("off_ms")))
        .list();
  }
}
