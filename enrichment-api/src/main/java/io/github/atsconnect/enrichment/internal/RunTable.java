package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.internal.RunState.Counts;
import io.github.atsconnect.enrichment.model.SyncPhase;
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

/** The sync under way and its working tables: which candidacies it saw, and who is undecided. */
final class RunTable {
  /** Outcomes beside the reasons for leaving somebody out. */
  static final String LINKED = "=linked";

  static final String REVIEW = "=review";
  static final String NOT_FOUND = "=notFound";

  /** Promise of people who are decided. */
  static final double DECIDED = -1;

  private static final String MINE = " WHERE tenant = :tenant AND connection = :connection";

  private RunTable() {}

  static Optional<RunState> find(Handle h, Scope scope) {
    return bind(h.createQuery("SELECT * FROM ats_run" + MINE), scope)
        .map(
            (r, c) ->
                new RunState(
                    r.getInt("full_run") == 1,
                    SyncPhase.valueOf(r.getString("phase")),
                    r.getString("next_page"),
                    r.getLong("started_at"),
                    Rows.nullableLong(r, "window_start"),
                    Rows.nullableLong(r, "latest_update"),
                    new Counts(
                        r.getLong("requests"),
                        r.getLong("resume_requests"),
                        r.getLong("resumes_fetched"),
                        r.getLong("resumes_asked"),
                        r.getLong("resumes_failed"),
                        r.getLong("unlinked"))))
        .findOne();
  }

  static void save(Handle h, Scope scope, RunState s) {
    bind(
            h.createUpdate(
                "INSERT INTO ats_run (tenant, connection, full_run, phase, next_page, started_at,"
                    + " window_start, latest_update, requests, resume_requests, resumes_fetched,"
                    + " resumes_asked, resumes_failed, unlinked) VALUES (:tenant, :connection,"
                    + " :full, :phase, :page, :started, :window, :latest, :requests,"
                    + " :resumeRequests, :fetched, :asked, :failed, :unlinked) ON CONFLICT (tenant,"
                    + " connection) DO UPDATE SET full_run = excluded.full_run, phase ="
                    + " excluded.phase, next_page = excluded.next_page, started_at ="
                    + " excluded.started_at, window_start = excluded.window_start, latest_update ="
                    + " excluded.latest_update, requests = excluded.requests, resume_requests ="
                    + " excluded.resume_requests, resumes_fetched = excluded.resumes_fetched,"
                    + " resumes_asked = excluded.resumes_asked, resumes_failed ="
                    + " excluded.resumes_failed, unlinked = excluded.unlinked"),
            scope)
        .bind("full", s.full() ? 1 : 0)
        .bind("phase", s.phase().name())
        .bind("page", s.nextPage())
        .bind("started", s.startedAt())
        .bind("window", s.windowStart())
        .bind("latest", s.latestUpdate())
        .bind("requests", s.counts().requests())
        .bind("resumeRequests", s.counts().resumeRequests())
        .bind("fetched", s.counts().resumesFetched())
        .bind("asked", s.counts().resumesAsked())
        .bind("failed", s.counts().resumesFailed())
        .bind("unlinked", s.counts().unlinked())
        .execute();
  }

  /** Forgets the sync under way with all that it noted. */
  static void clear(Handle h, Scope scope) {
    for (String table : List.of("ats_run_opportunity", "ats_run_contact", "ats_run")) {
      bind(h.createUpdate("DELETE FROM " + table + MINE), scope).execute();
    }
  }

  /** Notes candidacies as seen; the contact is null where it is not known. */
  static void seen(Handle h, Scope scope, Collection<Seen> opportunities) {
    if (opportunities.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        h.prepareBatch(
            "INSERT INTO ats_run_opportunity (tenant, connection, opportunity, contact, skipped)"
                + " VALUES (:tenant, :connection, :opportunity, :contact, :skipped) ON CONFLICT"
                + " (tenant, connection, opportunity) DO UPDATE SET contact = excluded.contact,"
                + " skipped = excluded.skipped");
    for (Seen s : opportunities) {
      batch
          .bind("tenant", scope.tenant())
          .bind("connection", scope.connection())
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
  static void contact(
      Handle h, Scope scope, String contact, @Nullable String barred, double promise) {
    bind(
            h.createUpdate(
                "INSERT INTO ats_run_contact (tenant, connection, contact, barred, promise) VALUES"
                    + " (:tenant, :connection, :contact, :barred, :promise) ON CONFLICT (tenant,"
                    + " connection, contact) DO UPDATE SET barred = COALESCE(excluded.barred,"
                    + " ats_run_contact.barred), promise = excluded.promise"),
            scope)
        .bind("contact", contact)
        .bind("barred", barred)
        .bind("promise", promise)
        .execute();
  }

  /**
   * Somebody turns out to be erased: nothing of theirs stays but how many candidacies there were.
   *
   * @param candidacies those that were just read
   */
  static void erased(
      Handle h,
      Scope scope,
      Suppressed suppressed,
      String contact,
      Collection<String> candidacies) {
    Set<String> all = new TreeSet<>(candidacies);
    all.addAll(
        bind(
                h.createQuery(
                    "SELECT opportunity FROM ats_run_opportunity"
                        + MINE
                        + " AND contact = :contact"),
                scope)
            .bind("contact", contact)
            .mapTo(String.class)
            .list());
    bind(h.createUpdate("DELETE FROM ats_run_contact" + MINE + " AND contact = :contact"), scope)
        .bind("contact", contact)
        .execute();
    for (String each : all) {
      bind(
              h.createUpdate(
                  "DELETE FROM ats_run_opportunity" + MINE + " AND opportunity = :opportunity"),
              scope)
          .bind("opportunity", each)
          .execute();
    }
    seen(
        h,
        scope,
        all.stream().map(o -> new Seen(suppressed.standIn(o), null, Consent.ERASED)).toList());
  }

  /** Of the given people those seen before in this sync; the value says why one is left out. */
  static Map<String, Optional<String>> known(Handle h, Scope scope, Collection<String> contacts) {
    Map<String, Optional<String>> known = new HashMap<>();
    if (!contacts.isEmpty()) {
      bind(
              h.createQuery(
                  "SELECT contact, barred FROM ats_run_contact"
                      + MINE
                      + " AND contact IN (<contacts>)"),
              scope)
          .bindList("contacts", List.copyOf(contacts))
          .map(
              (r, c) ->
                  Map.entry(r.getString("contact"), Optional.ofNullable(r.getString("barred"))))
          .forEach(e -> known.put(e.getKey(), e.getValue()));
    }
    return known;
  }

  /** The most promising people who are undecided. */
  static List<String> undecided(Handle h, Scope scope, int limit) {
    return bind(
            h.createQuery(
                "SELECT contact FROM ats_run_contact"
                    + MINE
                    + " AND promise >= 0 ORDER BY promise DESC, contact LIMIT :limit"),
            scope)
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }

  /**
   * People who are undecided and hold a match, made earlier, that does not rest on a résumé.
   *
   * @param before when the sync was begun, ms
   */
  static List<String> doubted(Handle h, Scope scope, long before, int limit) {
    return bind(
            h.createQuery(
                "SELECT contact FROM ats_run_contact c"
                    + MINE
                    + " AND promise >= 0 AND EXISTS (SELECT 1 FROM ats_link l WHERE l.tenant ="
                    + " c.tenant AND l.connection = c.connection AND l.contact = c.contact AND"
                    + " l.state IN ('AUTO', 'SUGGESTED') AND l.verdict = 'MATCH' AND l.resumes <>"
                    + " 'READ' AND l.decided_at <= :before) ORDER BY contact LIMIT :limit"),
            scope)
        .bind("before", before)
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }

  static boolean isUndecided(Handle h, Scope scope, String contact) {
    return bind(
                h.createQuery(
                    "SELECT COUNT(*) FROM ats_run_contact"
                        + MINE
                        + " AND promise >= 0 AND contact = :contact"),
                scope)
            .bind("contact", contact)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  static long countUndecided(Handle h, Scope scope) {
    return count(h, scope, "SELECT COUNT(*) FROM ats_run_contact" + MINE + " AND promise >= 0");
  }

  static long countContacts(Handle h, Scope scope) {
    return count(h, scope, "SELECT COUNT(*) FROM ats_run_contact" + MINE + " AND barred IS NULL");
  }

  /** How many candidacies came to which end; from the links as they are now. */
  static Map<String, Long> outcomes(Handle h, Scope scope) {
    Map<String, Long> outcomes = new HashMap<>();
    bind(
            h.createQuery(
                "SELECT outcome, COUNT(*) AS n FROM (SELECT COALESCE(o.skipped, c.barred, CASE"
                    + " (SELECT MAX(CASE WHEN l.state IN ('AUTO', 'CONFIRMED') THEN 2 WHEN l.state"
                    + " = 'SUGGESTED' THEN 1 ELSE 0 END) FROM ats_link l WHERE l.tenant = o.tenant"
                    + " AND l.connection = o.connection AND l.contact = o.contact) WHEN 2 THEN"
                    + " '=linked' WHEN 1 THEN '=review' ELSE '=notFound' END) AS outcome FROM"
                    + " ats_run_opportunity o LEFT JOIN ats_run_contact c ON c.tenant = o.tenant"
                    + " AND c.connection = o.connection AND c.contact = o.contact WHERE o.tenant ="
                    + " :tenant AND o.connection = :connection) x GROUP BY outcome"),
            scope)
        .map((r, c) -> Map.entry(r.getString("outcome"), r.getLong("n")))
        .forEach(e -> outcomes.put(e.getKey(), e.getValue()));
    return outcomes;
  }

  /** People who hold a link or a suggestion and of whom this sync saw no candidacy. */
  static List<String> unseenContacts(Handle h, Scope scope) {
    return bind(
            h.createQuery(
                "SELECT DISTINCT l.contact FROM ats_link l WHERE l.tenant = :tenant AND"
                    + " l.connection = :connection AND l.state <> 'REJECTED' AND NOT EXISTS (SELECT"
                    + " 1 FROM ats_run_contact c WHERE c.tenant = l.tenant AND c.connection ="
                    + " l.connection AND c.contact = l.contact) ORDER BY l.contact"),
            scope)
        .mapTo(String.class)
        .list();
  }

  /** Whether the list did show a candidacy of the contact, which could not be read. */
  static boolean isUnreadable(Handle h, Scope scope, String contact) {
    return bind(
                h.createQuery(
                    "SELECT COUNT(*) FROM ats_opportunity k JOIN ats_run_opportunity o ON o.tenant"
                        + " = k.tenant AND o.connection = k.connection AND o.opportunity ="
                        + " k.opportunity WHERE k.tenant = :tenant AND k.connection = :connection"
                        + " AND k.contact = :contact AND o.skipped = :unreadable"),
                scope)
            .bind("contact", contact)
            .bind("unreadable", Consent.UNREADABLE)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** Drops kept candidacies that this sync did not see, of people whom it did see. */
  static void dropUnseenOpportunities(Handle h, Scope scope) {
    bind(
            h.createUpdate(
                "DELETE FROM ats_opportunity"
                    + MINE
                    + " AND NOT EXISTS (SELECT 1 FROM ats_run_opportunity o WHERE o.tenant ="
                    + " ats_opportunity.tenant AND o.connection = ats_opportunity.connection AND"
                    + " o.opportunity = ats_opportunity.opportunity) AND EXISTS (SELECT 1 FROM"
                    + " ats_run_contact c WHERE c.tenant = ats_opportunity.tenant AND c.connection"
                    + " = ats_opportunity.connection AND c.contact = ats_opportunity.contact)"),
            scope)
        .execute();
  }

  private static long count(Handle h, Scope scope, String sql) {
    return bind(h.createQuery(sql), scope).mapTo(Long.class).one();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Scope scope) {
    return statement.bind("tenant", scope.tenant()).bind("connection", scope.connection());
  }
}
