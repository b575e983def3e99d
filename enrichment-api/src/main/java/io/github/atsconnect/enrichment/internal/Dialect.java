package io.github.atsconnect.enrichment.internal;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Where two databases differ; the statements themselves are the same for both. */
interface Dialect {

  /** Whether a read has to be within a transaction. */
  boolean readsInTransaction();

  /** Makes a transaction a tenant's, to read. */
  void beginRead(Handle handle, String tenant);

  /** Makes a transaction a tenant's, to write; no other of the tenant's runs beside it. */
  void beginWrite(Handle handle, String tenant);

  /** Makes a transaction a tenant's, to write beside the tenant's others. */
  void beginBeside(Handle handle, String tenant);

  /**
   * Makes a transaction one on the schema, and lets nobody else migrate it until it ends.
   *
   * @param migrate whether the tables are to be made where they are not
   */
  void beginSchema(Handle handle, boolean migrate);

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

  /** An expression for the database's own time, ms since 1970. */
  String now();

  /**
   * Looks whether a transaction that writes could begin now, and changes nothing; does not wait for
   * one that is there.
   *
   * @throws SQLException when none could
   */
  void tryToWrite(Handle handle) throws SQLException;

  /** Whether {@link #tryToGrow} can tell; where not, only the next write does. */
  boolean tellsRoom();

  /**
   * Looks whether there is room again after there was none.
   *
   * @throws SQLException when there is none
   */
  void tryToGrow(Handle handle) throws SQLException;
}
