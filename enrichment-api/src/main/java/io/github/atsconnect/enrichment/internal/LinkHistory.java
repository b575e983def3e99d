package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.LinkEvent;
import io.github.atsconnect.enrichment.model.LinkState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Rows of {@code ats_link_event}: what became of links, ids and states only. The listener is told
 * once it is committed.
 */
final class LinkHistory {
  private static final String WITHDRAWN = "";

  private final Handle h;
  private final Scope scope;
  private final long now;
  private final Teller teller;

  /** The history of a connection's links, as one transaction writes it. */
  LinkHistory(Handle h, Scope scope, long now, Teller teller) {
    this.h = h;
    this.scope = scope;
    this.now = now;
    this.teller = teller;
  }

  /** Notes the states of a profile's links that are others than last noted. */
  void note(String profile) {
    h.createQuery(
            "INSERT INTO ats_link_event (tenant, connection, contact, profile, at_ms, state) SELECT"
                + " l.tenant, l.connection, l.contact, l.profile, :now, l.state FROM ats_link l WHERE"
                + " l.tenant = :tenant AND l.connection = :connection AND l.profile = :profile AND"
                + " l.state <> COALESCE((SELECT e.state FROM ats_link_event e WHERE e.tenant = l.tenant"
                + " AND e.connection = l.connection AND e.contact = l.contact AND e.profile ="
                + " l.profile ORDER BY e.at_ms DESC LIMIT 1), :none) ON CONFLICT DO NOTHING RETURNING"
                + " contact, state")
        .bind("now", now)
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("profile", profile)
        .bind("none", WITHDRAWN)
        .map((r, c) -> Map.entry(r.getString("contact"), r.getString("state")))
        .list()
        .forEach(e -> tellLater(e.getKey(), profile, e.getValue()));
  }

  /** Notes that the matcher took a link back. */
  void withdrawn(String contact, String profile) {
    h.createUpdate(
            "INSERT INTO ats_link_event (tenant, connection, contact, profile, at_ms, state) VALUES"
                + " (:tenant, :connection, :contact, :profile, :now, :none) ON CONFLICT DO NOTHING")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("contact", contact)
        .bind("profile", profile)
        .bind("now", now)
        .bind("none", WITHDRAWN)
        .execute();
    gone(contact, profile);
  }

  /** A link is gone, and its history with it. */
  void gone(String contact, String profile) {
    tellLater(contact, profile, WITHDRAWN);
  }

  /** Drops the history of those whom a complete list did not show and no link names any more. */
  static void dropUnseen(Handle h, Scope scope) {
    h.createUpdate(
            "DELETE FROM ats_link_event WHERE tenant = :tenant AND connection = :connection AND NOT EXISTS"
                + " (SELECT 1 FROM ats_run_contact r WHERE r.tenant = ats_link_event.tenant AND r.connection"
                + " = ats_link_event.connection AND r.contact = ats_link_event.contact AND r.reader ="
                + " 'sync') AND NOT EXISTS"
                + " (SELECT 1 FROM ats_link l WHERE l.tenant = ats_link_event.tenant AND l.connection ="
                + " ats_link_event.connection AND l.contact = ats_link_event.contact)")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .execute();
  }

  /** Drops what is known of links that are gone for as long as links may be kept. */
  static void dropOutdated(Handle h, String tenant, long oldest) {
    h.createUpdate(
            "DELETE FROM ats_link_event WHERE tenant = :tenant AND at_ms < :oldest AND NOT EXISTS (SELECT"
                + " 1 FROM ats_link l WHERE l.tenant = ats_link_event.tenant AND l.connection ="
                + " ats_link_event.connection AND l.contact = ats_link_event.contact AND l.profile ="
                + " ats_link_event.profile)")
        .bind("tenant", tenant)
        .bind("oldest", oldest)
        .execute();
  }

  private void tellLater(String contact, String profile, String state) {
    LinkEvent event = event(scope.connection(), contact, profile, now, state);
    h.afterCommit(() -> teller.tell((l, t) -> l.onLinkChanged(t, event)));
  }

  static List<LinkEvent> of(Handle h, String tenant, String profile) {
    return h.createQuery(
            "SELECT connection, contact, profile, at_ms, state FROM ats_link_event WHERE tenant = :tenant"
                + " AND profile = :profile ORDER BY at_ms, connection, contact, state")
        .bind("tenant", tenant)
        .bind("profile", profile)
        .map(
            (r, c) ->
                event(
                    r.getString("connection"),
                    r.getString("contact"),
                    r.getString("profile"),
                    r.getLong("at_ms"),
                    r.getString("state")))
        .list();
  }

  private static LinkEvent event(
      String connection, String contact, String profile, long at, String state) {
    return new LinkEvent(
        profile,
        connection,
        contact,
        Instant.ofEpochMilli(at),
        state.equals(WITHDRAWN) ? null : LinkState.valueOf(state));
  }
}
