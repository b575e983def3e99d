package io.github.atsconnect.enrichment.internal;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Rows of {@code ats_verdict}: how sure the matcher was of what people then confirmed or rejected.
 */
final class VerdictTable {
  private VerdictTable() {}

  /** A person's word about a link that the matcher had made; the last word counts. */
  static void note(Handle h, Scope scope, String contact, String profile, boolean same) {
    h.createUpdate(
            "INSERT INTO ats_verdict (tenant, connection, contact, profile, probability, same)"
                + " SELECT tenant, connection, contact, profile, probability, :same FROM ats_link"
                + " WHERE tenant = :tenant AND connection = :connection AND contact = :contact AND"
                + " profile = :profile AND matcher <> :person ON CONFLICT (tenant, connection,"
                + " contact, profile) DO UPDATE SET same = excluded.same")
        .bind("same", same ? 1 : 0)
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("contact", contact)
        .bind("profile", profile)
        .bind("person", LinkRules.PERSON)
        .execute();
  }

  /** The word was taken back: it teaches nothing. */
  static void forget(Handle h, Scope scope, String contact, String profile) {
    h.createUpdate(
            "DELETE FROM ats_verdict WHERE tenant = :tenant AND connection = :connection AND"
                + " contact = :contact AND profile = :profile")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("contact", contact)
        .bind("profile", profile)
        .execute();
  }

  static List<Calibration.Verdict> all(Handle h, String tenant) {
    return h.createQuery(
            "SELECT probability, same FROM ats_verdict WHERE tenant = :tenant ORDER BY probability,"
                + " same")
        .bind("tenant", tenant)
        .map((r, c) -> new Calibration.Verdict(r.getDouble("probability"), r.getInt("same") == 1))
        .list();
  }
}
