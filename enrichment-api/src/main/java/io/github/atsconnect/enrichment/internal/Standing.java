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

  static Standing of(Handle h, String tenant, String profile) {
    // First: what changes between the two reads is seen by the next look at the connection.
    Map<String, Connected> connections = new LinkedHashMap<>();
    Connected.all(h, tenant).forEach(c -> connections.put(c.id(), c));
    List<Linked> links = new ArrayList<>();
    for (Link link : LinkTable.ofProfile(h, tenant, profile)) {
      Connected connected = connections.get(link.connectionId());
      if (connected != null) {
        Scope scope = new Scope(tenant, link.connectionId());
        links.add(new Linked(link, connected, OpportunityTable.of(h, scope, link.contactId())));
      }
    }
    return new Standing(connections, List.copyOf(links));
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
