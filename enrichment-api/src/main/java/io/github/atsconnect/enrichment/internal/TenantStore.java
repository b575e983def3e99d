package io.github.atsconnect.enrichment.internal;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The store as one tenant sees it. What a tenant writes is written one after the other, on all
 * nodes: so a step may read, decide and write without anything changing in between. Safe for use by
 * many threads.
 */
final class TenantStore {
  private final Database database;
  private final String tenant;

  TenantStore(Database database, String tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  /** Reads; sees what was committed before. */
  <T> T read(Function<Handle, T> work) {
    return database.read(tenant, work);
  }

  /** Writes all or nothing. */
  <T> T transact(Function<Handle, T> work) {
    return database.transact(tenant, work);
  }

  /** Writes all or nothing. */
  void write(Consumer<Handle> work) {
    database.transact(
        tenant,
        h -> {
          work.accept(h);
          return true;
        });
  }

  /** Writes beside the tenant's other transactions: for what only one row depends on. */
  <T> T beside(Function<Handle, T> work) {
    return database.beside(tenant, work);
  }

  /** An expression for the store's own time, ms since 1970. */
  String now() {
    return database.now();
  }

  /** How long leases last. */
  Lease.Times leaseTimes() {
    return database.leaseTimes();
  }

  /** Where hearts beat for leases. */
  Heartbeats heartbeats() {
    return database.heartbeats();
  }
}
