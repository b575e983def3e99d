package io.github.atsconnect.enrichment.internal;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Gives what people said of one contact to the contact that it was merged into. */
final class MergedLinks {
  private static final String OF_CONTACT =
      " WHERE tenant = :tenant AND connection = :connection AND contact = :contact";
  private static final String SAID = " AND state IN ('CONFIRMED', 'REJECTED')";

  private MergedLinks() {}

  /**
   * Moves human verdicts: they replace what the matcher said of the target, and what a person said
   * of it earlier. What is not moved stays with the old contact.
   */
  static void takeOver(Handle h, Scope scope, String from, String to) {
    bind(
            h.createUpdate(
                "DELETE FROM ats_link"
                    + OF_CONTACT
                    + " AND EXISTS (SELECT 1 FROM ats_link f WHERE f.tenant = ats_link.tenant AND"
                    + " f.connection = ats_link.connection AND f.contact = :from AND f.profile ="
                    + " ats_link.profile AND f.state IN ('CONFIRMED', 'REJECTED') AND"
                    + " (ats_link.state NOT IN ('CONFIRMED', 'REJECTED') OR f.decided_at >="
                    + " ats_link.decided_at))"),
            scope)
        .bind("contact", to)
        .bind("from", from)
        .execute();
    for (String table : List.of("ats_link", "ats_verdict")) {
      bind(
              h.createUpdate(
                  "UPDATE "
                      + table
                      + " SET contact = :to"
                      + OF_CONTACT
                      + (table.equals("ats_link") ? SAID : "")
                      + " AND NOT EXISTS (SELECT 1 FROM "
                      + table
                      + " x WHERE x.tenant = "
                      + table
                      + ".tenant AND x.connection = "
                      + table
                      + ".connection AND x.contact = :to AND x.profile = "
                      + table
                      + ".profile)"),
              scope)
          .bind("to", to)
          .bind("contact", from)
          .execute();
    }
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Scope scope) {
    return statement.bind("tenant", scope.tenant()).bind("connection", scope.connection());
  }
}
