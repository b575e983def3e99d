package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads links, with the candidacies of their contacts. */
final class LinkTable {
  private static final String COLUMNS =
      "l.profile, l.connection, l.contact, l.state, l.probability, l.reasons, l.matcher,"
          + " l.decided_at, o.opportunity";
  private static final String WITH_OPPORTUNITIES =
      " LEFT JOIN ats_opportunity o ON o.tenant = l.tenant AND o.connection = l.connection AND"
          + " o.contact = l.contact ORDER BY l.profile, l.connection, l.contact, o.opportunity";

  private LinkTable() {}

  static List<Link> ofProfile(Handle h, String tenant, String profile) {
    return collect(
        h.createQuery(
                "SELECT "
                    + COLUMNS
                    + " FROM (SELECT * FROM ats_link WHERE tenant = :tenant AND profile = :profile) l"
                    + WITH_OPPORTUNITIES)
            .bind("tenant", tenant)
            .bind("profile", profile));
  }

  static long countSuggested(Handle h, String tenant) {
    return h.createQuery(
            "SELECT COUNT(*) FROM ats_link WHERE tenant = :tenant AND state = 'SUGGESTED'")
        .bind("tenant", tenant)
        .mapTo(Long.class)
        .one();
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
    List<Link> links =
        new ArrayList<>(
            collect(
                h.createQuery(
                        "SELECT "
                            + COLUMNS
                            + " FROM (SELECT * FROM ats_link WHERE tenant = :tenant AND state ="
                            + " 'SUGGESTED'"
                            + SHOWN
                            + " ORDER BY probability DESC, profile, connection, contact"
                            + " LIMIT :limit) l"
                            + WITH_OPPORTUNITIES)
                    .bind("tenant", tenant)
                    .bind("limit", limit)
                    .bind("confidential", confidential ? 1 : 0)));
    links.sort(
        Comparator.comparingDouble(Link::probability)
            .reversed()
            .thenComparing(Link::profileId)
            .thenComparing(Link::contactId));
    return links;
  }

  static List<Link> ofContact(Handle h, Scope scope, String contact) {
    return collect(
        h.createQuery(
                "SELECT "
                    + COLUMNS
                    + " FROM (SELECT * FROM ats_link WHERE tenant = :tenant AND connection ="
                    + " :connection AND contact = :contact) l"
                    + WITH_OPPORTUNITIES)
            .bind("tenant", scope.tenant())
            .bind("connection", scope.connection())
            .bind("contact", contact));
  }

  /** The next links after the given one, or the first ones. */
  static List<Link> after(Handle h, String tenant, @Nullable Link last, int limit) {
    return collect(
        h.createQuery(
                "SELECT "
                    + COLUMNS
                    + " FROM (SELECT * FROM ats_link WHERE tenant = :tenant AND (profile > :profile"
                    + " OR (profile = :profile AND (connection > :connection OR (connection ="
                    + " :connection AND contact > :contact)))) ORDER BY profile, connection, contact"
                    + " LIMIT :limit) l"
                    + WITH_OPPORTUNITIES)
            .bind("tenant", tenant)
            .bind("profile", last == null ? "" : last.profileId())
            .bind("connection", last == null ? "" : last.connectionId())
            .bind("contact", last == null ? "" : last.contactId())
            .bind("limit", limit));
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

  private static List<Link> collect(Query query) {
    List<Link> links = new ArrayList<>();
    List<String> opportunities = new ArrayList<>();
    Link open = null;
    for (Row row : query.map(LinkTable::row).list()) {
      if (open != null && !sameKey(open, row.link())) {
        links.add(withOpportunities(open, opportunities));
        opportunities.clear();
      }
      open = row.link();
      if (row.opportunity() != null) {
        opportunities.add(row.opportunity());
      }
    }
    if (open != null) {
      links.add(withOpportunities(open, opportunities));
    }
    return links;
  }

  private static boolean sameKey(Link a, Link b) {
    return a.profileId().equals(b.profileId())
        && a.connectionId().equals(b.connectionId())
        && a.contactId().equals(b.contactId());
  }

  private static Link withOpportunities(Link l, List<String> opportunities) {
    return new Link(
        l.profileId(),
        l.connectionId(),
        l.contactId(),
        opportunities,
        l.state(),
        l.probability(),
        l.reasons(),
        l.matcher(),
        l.decidedAt());
  }

  private static Row row(ResultSet r, StatementContext context) throws SQLException {
    return new Row(
        new Link(
            r.getString("profile"),
            r.getString("connection"),
            r.getString("contact"),
            List.of(),
            LinkState.valueOf(r.getString("state")),
            r.getDouble("probability"),
            Rows.codes(r.getString("reasons")),
            r.getString("matcher"),
            Instant.ofEpochMilli(r.getLong("decided_at"))),
        r.getString("opportunity"));
  }

  private record Row(Link link, @Nullable String opportunity) {}
}
