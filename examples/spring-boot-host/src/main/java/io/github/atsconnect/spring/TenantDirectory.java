package io.github.atsconnect.spring;

import java.util.Collection;
import java.util.List;

/**
 * Which customers there are, asked by the schedule, the health indicator and the webhooks. A host
 * with a table of customers has a bean of its own; without one, the property {@code
 * ats-connect.tenants} says. Safe for use by many threads.
 */
@FunctionalInterface
public interface TenantDirectory {

  /** The ids of all customers that may have a connection. */
  Collection<String> tenants();

  /**
   * Whether there is such a customer. Asked with whatever a stranger puts into a webhook's address,
   * so look it up where there are many.
   */
  default boolean isKnown(String tenant) {
    return tenants().contains(tenant);
  }

  /** Customers that never change. */
  static TenantDirectory of(Collection<String> tenants) {
    List<String> all = List.copyOf(tenants);
    return () -> all;
  }
}
