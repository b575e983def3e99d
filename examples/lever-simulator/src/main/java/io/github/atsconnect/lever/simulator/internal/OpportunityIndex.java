package io.github.atsconnect.lever.simulator.internal;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Opportunities in one of their orders, kept up to date one by one: a change in an account of any
 * size costs no sorting.
 */
final class OpportunityIndex implements Sorted<Opportunity> {

  private final OpportunityOrder order;
  private final NavigableMap<SortKey, Opportunity> sorted;
  private final Map<Opportunity, SortKey> places = new IdentityHashMap<>();

  OpportunityIndex(OpportunityOrder order, Collection<Opportunity> all) {
    this.order = order;
    this.sorted = new TreeMap<>(order.shape());
    all.forEach(this::put);
  }

  /** Adds an opportunity, or moves it to where it belongs now. */
  void put(Opportunity opportunity) {
    remove(opportunity);
    SortKey place = key(opportunity);
    sorted.put(place, opportunity);
    places.put(opportunity, place);
  }

  void remove(Opportunity opportunity) {
    SortKey place = places.remove(opportunity);
    if (place != null) {
      sorted.remove(place);
    }
  }

  @Override
  public SortKey.Shape shape() {
    return order.shape();
  }

  @Override
  public SortKey key(Opportunity opportunity) {
    return order.key(opportunity);
  }

  @Override
  public Iterable<Opportunity> from(SortKey place) {
    return sorted.tailMap(place, true).values();
  }
}
