package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
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
  private final Map<OpportunityOrder, OpportunityIndex> indexes =
      new EnumMap<>(OpportunityOrder.class);

  /** Counts the changes. */
  private long version;

  void add(Contact contact) {
    contacts.put(contact.id, contact);
  }

  void add(Opportunity opportunity) {
    opportunities.put(opportunity.id, opportunity);
    byContact.computeIfAbsent(opportunity.contact.id, any -> new ArrayList<>(1)).add(opportunity);
    changed(opportunity);
  }

  void remove(Opportunity opportunity) {
    opportunities.remove(opportunity.id);
    unlink(opportunity);
    indexes.values().forEach(index -> index.remove(opportunity));
    version++;
  }

  /** A person without any opportunity is gone. */
  private void unlink(Opportunity opportunity) {
    List<Opportunity> theirs = of(opportunity.contact);
    theirs.remove(opportunity);
    if (theirs.isEmpty()) {
      byContact.remove(opportunity.contact.id);
      contacts.remove(opportunity.contact.id);
    }
  }

  /** Points an opportunity to another contact. */
  void repoint(Opportunity opportunity, Contact to) {
    unlink(opportunity);
    opportunity.contact = to;
    byContact.computeIfAbsent(to.id, any -> new ArrayList<>(1)).add(opportunity);
    changed(opportunity);
  }

  /** Moves an opportunity to where it belongs after a change. */
  void changed(Opportunity opportunity) {
    indexes.values().forEach(index -> index.put(opportunity));
    version++;
  }

  /** Another number after each change. */
  long version() {
    return version;
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

  /** All opportunities in an order. */
  Sorted<Opportunity> in(OpportunityOrder order) {
    return indexes.computeIfAbsent(
        order, any -> new OpportunityIndex(order, opportunities.values()));
  }

  /** The application of an opportunity as JSON. */
  ObjectNode application(Opportunity of, Application application) {
    String requisition = application.requisition;
    return application.json(
        of.id, requisition == null ? null : directory.get("requisitions", requisition));
  }
}
