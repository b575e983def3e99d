package io.github.atsconnect.enrichment.internal;

import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;

/** SQLite: a transaction that writes has the whole file for itself, from its start. */
final class SqliteDialect implements Dialect {
  /** A page of a sync takes less. */
  private static final int ROOM = 256 * 1024;

  @Override
  public boolean readsInTransaction() {
    return false;
  }

  @Override
  public void beginRead(Handle handle, String tenant) {}

  @Override
  public void beginWrite(Handle handle, String tenant) {}

  @Override
  public void beginBeside(Handle handle, String tenant) {}

  @Override
  public void beginSchema(Handle handle, boolean migrate) {}

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

  @Override
  public String now() {
    return "CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER)";
  }

  @Override
  public void tryToWrite(Handle handle) throws SQLException {
    try (Statement s = handle.getConnection().createStatement()) {
      s.execute("PRAGMA busy_timeout=0");
      try {
        s.execute("BEGIN IMMEDIATE");
        s.execute("ROLLBACK");
      } catch (SQLException e) {
        if (!StoreProblem.isBusy(e)) {
          throw e;
        }
      } finally {
        s.execute("PRAGMA busy_timeout=" + SqliteConnections.PATIENCE.toMillis());
      }
    }
  }

  @Override
  public boolean tellsRoom() {
    return true;
  }

  /** What is not kept may not reach the disk: so a table is made, and dropped again. */
  @Override
  public void tryToGrow(Handle handle) throws SQLException {
    try (Statement s = handle.getConnection().createStatement()) {
      s.execute("BEGIN IMMEDIATE");
      try {
        s.execute("CREATE TABLE IF NOT EXISTS ats_room (filler BLOB)");
        s.execute("INSERT INTO ats_room (filler) VALUES (zeroblob(" + ROOM + "))");
        s.execute("COMMIT");
      } catch (SQLException e) {
        rollBack(s);
        throw e;
      }
      s.execute("DROP TABLE ats_room");
    }
  }

  /** What SQLite has rolled back by itself cannot be once more. */
  private static void rollBack(Statement s) throws SQLException {
    try {
      s.execute("ROLLBACK");
    } catch (SQLException e) {
      if (StoreProblem.which(e) != StoreProblem.OTHER) {
        throw e;
      }
    }
  }
}
