package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads links, with the candidacies of their contacts. */
final class LinkTable {
  /** Stands between ids, in none of which it is. */
  private static final String SEPARATOR = "\n";

  /** A person's candidacies are looked up one link at a time, however many links there are. */
  private static final String SELECT =
      "SELECT profile, connection, contact, state, probability, reasons, matcher, decided_at, (SELECT"
          + " string_agg(o.opportunity, '"
          + SEPARATOR
          + "' ORDER BY o.opportunity) FROM ats_opportunity o WHERE"
          + " o.tenant = ats_link.tenant AND o.connection = ats_link.connection AND o.contact ="
          + " ats_link.contact) AS opportunities FROM ats_link WHERE tenant = :tenant ";

  private LinkTable() {}

  static List<Link> ofProfile(Handle h, String tenant, String profile) {
    return h.createQuery(SELECT + "AND profile = :profile ORDER BY profile, connection, contact")
        .bind("tenant", tenant)
        .bind("profile", profile)
        .map(LinkTable::row)
        .list();
  }

  /** What hides the links of people all of whose candidacies are confidential. */
  private static final String SHOWN =
      " AND COALESCE((SELECT MIN(o.confidential) FROM ats_opportunity o WHERE o.tenant ="
          + " ats_link.tenant AND o.connection = ats_link.connection AND o.contact ="
          + " ats_link.contact), 0) <= :confidential";

  /**
   * Those to be looked at, the likeliest first.
   *
   * @param confidential whether people all of whose candidacies are confidential are among them
   */
  static List<Link> suggested(Handle h, String tenant, int limit, boolean confidential) {
    return h.createQuery(
            SELECT
                + "AND state = 'SUGGESTED'"
                + SHOWN
                + " ORDER BY probability DESC, profile, connection, contact LIMIT :limit")
        .bind("tenant", tenant)
        .bind("limit", limit)
        .bind("confidential", confidential ? 1 : 0)
        .map(LinkTable::row)
        .list();
  }

  static List<Link> ofContact(Handle h, Scope scope, String contact) {
    return h.createQuery(
            SELECT
                + "AND connection = :connection AND contact = :contact ORDER BY profile,"
                + " connection, contact")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("contact", contact)
        .map(LinkTable::row)
        .list();
  }

  /** The next links after the given one, or the first ones. */
  static List<Link> after(Handle h, String tenant, @Nullable Link last, int limit) {
    return h.createQuery(
            SELECT
                + "AND (profile, connection, contact) > (:profile, :connection, :contact) ORDER BY"
                + " profile, connection, contact LIMIT :limit")
        .bind("tenant", tenant)
        .bind("profile", last == null ? "" : last.profileId())
        .bind("connection", last == null ? "" : last.connectionId())
        .bind("contact", last == null ? "" : last.contactId())
        .bind("limit", limit)
        .map(LinkTable::row)
        .list();
  }

  static Optional<Link> one(Handle h, Scope scope, String contact, String profile) {
    return ofContact(h, scope, contact).stream()
        .filter(l -> l.profileId().equals(profile))
        .findFirst();
  }

  static long linkedContacts(Handle h, Scope scope) {
    return h.createQuery(
            "SELECT COUNT(DISTINCT contact) FROM ats_link WHERE tenant = :tenant AND connection ="
                + " :connection AND state <> 'REJECTED'")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .mapTo(Long.class)
        .one();
  }

  private static Link row(ResultSet r, StatementContext context) throws SQLException {
    String opportunities = r.getString("opportunities");
    return prefixed(
        r, "", opportunities == null ? List.of() : List.of(opportunities.split(SEPARATOR, -1)));
  }

  /**
   * Reads a link.
   *
   * @param prefix what the names of its columns begin with
   */
  static Link prefixed(ResultSet r, String prefix, List<String> opportunities) throws SQLException {
    return new Link(
        r.getString(prefix + "profile"),
        r.getString(prefix + "connection"),
        r.getString(prefix + "contact"),
        opportunities,
        LinkState.valueOf(r.getString(prefix + "state")),
        r.getDouble(prefix + "probability"),
        Rows.codes(r.getString(prefix + "reasons")),
        r.getString(prefix + "matcher"),
        Instant.ofEpochMilli(r.getLong(prefix + "decided_at")));
  }
}
