package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Rows of {@code ats_candidate_token}: keyed tokens of the match keys of candidates whom no link
 * holds. A profile that is first seen has the same tokens, and so finds them without anything
 * readable having been kept. Immutable.
 */
final class CandidateTokens {
  /** The most telling keys come first; what these do not find is hardly the same person. */
  private static final int MOST_KEYS = 10;

  private final Matcher matcher;
  private final TenantKey key;

  CandidateTokens(Matcher matcher, TenantKey key) {
    this.matcher = matcher;
    this.key = key;
  }

  /** A contact, by its connection. */
  record Candidate(String connection, String contact) {}

  /** Keeps or drops the tokens of a contact, in the transaction of its assessment. */
  void note(Handle h, Scope scope, Assessor.Assessment a) {
    if (a.action() != Assessor.Action.WRITE) {
      return;
    }
    h.createUpdate(
            "DELETE FROM ats_candidate_token WHERE tenant = :tenant AND connection = :connection AND"
                + " contact = :contact")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("contact", a.contact())
        .execute();
    if (a.verdict() != null && a.verdict().match()) {
      return;
    }
    PreparedBatch batch =
        h.prepareBatch(
            "INSERT INTO ats_candidate_token (tenant, token, connection, contact) VALUES (:tenant,"
                + " :token, :connection, :contact) ON CONFLICT DO NOTHING");
    for (String token : tokens(a.evidence().person())) {
      batch
          .bind("tenant", scope.tenant())
          .bind("token", token)
          .bind("connection", scope.connection())
          .bind("contact", a.contact())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** Drops the tokens of those whom a complete list did not show. */
  static void dropUnseen(Handle h, Scope scope) {
    h.createUpdate(
            "DELETE FROM ats_candidate_token WHERE tenant = :tenant AND connection = :connection AND NOT"
                + " EXISTS (SELECT 1 FROM ats_run_contact r WHERE r.tenant = ats_candidate_token.tenant AND"
                + " r.connection = ats_candidate_token.connection AND r.contact ="
                + " ats_candidate_token.contact AND r.reader = 'sync' AND r.barred IS NULL)")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .execute();
  }

  /** Candidates that share tokens with a profile, those that share the most first. */
  List<Candidate> find(Handle h, String tenant, Person profile, int limit) {
    List<String> tokens = tokens(profile);
    if (tokens.isEmpty()) {
      return List.of();
    }
    // Grouped by an expression: SQLite, which counts no rows, would walk the index of all contacts.
    return h.createQuery(
            "SELECT connection || '' AS of_connection, contact, COUNT(*) AS shared FROM"
                + " ats_candidate_token WHERE tenant = :tenant AND token IN (<tokens>) GROUP BY"
                + " of_connection, contact ORDER BY shared DESC, of_connection, contact LIMIT :limit")
        .bind("tenant", tenant)
        .bindList("tokens", tokens)
        .bind("limit", limit)
        .map((r, c) -> new Candidate(r.getString("of_connection"), r.getString("contact")))
        .list();
  }

  private List<String> tokens(Person person) {
    List<String> tokens = new ArrayList<>();
    for (String matchKey : matcher.keys(person)) {
      if (tokens.size() == MOST_KEYS) {
        break;
      }
      tokens.add(key.token("key", matchKey));
    }
    return tokens;
  }
}
