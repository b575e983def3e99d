package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.CandidateKind;
import io.github.atsconnect.enrichment.model.CandidateStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of {@code ats_opportunity}: the candidacies of linked people. */
final class OpportunityTable {
  private OpportunityTable() {}

  /** Makes or renews rows; one that belonged to another contact moves over. */
  static void save(
      Handle h, Scope scope, String contact, Collection<OpportunityFacts> facts, long now) {
    if (facts.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        h.prepareBatch(
            "INSERT INTO ats_opportunity (tenant, connection, opportunity, contact, kind, status,"
                + " updated_at, seen_at, confidential) VALUES (:tenant, :connection, :id, :contact, :kind,"
                + " :status, :updated, :now, :confidential) ON CONFLICT (tenant, connection, opportunity) DO UPDATE SET"
                + " contact = excluded.contact, kind = excluded.kind, status = excluded.status,"
                + " updated_at = excluded.updated_at, seen_at = excluded.seen_at, confidential ="
                + " excluded.confidential");
    for (OpportunityFacts f : facts) {
      batch
          .bind("tenant", scope.tenant())
          .bind("connection", scope.connection())
          .bind("id", f.id())
          .bind("contact", contact)
          .bind("kind", f.kind().name())
          .bind("status", f.status().name())
          .bind("updated", f.updatedAtOrNull())
          .bind("now", now)
          .bind("confidential", f.confidential() ? 1 : 0)
          .add();
    }
    batch.execute();
  }

  static void delete(Handle h, Scope scope, String opportunity) {
    h.createUpdate(
            "DELETE FROM ats_opportunity WHERE tenant = :tenant AND connection = :connection AND"
                + " opportunity = :id")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("id", opportunity)
        .execute();
  }

  static void deleteOf(Handle h, Scope scope, String contact) {
    h.createUpdate(
            "DELETE FROM ats_opportunity WHERE tenant = :tenant AND connection = :connection AND"
                + " contact = :contact")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("contact", contact)
        .execute();
  }

  /** The contact that a candidacy belonged to when it was last seen. */
  static java.util.Optional<String> contactOf(Handle h, Scope scope, String opportunity) {
    return h.createQuery(
            "SELECT contact FROM ats_opportunity WHERE tenant = :tenant AND connection ="
                + " :connection AND opportunity = :id")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("id", opportunity)
        .mapTo(String.class)
        .findOne();
  }

  static List<Stored> of(Handle h, Scope scope, String contact) {
    return h.createQuery(
            "SELECT opportunity, kind, status, updated_at, seen_at, confidential FROM ats_opportunity WHERE tenant"
                + " = :tenant AND connection = :connection AND contact = :contact ORDER BY"
                + " opportunity")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("contact", contact)
        .map((r, c) -> row(r, ""))
        .list();
  }

  /**
   * Reads a candidacy.
   *
   * @param prefix what the names of its columns begin with
   */
  static Stored row(ResultSet r, String prefix) throws SQLException {
    return new Stored(
        new OpportunityFacts(
            r.getString(prefix + "opportunity"),
            CandidateKind.valueOf(r.getString(prefix + "kind")),
            CandidateStatus.valueOf(r.getString(prefix + "status")),
            Rows.nullableLong(r, prefix + "updated_at"),
            r.getInt(prefix + "confidential") == 1),
        r.getLong(prefix + "seen_at"));
  }

  /** A row with the time at which a sync last saw it, ms. */
  record Stored(OpportunityFacts facts, long seenAt) {}
}
