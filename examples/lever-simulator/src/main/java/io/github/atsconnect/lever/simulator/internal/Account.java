package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of one Lever account. Not safe for threads by itself: whoever reads or changes it holds
 * its monitor.
 */
final class Account {

  /** A deleted opportunity as it is listed, and when it went. */
  record Deleted(ObjectNode json, long at, boolean confidential) {}

  final Directory directory = new Directory();
  final List<Deleted> deleted = new ArrayList<>();
  final Map<String, ObjectNode> webhooks = new LinkedHashMap<>();
  private final Map<String, Contact> contacts = new LinkedHashMap<>();
  private final Map<String, Opportunity> opportunities = new LinkedHashMap<>();
  private final Map<String, List<Opportunity>> byContact = new LinkedHashMap<>();
  private final Map<OpportunityOrder, List<Opportunity>> sorted = new LinkedHashMap<>();

  void add(Contact contact) {
    contacts.put(contact.id, contact);
  }

  void add(Opportunity opportunity) {
    opportunities.put(opportunity.id, opportunity);
    byContact.computeIfAbsent(opportunity.contact.id, any -> new ArrayList<>()).add(opportunity);
    changed();
  }

  void remove(Opportunity opportunity) {
    opportunities.remove(opportunity.id);
    of(opportunity.contact).remove(opportunity);
    if (of(opportunity.contact).isEmpty()) {
      contacts.remove(opportunity.contact.id);
    }
    changed();
  }

  /** Points an opportunity to another contact. */
  void repoint(Opportunity opportunity, Contact to) {
    of(opportunity.contact).remove(opportunity);
    if (of(opportunity.contact).isEmpty()) {
      contacts.remove(opportunity.contact.id);
    }
    opportunity.contact = to;
    byContact.computeIfAbsent(to.id, any -> new ArrayList<>()).add(opportunity);
    changed();
  }

  /** Forgets orders that a change has made stale. */
  void changed() {
    sorted.clear();
  }

  @Nullable Contact contact(String id) {
    return contacts.get(id);
  }

  @Nullable Opportunity opportunity(String id) {
    return opportunities.get(id);
  }

  Collection<Opportunity> opportunities() {
    return opportunities.values();
  }

  List<Opportunity> of(Contact contact) {
    List<Opportunity> theirs = byContact.get(contact.id);
    return theirs == null ? Collections.emptyList() : theirs;
  }

  /** All opportunities in an order; kept until something changes. */
  List<Opportunity> in(OpportunityOrder order) {
    return sorted.computeIfAbsent(order, any -> order.sort(opportunities.values()));
  }
}
