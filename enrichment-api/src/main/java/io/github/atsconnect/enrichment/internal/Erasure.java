package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.matching.model.Person;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Deletes: a person, a connection, a tenant. A person stays out afterwards: a token of theirs is
 * kept so that tomorrow's sync does not bring them back. Safe for use by many threads.
 */
public final class Erasure {
  private final Wiring wiring;
  private final String tenant;
  private final AuditLog audit;
  private final Teller teller;

  /** The deletions of a tenant. */
  public Erasure(Wiring wiring, String tenant, AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.audit = audit;
    this.teller = new Teller(wiring, tenant);
  }

  /** Erases a contact of the ATS. */
  public PurgeReceipt contact(String contact) {
    return wiring
        .store(tenant)
        .transact(
            h -> {
              Counts before = Counts.of(h, tenant);
              erase(h, suppressed(h), contact);
              return receipt(h, "contact.erased", contact, before, 0);
            });
  }

  /** Erases a profile, with the contacts that it is linked to. */
  public PurgeReceipt profile(Person profile) {
    return wiring
        .store(tenant)
        .transact(
            h -> {
              Counts before = Counts.of(h, tenant);
              Suppressed suppressed = suppressed(h);
              for (Link link : LinkTable.ofProfile(h, tenant, profile.id())) {
                if (link.state().holds()) {
                  erase(h, suppressed, link.contactId());
                }
              }
              for (String table : List.of("ats_link", "ats_link_event", "ats_verdict")) {
                h.createUpdate(
                        "DELETE FROM " + table + " WHERE tenant = :tenant AND profile = :profile")
                    .bind("tenant", tenant)
                    .bind("profile", profile.id())
                    .execute();
              }
              dropOrphans(h);
              suppressed.addProfile(h, profile, now());
              return receipt(h, "profile.erased", profile.id(), before, 0);
            });
  }

  /** Removes a connection with all that its syncs kept. */
  public PurgeReceipt connection(String id) {
    return wiring
        .store(tenant)
        .transact(
            h -> {
              ConnectionStates.require(h, new Scope(tenant, id));
              Counts before = Counts.of(h, tenant);
              purge(h, id);
              return receipt(h, "connection.removed", id, before, 1);
            });
  }

  /** Deletes everything of the tenant, the audit log and the suppressions included. */
  public PurgeReceipt tenant() {
    return wiring
        .store(tenant)
        .transact(
            h -> {
              Counts before = Counts.of(h, tenant);
              List<StoredConnection> connections = ConnectionTable.all(h, tenant);
              connections.forEach(c -> purge(h, c.view().id()));
              PurgeReceipt receipt =
                  receipt(h, "tenant.erased", tenant, before, connections.size());
              for (String table :
                  List.of(
                      "ats_webhook_seen",
                      "ats_webhook_count",
                      "ats_audit",
                      "ats_suppression",
                      "ats_tenant_key")) {
                delete(h, table);
              }
              return receipt;
            });
  }

  /**
   * Deletes links of people of whom the ATS has shown nothing for as long as links may be kept: no
   * change in it, and no sync that saw them. What webhooks left that is too old to matter goes too.
   */
  public PurgeReceipt outdated(Duration keepFor) {
    return wiring
        .store(tenant)
        .transact(
            h -> {
              Counts before = Counts.of(h, tenant);
              Suppressed suppressed = suppressed(h);
              long oldest = now() - keepFor.toMillis();
              for (Scoped each : outdated(h, oldest)) {
                rules(h, suppressed, each.connection()).forget(each.contact());
              }
              LinkHistory.dropOutdated(h, tenant, oldest);
              WebhookTable.forgetOld(h, tenant, now());
              return receipt(h, "retention.purged", tenant, before, 0);
            });
  }

  private record Scoped(String connection, String contact) {}

  private List<Scoped> outdated(Handle h, long oldest) {
    return h.createQuery(
            "SELECT DISTINCT l.connection, l.contact FROM ats_link l WHERE l.tenant = :tenant AND"
                + " l.decided_at < :oldest AND NOT EXISTS (SELECT 1 FROM ats_opportunity o WHERE"
                + " o.tenant = l.tenant AND o.connection = l.connection AND o.contact = l.contact"
                + " AND (o.seen_at >= :oldest OR COALESCE(o.updated_at, 0) >= :oldest)) ORDER BY"
                + " l.connection, l.contact")
        .bind("tenant", tenant)
        .bind("oldest", oldest)
        .map((r, c) -> new Scoped(r.getString("connection"), r.getString("contact")))
        .list();
  }

  private Suppressed suppressed(Handle h) {
    return new Suppressed(tenant, audit.key(h)).refresh(h);
  }

  private LinkRules rules(Handle h, Suppressed suppressed, String connection) {
    return new LinkRules(h, new Scope(tenant, connection), now(), suppressed, teller);
  }

  private void erase(Handle h, Suppressed suppressed, String contact) {
    List<StoredConnection> all = ConnectionTable.all(h, tenant);
    if (all.isEmpty()) {
      suppressed.addContact(h, contact, List.of(), now());
    }
    for (StoredConnection c : all) {
      rules(h, suppressed, c.view().id()).erase(contact, List.of());
    }
  }

  /**
   * All rows of a connection go with it. A sync that is running loses its lease so, and writes no
   * more.
   */
  private void purge(Handle h, String connection) {
    List<String> sealedFor = sealedFor(h, new Scope(tenant, connection));
    h.afterCommit(() -> sealedFor.forEach(wiring.secrets()::forget));
    h.createUpdate("DELETE FROM ats_connection WHERE tenant = :tenant AND id = :id")
        .bind("tenant", tenant)
        .bind("id", connection)
        .execute();
  }

  /** All that the connection's secrets are sealed for. */
  private List<String> sealedFor(Handle h, Scope scope) {
    return Stream.concat(
            Stream.of(scope.keyContext(), scope.oauthContext()),
            WebhookTable.tokens(h, tenant).stream()
                .filter(t -> t.connection().equals(scope.connection()))
                .map(t -> scope.signingContext(t.id())))
        .toList();
  }

  private void delete(Handle h, String table) {
    h.createUpdate("DELETE FROM " + table + " WHERE tenant = :tenant")
        .bind("tenant", tenant)
        .execute();
  }

  /** Candidacies of contacts that no link names any more. */
  private void dropOrphans(Handle h) {
    h.createUpdate(
            "DELETE FROM ats_opportunity WHERE tenant = :tenant AND NOT EXISTS (SELECT 1 FROM"
                + " ats_link l WHERE l.tenant = ats_opportunity.tenant AND l.connection ="
                + " ats_opportunity.connection AND l.contact = ats_opportunity.contact)")
        .bind("tenant", tenant)
        .execute();
  }

  private PurgeReceipt receipt(
      Handle h, String action, String subject, Counts before, long secrets) {
    Counts after = Counts.of(h, tenant);
    long links = before.links() - after.links();
    long opportunities = before.opportunities() - after.opportunities();
    AuditEntry entry =
        audit.add(
            h,
            action,
            subject,
            "links=" + links + " opportunities=" + opportunities + " secrets=" + secrets);
    return new PurgeReceipt(action, entry.at(), links, opportunities, secrets, 0, entry.hash());
  }

  private long now() {
    return wiring.clock().millis();
  }

  private record Counts(long links, long opportunities) {
    static Counts of(Handle h, String tenant) {
      return new Counts(count(h, "ats_link", tenant), count(h, "ats_opportunity", tenant));
    }

    private static long count(Handle h, String table, String tenant) {
      return h.createQuery("SELECT COUNT(*) FROM " + table + " WHERE tenant = :tenant")
          .bind("tenant", tenant)
          .mapTo(Long.class)
          .one();
    }
  }
}
