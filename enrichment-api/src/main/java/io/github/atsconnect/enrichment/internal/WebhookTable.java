package io.github.atsconnect.enrichment.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Rows of {@code ats_webhook_token}, {@code ats_webhook_seen} and {@code ats_webhook_inbox}: with
 * what deliveries are signed, which came, and who is to be read again because of them.
 */
final class WebhookTable {
  /** The subject is a person's id. */
  static final String CONTACT = "contact";

  /** The subject is a candidacy's id. */
  static final String OPPORTUNITY = "opportunity";

  private WebhookTable() {}

  /** A signing token as it is kept. */
  record SealedToken(String connection, String id, String sealed) {}

  /**
   * Somebody to be read again.
   *
   * @param receivedAt of the latest delivery, ms; tells whether another came meanwhile
   */
  record Waiting(String kind, String subject, long receivedAt, long tries) {}

  static void addToken(Handle h, Scope scope, String id, String sealed) {
    h.createUpdate(
            "INSERT INTO ats_webhook_token (tenant, connection, id, sealed) VALUES (:tenant,"
                + " :connection, :id, :sealed) ON CONFLICT (tenant, connection, id) DO UPDATE SET"
                + " sealed = excluded.sealed")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("id", id)
        .bind("sealed", sealed)
        .execute();
  }

  static List<SealedToken> tokens(Handle h, String tenant) {
    return h.createQuery(
            "SELECT connection, id, sealed FROM ats_webhook_token WHERE tenant = :tenant ORDER BY"
                + " connection, id")
        .bind("tenant", tenant)
        .map(
            (r, c) ->
                new SealedToken(
                    r.getString("connection"), r.getString("id"), r.getString("sealed")))
        .list();
  }

  static void removeToken(Handle h, String tenant, SealedToken token) {
    h.createUpdate(
            "DELETE FROM ats_webhook_token WHERE tenant = :tenant AND connection = :connection AND"
                + " id = :id")
        .bind("tenant", tenant)
        .bind("connection", token.connection())
        .bind("id", token.id())
        .execute();
  }

  /** Returns whether it is the first of its kind; forgets those that are too old to come again. */
  static boolean see(Handle h, String tenant, String token, long until, long now) {
    forgetOld(h, tenant, now);
    return h.createUpdate(
                "INSERT INTO ats_webhook_seen (tenant, token, until_ms) VALUES (:tenant, :token,"
                    + " :until) ON CONFLICT (tenant, token) DO NOTHING")
            .bind("tenant", tenant)
            .bind("token", token)
            .bind("until", until)
            .execute()
        > 0;
  }

  /** Forgets deliveries that are too old to come again. */
  static void forgetOld(Handle h, String tenant, long now) {
    h.createUpdate("DELETE FROM ats_webhook_seen WHERE tenant = :tenant AND until_ms < :now")
        .bind("tenant", tenant)
        .bind("now", now)
        .execute();
  }

  static void enqueue(Handle h, Scope scope, String kind, String subject, long now) {
    h.createUpdate(
            "INSERT INTO ats_webhook_inbox (tenant, connection, kind, subject, received_at, tries)"
                + " VALUES (:tenant, :connection, :kind, :subject, :now, 0) ON CONFLICT (tenant,"
                + " connection, kind, subject) DO UPDATE SET tries = 0, received_at = CASE WHEN"
                + " excluded.received_at > ats_webhook_inbox.received_at THEN excluded.received_at"
                + " ELSE ats_webhook_inbox.received_at + 1 END")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("kind", kind)
        .bind("subject", subject)
        .bind("now", now)
        .execute();
  }

  /** Forgets that somebody is to be read again: by their id, or by those of their candidacies. */
  static void forget(Handle h, Scope scope, String contact, Collection<String> candidacies) {
    List<String> subjects = new ArrayList<>(candidacies);
    subjects.add(contact);
    h.createUpdate(
            "DELETE FROM ats_webhook_inbox WHERE tenant = :tenant AND connection = :connection AND"
                + " subject IN (<subjects>)")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bindList("subjects", subjects)
        .execute();
  }

  static List<String> connectionsWaiting(Handle h, String tenant) {
    return h.createQuery(
            "SELECT DISTINCT connection FROM ats_webhook_inbox WHERE tenant = :tenant ORDER BY"
                + " connection")
        .bind("tenant", tenant)
        .mapTo(String.class)
        .list();
  }

  static long count(Handle h, String tenant) {
    return h.createQuery("SELECT COUNT(*) FROM ats_webhook_inbox WHERE tenant = :tenant")
        .bind("tenant", tenant)
        .mapTo(Long.class)
        .one();
  }

  static List<Waiting> waiting(Handle h, Scope scope, int limit) {
    return h.createQuery(
            "SELECT kind, subject, received_at, tries FROM ats_webhook_inbox WHERE tenant = :tenant"
                + " AND connection = :connection ORDER BY tries, received_at, kind, subject LIMIT"
                + " :limit")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("limit", limit)
        .map(
            (r, c) ->
                new Waiting(
                    r.getString("kind"),
                    r.getString("subject"),
                    r.getLong("received_at"),
                    r.getLong("tries")))
        .list();
  }

  /** Done with it, unless another delivery came meanwhile. */
  static void done(Handle h, Scope scope, Waiting w) {
    inbox(h, scope, w, "DELETE FROM ats_webhook_inbox");
  }

  /** It failed: once more later. */
  static void failed(Handle h, Scope scope, Waiting w) {
    inbox(h, scope, w, "UPDATE ats_webhook_inbox SET tries = tries + 1");
  }

  private static void inbox(Handle h, Scope scope, Waiting w, String what) {
    h.createUpdate(
            what
                + " WHERE tenant = :tenant AND connection = :connection AND kind = :kind AND"
                + " subject = :subject AND received_at = :received")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("kind", w.kind())
        .bind("subject", w.subject())
        .bind("received", w.receivedAt())
        .execute();
  }
}
