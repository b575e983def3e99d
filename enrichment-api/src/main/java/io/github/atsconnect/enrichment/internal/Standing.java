package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What the store says of a profile now: its links and all connections, read together, so that a
 * link is never shown by what its connection was before. Immutable.
 */
final class Standing {
  private final Map<String, Connected> connections;
  private final List<Linked> links;

  private Standing(Map<String, Connected> connections, List<Linked> links) {
    this.connections = connections;
    this.links = links;
  }

  /**
   * A link with what is kept of its contact.
   *
   * @param facts the contact's candidacies; empty where none is known
   */
  record Linked(Link link, Connected connected, List<OpportunityTable.Stored> facts) {

    boolean holds() {
      return link.state().holds();
    }

    /** Whether this is the same link through the same connection, unchanged. */
    boolean isSameAs(Linked other) {
      return link.profileId().equals(other.link.profileId())
          && link.contactId().equals(other.link.contactId())
          && link.connectionId().equals(other.link.connectionId())
          && connected.version() == other.connected.version();
    }
  }

  /** One statement, so that all of it is of one moment. */
  private static final String ROWS =
      "SELECT "
          + Connected.COLUMNS
          + ", l.profile AS l_profile, l.connection AS l_connection, l.contact AS l_contact, l.state"
          + " AS l_state, l.probability AS l_probability, l.reasons AS l_reasons, l.matcher AS"
          + " l_matcher, l.decided_at AS l_decided_at, o.opportunity AS o_opportunity, o.kind AS"
          + " o_kind, o.status AS o_status, o.updated_at AS o_updated_at, o.seen_at AS o_seen_at,"
          + " o.confidential AS o_confidential FROM ats_connection c LEFT JOIN ats_link l ON"
          + " l.tenant = c.tenant AND l.connection = c.id AND l.profile = :profile LEFT JOIN"
          + " ats_opportunity o ON o.tenant = l.tenant AND o.connection = l.connection AND"
          + " o.contact = l.contact WHERE c.tenant = :tenant ORDER BY c.name, l.contact,"
          + " o.opportunity";

  static Standing of(Handle h, String tenant, String profile) {
    Map<String, Connected> connections = new LinkedHashMap<>();
    Map<Link, Linked> links = new LinkedHashMap<>();
    h.createQuery(ROWS)
        .bind("tenant", tenant)
        .bind("profile", profile)
        .map(
            (r, context) -> {
              String id = r.getString("id");
              Connected connected = connections.get(id);
              if (connected == null) {
                connected = Connected.row(r, context);
                connections.put(id, connected);
              }
              if (r.getString("l_contact") != null) {
                Link link = LinkTable.prefixed(r, "l_", List.of());
                Linked linked = new Linked(link, connected, new ArrayList<>());
                Linked known = links.putIfAbsent(link, linked);
                if (r.getString("o_opportunity") != null) {
                  (known == null ? linked : known).facts().add(OpportunityTable.row(r, "o_"));
                }
              }
              return id;
            })
        .list();
    return new Standing(
        connections,
        links.values().stream()
            .map(l -> new Linked(with(l.link(), l.facts()), l.connected(), l.facts()))
            .toList());
  }

  private static Link with(Link l, List<OpportunityTable.Stored> facts) {
    return new Link(
        l.profileId(),
        l.connectionId(),
        l.contactId(),
        facts.stream().map(o -> o.facts().id()).toList(),
        l.state(),
        l.probability(),
        l.reasons(),
        l.matcher(),
        l.decidedAt());
  }

  /** All connections, by name. */
  List<Connected> connections() {
    return List.copyOf(connections.values());
  }

  /** All links, in any state. */
  List<Linked> links() {
    return links;
  }

  List<Linked> holding() {
    return links.stream().filter(Linked::holds).toList();
  }

  List<Linked> with(String contact) {
    return links.stream().filter(l -> l.link().contactId().equals(contact)).toList();
  }
}
