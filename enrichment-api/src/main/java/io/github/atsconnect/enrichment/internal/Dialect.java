package io.github.atsconnect.enrichment.internal;

import org.jdbi.v3.core.Handle;

/** Where two databases differ; the statements themselves are the same for both. */
interface Dialect {

  /** Whether a read has to be within a transaction. */
  boolean readsInTransaction();

  /** Makes a transaction a tenant's, to read. */
  void beginRead(Handle handle, String tenant);

  /** Makes a transaction a tenant's, to write; no other of the tenant's runs beside it. */
  void beginWrite(Handle handle, String tenant);

  /** Lets nobody else migrate the schema until the transaction ends. */
  void lockSchema(Handle handle);

  /** Whether the table is there. */
  boolean hasTable(Handle handle, String table);

  /**
   * Looks whether the database keeps tenants apart where it was asked to.
   *
   * @throws io.github.atsconnect.enrichment.EnrichmentException when a table's policy is not there,
   *     or does not bind who is logged in
   */
  void checkTenants(Handle handle);

  /** A script of ours as this database takes it. */
  String script(String script);
}
