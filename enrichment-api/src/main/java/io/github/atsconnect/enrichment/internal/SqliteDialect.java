package io.github.atsconnect.enrichment.internal;

import org.jdbi.v3.core.Handle;

/** SQLite: a transaction that writes has the whole file for itself, from its start. */
final class SqliteDialect implements Dialect {

  @Override
  public boolean readsInTransaction() {
    return false;
  }

  @Override
  public void beginRead(Handle handle, String tenant) {}

  @Override
  public void beginWrite(Handle handle, String tenant) {}

  @Override
  public void lockSchema(Handle handle) {}

  @Override
  public boolean hasTable(Handle handle, String table) {
    return handle
            .createQuery("SELECT COUNT(*) FROM sqlite_master WHERE name = :table")
            .bind("table", table)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  @Override
  public void checkTenants(Handle handle) {}

  @Override
  public String script(String script) {
    return script;
  }
}
