package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.LinkEvent;
import io.github.atsconnect.enrichment.model.LinkState;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Rows of {@code link_event}: what became of a profile's links, ids and states only. */
final class LinkHistory {
  private static final String WITHDRAWN = "";

  private LinkHistory() {}

  /** Notes the states of a profile's links that are others than last noted. */
  static void note(Handle h, Scope scope, String profile, long now) {
    h.createUpdate(
            "INSERT INTO link_event (tenant, connection, contact, profile, at_ms, state) SELECT"
                + " l.tenant, l.connection, l.contact, l.profile, :now, l.state FROM ats_link l WHERE"
                + " l.tenant = :tenant AND l.connection = :connection AND l.profile = :profile AND"
                + " l.state <> COALESCE((SELECT e.state FROM link_event e WHERE e.tenant = l.tenant"
                + " AND e.connection = l.connection AND e.contact = l.contact AND e.profile ="
                + " l.profile ORDER BY e.at_ms DESC LIMIT 1), :none) ON CONFLICT DO NOTHING")
        .bind("now", now)
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("profile", profile)
        .bind("none", WITHDRAWN)
        .execute();
  }

  /** Notes that the matcher took a link back. */
  static void withdrawn(Handle h, Scope scope, String contact, String profile, long now) {
    h.createUpdate(
            "INSERT INTO link_event (tenant, connection, contact, profile, at_ms, state) VALUES"
                + " (:tenant, :connection, :contact, :profile, :now, :none) ON CONFLICT DO NOTHING")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("contact", contact)
        .bind("profile", profile)
        .bind("now", now)
        .bind("none", WITHDRAWN)
        .execute();
  }

  static List<LinkEvent> of(Handle h, String tenant, String profile) {
    return h.createQuery(
            "SELECT connection, contact, profile, at_ms, state FROM link_event WHERE tenant = :tenant"
                + " AND profile = :profile ORDER BY at_ms, connection, contact, state")
        .bind("tenant", tenant)
        .bind("profile", profile)
        .map(
            (r, c) -> {
              String state = r.getString("state");
              return new LinkEvent(
                  r.getString("profile"),
                  r.getString("connection"),
                  r.getString("contact"),
                  Instant.ofEpochMilli(r.getLong("at_ms")),
                  state.equals(WITHDRAWN) ? null : LinkState.valueOf(state));
            })
        .list();
  }
}
