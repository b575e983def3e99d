package io.github.atsconnect.enrichment.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The working tables of a run: which candidacies it saw, and who is undecided. */
final class RunTable {
  /** Outcomes beside the reasons for leaving somebody out. */
  static final String LINKED = "=linked";

  static final String REVIEW = "=review";
  static final String NOT_FOUND = "=notFound";

  /** Promise of people who are decided. */
  static final double DECIDED = -1;

  private static final String MINE =
      " WHERE tenant = :tenant AND connection = :connection AND reader = :reader";

  private RunTable() {}

  /** Forgets all that was noted. */
  static void clear(Handle h, Run run) {
    for (String table : List.of("ats_run_opportunity", "ats_run_contact")) {
      bind(h.createUpdate("DELETE FROM " + table + MINE), run).execute();
    }
  }

  /** Notes candidacies as seen; the contact is null where it is not known. */
  static void seen(Handle h, Run run, Collection<Seen> opportunities) {
    if (opportunities.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        h.prepareBatch(
            "INSERT INTO ats_run_opportunity (tenant, connection, reader, opportunity, contact,"
                + " skipped) VALUES (:tenant, :connection, :reader, :opportunity, :contact,"
                + " :skipped) ON CONFLICT (tenant, connection, reader, opportunity) DO UPDATE SET contact = excluded.contact, skipped ="
                + " excluded.skipped");
    for (Seen s : opportunities) {
      batch
          .bind("tenant", run.scope().tenant())
          .bind("connection", run.scope().connection())
          .bind("reader", run.reader())
          .bind("opportunity", s.opportunity())
          .bind("contact", s.contact())
          .bind("skipped", s.skipped())
          .add();
    }
    batch.execute();
  }

  /** A candidacy that was seen, and why it is left out, if it is. */
  record Seen(String opportunity, @Nullable String contact, @Nullable String skipped) {}

  /**
   * Notes a person as seen.
   *
   * @param barred why nothing of the person may be used, or null
   * @param promise how likely a résumé changes the decision, 0 to 1, or {@link #DECIDED}
   */
  static void contact(Handle h, Run run, String contact, @Nullable String barred, double promise) {
    bind(
            h.createUpdate(
                "INSERT INTO ats_run_contact (tenant, connection, reader, contact, barred, promise)"
                    + " VALUES (:tenant, :connection, :reader, :contact, :barred, :promise) ON"
                    + " CONFLICT (tenant, connection, reader, contact) DO UPDATE SET barred = COALESCE(excluded.barred,"
                    + " ats_run_contact.barred), promise = excluded.promise"),
            run)
        .bind("contact", contact)
        .bind("barred", barred)
        .bind("promise", promise)
        .execute();
  }

  /**
   * Somebody turns out to be erased: nothing of theirs stays but how many candidacies were seen.
   *
   * @param candidacies those that are known, whether this run saw them or not
   */
  static void erased(
      Handle h, Run run, Suppressed suppressed, String contact, Collection<String> candidacies) {
    Set<String> all = new TreeSet<>(candidacies);
    all.addAll(
        bind(
                h.createQuery(
                    "SELECT opportunity FROM ats_run_opportunity"
                        + MINE
                        + " AND contact = :contact"),
                run)
            .bind("contact", contact)
            .mapTo(String.class)
            .list());
    bind(h.createUpdate("DELETE FROM ats_run_contact" + MINE + " AND contact = :contact"), run)
        .bind("contact", contact)
        .execute();
    all.removeIf(
        each ->
            bind(
                        h.createUpdate(
                            "DELETE FROM ats_run_opportunity"
                                + MINE
                                + " AND opportunity = :opportunity"),
                        run)
                    .bind("opportunity", each)
                    .execute()
                == 0);
    seen(
        h,
        run,
        all.stream().map(o -> new Seen(suppressed.standIn(o), null, Consent.ERASED)).toList());
  }

  /** Of the given people those seen before in this sync; the value says why one is left out. */
  static Map<String, Optional<String>> known(Handle h, Run run, Collection<String> contacts) {
    Map<String, Optional<String>> known = new HashMap<>();
    if (!contacts.isEmpty()) {
      bind(
              h.createQuery(
                  "SELECT contact, barred FROM ats_run_contact"
                      + MINE
                      + " AND contact IN (<contacts>)"),
              run)
          .bindList("contacts", List.copyOf(contacts))
          .map(
              (r, c) ->
                  Map.entry(r.getString("contact"), Optional.ofNullable(r.getString("barred"))))
          .forEach(e -> known.put(e.getKey(), e.getValue()));
    }
    return known;
  }

  /** The most promising people who are undecided. */
  static List<String> undecided(Handle h, Run run, int limit) {
    return bind(
            h.createQuery(
                "SELECT contact FROM ats_run_contact"
                    + MINE
                    + " AND promise >= 0 ORDER BY promise DESC, contact LIMIT :limit"),
            run)
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }

  /**
   * People who are undecided and hold a match, made earlier, that does not rest on a résumé.
   *
   * @param before when the sync was begun, ms
   */
  static List<String> doubted(Handle h, Run run, long before, int limit) {
    return bind(
            h.createQuery(
                "SELECT contact FROM ats_run_contact c"
                    + MINE
                    + " AND promise >= 0 AND EXISTS (SELECT 1 FROM ats_link l WHERE l.tenant ="
                    + " c.tenant AND l.connection = c.connection AND l.contact = c.contact AND"
                    + " l.state IN ('AUTO', 'SUGGESTED') AND l.verdict = 'MATCH' AND l.resumes <>"
                    + " 'READ' AND l.decided_at <= :before) ORDER BY contact LIMIT :limit"),
            run)
        .bind("before", before)
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }

  static boolean isUndecided(Handle h, Run run, String contact) {
    return bind(
                h.createQuery(
                    "SELECT COUNT(*) FROM ats_run_contact"
                        + MINE
                        + " AND promise >= 0 AND contact = :contact"),
                run)
            .bind("contact", contact)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  static long countUndecided(Handle h, Run run) {
    return count(h, run, "SELECT COUNT(*) FROM ats_run_contact" + MINE + " AND promise >= 0");
  }

  static long countContacts(Handle h, Run run) {
    return count(h, run, "SELECT COUNT(*) FROM ats_run_contact" + MINE + " AND barred IS NULL");
  }

  /** How many candidacies came to which end; from the links as they are now. */
  static Map<String, Long> outcomes(Handle h, Run run) {
    Map<String, Long> outcomes = new HashMap<>();
    bind(
            h.createQuery(
                "SELECT outcome, COUNT(*) AS n FROM (SELECT COALESCE(o.skipped, c.barred, CASE (SELECT"
                    + " MAX(CASE WHEN l.state IN ('AUTO', 'CONFIRMED') THEN 2 WHEN l.state ="
                    + " 'SUGGESTED' THEN 1 ELSE 0 END) FROM ats_link l WHERE l.tenant = o.tenant AND"
                    + " l.connection = o.connection AND l.contact = o.contact) WHEN 2 THEN '=linked'"
                    + " WHEN 1 THEN '=review' ELSE '=notFound' END) AS outcome FROM ats_run_opportunity o"
                    + " LEFT JOIN ats_run_contact c ON c.tenant = o.tenant AND c.connection ="
                    + " o.connection AND c.contact = o.contact AND c.reader = o.reader"
                    + " WHERE o.tenant = :tenant AND o.connection = :connection AND o.reader ="
                    + " :reader) x GROUP BY outcome"),
            run)
        .map((r, c) -> Map.entry(r.getString("outcome"), r.getLong("n")))
        .forEach(e -> outcomes.put(e.getKey(), e.getValue()));
    return outcomes;
  }

  /**
   * People of whom there is a link and of whom this sync saw no candidacy, not even one that could
   * not be read.
   *
   * @param linked whether those who hold a link or a suggestion, or those whom somebody rejected
   */
  static List<String> unseenContacts(Handle h, Run run, boolean linked) {
    return bind(
            h.createQuery(
                "SELECT l.contact FROM ats_link l WHERE l.tenant = :tenant AND l.connection ="
                    + " :connection AND NOT EXISTS (SELECT 1 FROM ats_run_contact c WHERE c.tenant"
                    + " = l.tenant AND c.connection = l.connection AND c.reader = :reader AND"
                    + " c.contact = l.contact) AND NOT EXISTS (SELECT 1 FROM ats_opportunity k"
                    + " JOIN ats_run_opportunity o ON o.tenant = k.tenant AND o.connection ="
                    + " k.connection AND o.reader = :reader AND o.opportunity = k.opportunity AND"
                    + " o.skipped = :unreadable WHERE k.tenant = l.tenant AND k.connection ="
                    + " l.connection AND k.contact = l.contact) GROUP BY l.contact HAVING MAX(CASE"
                    + " WHEN l.state = 'REJECTED' THEN 0 ELSE 1 END) = :linked ORDER BY l.contact"),
            run)
        .bind("linked", linked ? 1 : 0)
        .bind("unreadable", Consent.UNREADABLE)
        .mapTo(String.class)
        .list();
  }

  /** Notes that what is known of the contact could not be read this time: it stays as it is. */
  static void setAside(Handle h, Run run, String contact) {
    bind(
            h.createUpdate(
                "INSERT INTO ats_run_opportunity (tenant, connection, reader, opportunity, contact,"
                    + " skipped) SELECT k.tenant, k.connection, :reader, k.opportunity, NULL,"
                    + " :unreadable FROM ats_opportunity k WHERE k.tenant = :tenant AND"
                    + " k.connection = :connection AND k.contact = :contact ON CONFLICT (tenant,"
                    + " connection, reader, opportunity) DO UPDATE SET skipped = excluded.skipped"),
            run)
        .bind("contact", contact)
        .bind("unreadable", Consent.UNREADABLE)
        .execute();
  }

  /** Candidacies that could not be read, some of them. */
  static List<String> unreadable(Handle h, Run run, int limit) {
    return bind(
            h.createQuery(
                "SELECT opportunity FROM ats_run_opportunity"
                    + MINE
                    + " AND skipped = :unreadable ORDER BY opportunity LIMIT :limit"),
            run)
        .bind("unreadable", Consent.UNREADABLE)
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }

  /** How many candidacies were seen, and how many of them could not be read. */
  static Unreadable countUnreadable(Handle h, Run run) {
    return bind(
            h.createQuery(
                "SELECT COUNT(*) AS seen, COUNT(CASE WHEN skipped = :unreadable THEN 1 END) AS bad"
                    + " FROM ats_run_opportunity"
                    + MINE),
            run)
        .bind("unreadable", Consent.UNREADABLE)
        .map((r, c) -> new Unreadable(r.getLong("seen"), r.getLong("bad")))
        .one();
  }

  /** How many candidacies could not be read, of how many. */
  record Unreadable(long seen, long bad) {}

  /** Drops kept candidacies that this sync did not see, of people whom it did see. */
  static void dropUnseenOpportunities(Handle h, Run run) {
    bind(
            h.createUpdate(
                "DELETE FROM ats_opportunity WHERE tenant = :tenant AND connection = :connection"
                    + " AND NOT EXISTS (SELECT 1 FROM ats_run_opportunity o WHERE o.tenant ="
                    + " ats_opportunity.tenant AND o.connection = ats_opportunity.connection AND"
                    + " o.opportunity = ats_opportunity.opportunity AND o.reader = :reader) AND"
                    + " EXISTS (SELECT 1 FROM"
                    + " ats_run_contact c WHERE c.tenant = ats_opportunity.tenant AND c.connection ="
                    + " ats_opportunity.connection AND c.contact = ats_opportunity.contact AND"
                    + " c.reader = :reader)"),
            run)
        .execute();
  }

  private static long count(Handle h, Run run, String sql) {
    return bind(h.createQuery(sql), run).mapTo(Long.class).one();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Run run) {
    return statement
        .bind("tenant", run.scope().tenant())
        .bind("connection", run.scope().connection())
        .bind("reader", run.reader());
  }
}
