package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
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
  private final Suppressed suppressed;
  private final LinkHistory history;

  /**
   * The rules, as one transaction writes by them.
   *
   * @param suppressed who must not be linked; read anew, so that an erasure that was committed
   *     while evidence was gathered counts
   */
  LinkRules(Handle h, Scope scope, long now, Suppressed suppressed, Teller teller) {
    this.h = h;
    this.scope = scope;
    this.now = now;
    this.suppressed = suppressed.refresh(h);
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

  /**
   * Somebody as the ATS shows them.
   *
   * @param emails those that the list shows
   * @param candidacies what is kept of their candidacies
   */
  record Shown(String contact, List<String> emails, Collection<OpportunityFacts> candidacies) {

    static Shown of(Evidence evidence) {
      return new Shown(
          evidence.person().id(), evidence.list().emails(), evidence.opportunities().values());
    }

    private List<String> ids() {
      return candidacies.stream().map(OpportunityFacts::id).toList();
    }
  }

  /**
   * Whether somebody was erased; then nothing of them stays, and they are known under this id from
   * now on.
   */
  private boolean isErased(Shown who) {
    if (!suppressed.person(who.contact(), who.ids(), who.emails())) {
      return false;
    }
    erase(who.contact(), who.ids());
    return true;
  }

  /**
   * Nothing of a contact stays, and nobody brings it back: by its id, by a candidacy of it that a
   * merge gives to another contact, or by work that was under way.
   *
   * @param candidacies those that are known beside those that are kept
   * @return whether there was a link that was not rejected
   */
  boolean erase(String contact, Collection<String> candidacies) {
    Set<String> all = new TreeSet<>(candidacies);
    OpportunityTable.of(h, scope, contact).forEach(o -> all.add(o.facts().id()));
    suppressed.addContact(h, contact, all, now);
    WebhookTable.forget(h, scope, contact, all);
    RunTable.erased(h, Run.ofSync(scope), suppressed, contact, all);
    RunTable.erased(h, Run.ofWebhooks(scope), suppressed, contact, all);
    return forget(contact);
  }

  /**
   * Keeps the matcher's verdict of a contact, in place of its earlier ones.
   *
   * @return whether the person may be used at all
   */
  boolean decide(Shown who, Verdict verdict) {
    if (suppressed.profile(verdict.profile())) {
      return decideNobody(who);
    }
    if (isErased(who)) {
      return false;
    }
    write(who.contact(), verdict, who.candidacies());
    return true;
  }

  private void write(String contact, Verdict verdict, Collection<OpportunityFacts> facts) {
    if (has(contact, LinkState.CONFIRMED) || isRejected(contact, verdict.profile())) {
      OpportunityTable.save(h, scope, contact, facts, now);
      return;
    }
    Set<String> touched = dropMachine(contact, verdict.profile());
    save(contact, verdict, LinkState.SUGGESTED);
    OpportunityTable.save(h, scope, contact, facts, now);
    touched.add(verdict.profile());
    touched.forEach(this::settle);
  }

  /**
   * The matcher found nobody: its earlier verdicts of the contact go, a person's word stays.
   *
   * @return whether the person may be used at all
   */
  boolean decideNobody(Shown who) {
    if (isErased(who)) {
      return false;
    }
    Set<String> touched = dropMachine(who.contact(), "");
    noteCandidacies(who);
    touched.forEach(this::settle);
    return true;
  }

  /**
   * Leaves the links as they are and notes the candidacies, if there is a link.
   *
   * @return whether the person may be used at all
   */
  boolean keep(Shown who) {
    if (isErased(who)) {
      return false;
    }
    noteCandidacies(who);
    return true;
  }

  /** Candidacies are kept for as long as their contact has a link, also one that was rejected. */
  private void noteCandidacies(Shown who) {
    if (has(who.contact(), LinkState.values())) {
      OpportunityTable.save(h, scope, who.contact(), who.candidacies(), now);
    } else {
      OpportunityTable.deleteOf(h, scope, who.contact());
    }
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

  /**
   * A person's word: yes or no.
   *
   * @throws EnrichmentException {@code GONE} when one of the two was erased
   */
  void say(String contact, String profile, boolean yes) {
    requireNotErased(contact, profile);
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
    touched.forEach(this::settle);
  }

  private void requireNotErased(String contact, String profile) {
    List<String> candidacies =
        OpportunityTable.of(h, scope, contact).stream().map(o -> o.facts().id()).toList();
    if (suppressed.person(contact, candidacies, List.of()) || suppressed.profile(profile)) {
      throw new EnrichmentException(
          Reason.GONE, "the person or the profile was erased: nothing can be said of them");
    }
  }

  /**
   * Takes a person's word back: the matcher's own verdict of the two holds again, if it made one
   * and has not said otherwise of the contact since; the next sync decides anew.
   *
   * @return whether there was a word
   */
  boolean withdraw(String contact, String profile) {
    boolean said =
        bind(h.createUpdate(
                    "DELETE FROM ats_link"
                        + OF_CONTACT
                        + " AND profile = :profile AND state IN ('CONFIRMED', 'REJECTED') AND"
                        + " (matcher = :person OR EXISTS (SELECT 1 FROM ats_link x WHERE x.tenant ="
                        + " ats_link.tenant AND x.connection = ats_link.connection AND x.contact ="
                        + " ats_link.contact AND x.profile <> ats_link.profile AND x.state <>"
                        + " 'REJECTED'))"))
                .bind("contact", contact)
                .bind("profile", profile)
                .bind("person", PERSON)
                .execute()
            > 0;
    if (said) {
      history.withdrawn(contact, profile);
    } else {
      said =
          bind(h.createUpdate(
                      "UPDATE ats_link SET state = 'SUGGESTED', decided_at = :now"
                          + OF_CONTACT
                          + " AND profile = :profile AND state IN ('CONFIRMED', 'REJECTED')"))
                  .bind("now", now)
                  .bind("contact", contact)
                  .bind("profile", profile)
                  .execute()
              > 0;
    }
    VerdictTable.forget(h, scope, contact, profile);
    if (!has(contact, LinkState.values())) {
      OpportunityTable.deleteOf(h, scope, contact);
    }
    settle(profile);
    return said;
  }

  /**
   * A candidacy now belongs to another contact: people were merged. When nothing is left of the old
   * contact, what a person said of it is said of the new one, whatever the matcher said of that
   * one; where a person said something of both, the later word counts.
   */
  void move(String opportunity, String from, String to) {
    OpportunityTable.delete(h, scope, opportunity);
    if (!OpportunityTable.of(h, scope, from).isEmpty()) {
      return;
    }
    MergedLinks.takeOver(h, scope, from, to);
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
            "INSERT INTO ats_link (tenant, connection, contact, profile, verdict, state,"
                + " probability, reasons, matcher, resumes, list_reasons, decided_at) VALUES"
                + " (:tenant, :connection, :contact, :profile, :verdict, :state, :probability,"
                + " :reasons, :matcher, :resumes, :listReasons, :now) ON CONFLICT (tenant,"
                + " connection, contact, profile) DO UPDATE SET verdict = excluded.verdict,"
                + " probability = excluded.probability, reasons = excluded.reasons, matcher ="
                + " excluded.matcher, resumes = excluded.resumes, list_reasons ="
                + " excluded.list_reasons, decided_at = excluded.decided_at"))
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
