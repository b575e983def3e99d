package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.LinkState;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Writes links by their rules. A person's word outranks the machine. One profile holds one contact
 * of a connection: of those that the matcher calls a match, the more probable one is AUTO, the
 * others are SUGGESTED. The states follow from the verdicts alone, whatever the order in which they
 * came; so a sync that was interrupted ends where an undisturbed one does.
 */
final class LinkRules {
  /** Stands in place of the matcher's fingerprint where a person made the link. */
  static final String PERSON = "person";

  private final Handle h;
  private final Scope scope;
  private final long now;
  private final LinkHistory history;

  LinkRules(Handle h, Scope scope, long now, Teller teller) {
    this.h = h;
    this.scope = scope;
    this.now = now;
    this.history = new LinkHistory(h, scope, now, teller);
  }

  /** What the matcher says of a contact and a profile. */
  record Verdict(
      String profile,
      boolean match,
      double probability,
      List<String> reasons,
      String matcher,
      Resumes resumes,
      List<String> listReasons) {}

  /** Keeps the matcher's verdict of a contact, in place of its earlier ones. */
  void decide(String contact, Verdict verdict, Collection<OpportunityFacts> facts) {
    if (has(contact, LinkState.CONFIRMED)) {
      OpportunityTable.save(h, scope, contact, facts, now);
      return;
    }
    if (isRejected(contact, verdict.profile())) {
      return;
    }
    Set<String> touched = dropMachine(contact, verdict.profile());
    save(contact, verdict, LinkState.SUGGESTED);
    OpportunityTable.save(h, scope, contact, facts, now);
    touched.add(verdict.profile());
    touched.forEach(this::settle);
  }

  /** The matcher found nobody: its earlier verdicts of the contact go, a person's word stays. */
  void decideNobody(String contact, Collection<OpportunityFacts> facts) {
    Set<String> touched = dropMachine(contact, "");
    if (has(contact, LinkState.CONFIRMED)) {
      OpportunityTable.save(h, scope, contact, facts, now);
    } else {
      OpportunityTable.deleteOf(h, scope, contact);
    }
    touched.forEach(this::settle);
  }

  /**
   * The contact is gone from the ATS, or must not be used: nothing of it stays, a person's word
   * included.
   *
   * @return whether there was a link that was not rejected
   */
  boolean forget(String contact) {
    List<String> profiles =
        bind(h.createQuery(
                "SELECT profile FROM ats_link" + OF_CONTACT + " AND state <> 'REJECTED'"))
            .bind("contact", contact)
            .mapTo(String.class)
            .list();
    for (String table :
        List.of("ats_link", "ats_link_event", "ats_verdict", "ats_candidate_token")) {
      bind(h.createUpdate("DELETE FROM " + table + OF_CONTACT)).bind("contact", contact).execute();
    }
    OpportunityTable.deleteOf(h, scope, contact);
    profiles.forEach(p -> history.gone(contact, p));
    profiles.forEach(this::settle);
    return !profiles.isEmpty();
  }

  /** A person's word: yes or no. */
  void say(String contact, String profile, boolean yes) {
    Set<String> touched = yes ? dropMachine(contact, profile) : new TreeSet<>();
    touched.add(profile);
    VerdictTable.note(h, scope, contact, profile, yes);
    int known =
        bind(h.createUpdate(
                "UPDATE ats_link SET state = :state, decided_at = :now"
                    + OF_CONTACT
                    + " AND profile = :profile"))
            .bind("state", (yes ? LinkState.CONFIRMED : LinkState.REJECTED).name())
            .bind("now", now)
            .bind("contact", contact)
            .bind("profile", profile)
            .execute();
    if (known == 0) {
      save(
          contact,
          new Verdict(profile, false, yes ? 1 : 0, List.of(), PERSON, Resumes.UNREAD, List.of()),
          yes ? LinkState.CONFIRMED : LinkState.REJECTED);
    }
    if (!has(contact, LinkState.AUTO, LinkState.SUGGESTED, LinkState.CONFIRMED)) {
      OpportunityTable.deleteOf(h, scope, contact);
    }
    touched.forEach(this::settle);
  }

  /**
   * A candidacy now belongs to another contact: people were merged. When nothing is left of the old
   * contact, what a person said of it is said of the new one.
   */
  void move(String opportunity, String from, String to) {
    OpportunityTable.delete(h, scope, opportunity);
    if (!OpportunityTable.of(h, scope, from).isEmpty()) {
      return;
    }
    bind(h.createUpdate(
            "UPDATE ats_link SET contact = :to"
                + OF_CONTACT
                + " AND state IN ('CONFIRMED', 'REJECTED') AND NOT EXISTS (SELECT 1 FROM ats_link x"
                + " WHERE x.tenant = ats_link.tenant AND x.connection = ats_link.connection AND"
                + " x.contact = :to AND x.profile = ats_link.profile)"))
        .bind("to", to)
        .bind("contact", from)
        .execute();
    forget(from);
    List<String> confirmed =
        bind(h.createQuery(
                "SELECT profile FROM ats_link" + OF_CONTACT + " AND state = 'CONFIRMED'"))
            .bind("contact", to)
            .mapTo(String.class)
            .list();
    if (!confirmed.isEmpty()) {
      Set<String> touched = dropMachine(to, "");
      touched.addAll(confirmed);
      touched.forEach(this::settle);
    }
  }

  private static final String OF_CONTACT =
      " WHERE tenant = :tenant AND connection = :connection AND contact = :contact";
  private static final String OF_PROFILE =
      " WHERE tenant = :tenant AND connection = :connection AND profile = :profile";

  /** Makes the states of a profile's links what the rule says. */
  private void settle(String profile) {
    boolean confirmed =
        bind(h.createQuery(
                    "SELECT COUNT(*) FROM ats_link" + OF_PROFILE + " AND state = 'CONFIRMED'"))
                .bind("profile", profile)
                .mapTo(Integer.class)
                .one()
            > 0;
    String best =
        confirmed
            ? ""
            : bind(h.createQuery(
                    "SELECT contact FROM ats_link"
                        + OF_PROFILE
                        + " AND state IN ('AUTO', 'SUGGESTED') AND verdict = 'MATCH' ORDER BY"
                        + " probability DESC, contact LIMIT 1"))
                .bind("profile", profile)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    bind(h.createUpdate(
            "UPDATE ats_link SET state = CASE WHEN contact = :best THEN 'AUTO' ELSE 'SUGGESTED' END"
                + OF_PROFILE
                + " AND state IN ('AUTO', 'SUGGESTED')"))
        .bind("best", best)
        .bind("profile", profile)
        .execute();
    history.note(profile);
  }

  private void save(String contact, Verdict v, LinkState state) {
    bind(h.createUpdate(
            "INSERT INTO ats_link (tenant, connection, contact, profile, verdict, state, probability,"
                + " reasons, matcher, resumes, list_reasons, decided_at) VALUES (:tenant, :connection,"
                + " :contact, :profile, :verdict, :state, :probability, :reasons, :matcher, :resumes,"
                + " :listReasons, :now) ON CONFLICT (tenant, connection, contact, profile) DO UPDATE"
                + " SET verdict = excluded.verdict, probability = excluded.probability, reasons ="
                + " excluded.reasons, matcher = excluded.matcher, resumes = excluded.resumes,"
                + " list_reasons = excluded.list_reasons, decided_at = excluded.decided_at"))
        .bind("contact", contact)
        .bind("profile", v.profile())
        .bind("verdict", v.match() ? "MATCH" : "REVIEW")
        .bind("state", state.name())
        .bind("probability", v.probability())
        .bind("reasons", String.join(",", v.reasons()))
        .bind("matcher", v.matcher())
        .bind("resumes", v.resumes().name())
        .bind("listReasons", String.join(",", v.listReasons()))
        .bind("now", now)
        .execute();
  }

  /**
   * Drops the machine's links of a contact but the one with the profile; returns whose they were.
   */
  private Set<String> dropMachine(String contact, String exceptProfile) {
    String which = OF_CONTACT + " AND profile <> :profile AND state IN ('AUTO', 'SUGGESTED')";
    Set<String> profiles =
        new TreeSet<>(
            bind(h.createQuery("SELECT profile FROM ats_link" + which))
                .bind("contact", contact)
                .bind("profile", exceptProfile)
                .mapTo(String.class)
                .list());
    if (!profiles.isEmpty()) {
      bind(h.createUpdate("DELETE FROM ats_link" + which))
          .bind("contact", contact)
          .bind("profile", exceptProfile)
          .execute();
      profiles.forEach(p -> history.withdrawn(contact, p));
    }
    return profiles;
  }

  private boolean isRejected(String contact, String profile) {
    return bind(h.createQuery(
                "SELECT COUNT(*) FROM ats_link"
                    + OF_CONTACT
                    + " AND profile = :profile AND state = 'REJECTED'"))
            .bind("contact", contact)
            .bind("profile", profile)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private boolean has(String contact, LinkState... states) {
    return bind(h.createQuery(
                "SELECT COUNT(*) FROM ats_link" + OF_CONTACT + " AND state IN (<states>)"))
            .bind("contact", contact)
            .bindList("states", List.of(states).stream().map(LinkState::name).toList())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private <S extends SqlStatement<S>> S bind(S statement) {
    return statement.bind("tenant", scope.tenant()).bind("connection", scope.connection());
  }
}
