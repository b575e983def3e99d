package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.LinkState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the links say of a contact before it is decided again.
 *
 * @param confirmed whether a person said who it is
 * @param rejected profiles that a person said it is not
 * @param held profile of the matcher's own link, or null
 * @param heldMatch whether the matcher called that a match (and not something to look at)
 * @param heldMatcher fingerprint of the matcher that made it, or null
 * @param heldResumes how far résumés went into it
 * @param heldListReasons what the list alone said when it was made; empty if nobody knows
 */
record Prior(
    boolean confirmed,
    Set<String> rejected,
    @Nullable String held,
    boolean heldMatch,
    @Nullable String heldMatcher,
    Resumes heldResumes,
    List<String> heldListReasons) {

  static final Prior NONE =
      new Prior(false, Set.of(), null, false, null, Resumes.UNREAD, List.of());

  static Map<String, Prior> of(Handle h, Scope scope, Collection<String> contacts) {
    Map<String, Prior> found = new HashMap<>();
    if (contacts.isEmpty()) {
      return found;
    }
    record Row(
        String contact,
        String profile,
        LinkState state,
        boolean match,
        String matcher,
        Resumes resumes,
        List<String> listReasons) {}
    List<Row> rows =
        h.createQuery(
                "SELECT contact, profile, state, verdict, matcher, resumes, list_reasons FROM ats_link WHERE tenant"
                    + " = :tenant AND connection = :connection AND contact IN (<contacts>)")
            .bind("tenant", scope.tenant())
            .bind("connection", scope.connection())
            .bindList("contacts", List.copyOf(contacts))
            .map(
                (r, c) ->
                    new Row(
                        r.getString("contact"),
                        r.getString("profile"),
                        LinkState.valueOf(r.getString("state")),
                        r.getString("verdict").equals("MATCH"),
                        r.getString("matcher"),
                        Resumes.valueOf(r.getString("resumes")),
                        Rows.codes(r.getString("list_reasons"))))
            .list();
    for (Row row : rows) {
      Prior before = found.getOrDefault(row.contact(), NONE);
      found.put(
          row.contact(),
          switch (row.state()) {
            case CONFIRMED -> before.withConfirmed();
            case REJECTED -> before.withRejected(row.profile());
            case AUTO, SUGGESTED ->
                new Prior(
                    before.confirmed(),
                    before.rejected(),
                    row.profile(),
                    row.match(),
                    row.matcher(),
                    row.resumes(),
                    row.listReasons());
          });
    }
    return found;
  }

  private Prior withConfirmed() {
    return with(true, rejected);
  }

  private Prior withRejected(String profile) {
    Set<String> all = new HashSet<>(rejected);
    all.add(profile);
    return with(confirmed, all);
  }

  private Prior with(boolean nowConfirmed, Set<String> nowRejected) {
    return new Prior(
        nowConfirmed, nowRejected, held, heldMatch, heldMatcher, heldResumes, heldListReasons);
  }
}
