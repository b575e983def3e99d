package io.github.atsconnect.enrichment.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Connections of the host's, in a state of our own while we have them: each statement commits by
 * itself until a transaction is begun, and what a pool is set up to or somebody left behind counts
 * for nothing. They are given back as they were found; one that cannot be brought back is cut, so
 * that its pool drops it. A connection on which a transaction is open is refused: it is somebody
 * else's, and to commit it or to roll it back is not for us. Safe for use by many threads.
 */
final class HostConnections implements ConnectionFactory {
  private final DataSource source;
  private final Map<Connection, Found> taken = new ConcurrentHashMap<>();

  HostConnections(DataSource source) {
    this.source = source;
  }

  /** How a connection was found. */
  private record Found(boolean autoCommit, boolean readOnly, int prepareThreshold) {}

  @Override
  public Connection openConnection() throws SQLException {
    Connection c = source.getConnection();
    try {
      refuseIfInTransaction(c);
      Found found =
          new Found(c.getAutoCommit(), c.isReadOnly(), PreparedStatements.neverOnServer(c));
      take(c, found);
      taken.put(c, found);
      return c;
    } catch (SQLException | RuntimeException e) {
      closeAfter(e, c);
      throw e;
    }
  }

  private static void take(Connection c, Found found) throws SQLException {
    if (!found.autoCommit()) {
      try {
        c.setAutoCommit(true);
      } catch (SQLException e) {
        throw StoreProblem.which(e) == StoreProblem.OTHER ? StoreProblem.managed() : e;
      }
    }
    if (!c.getAutoCommit()) {
      throw StoreProblem.managed();
    }
    if (found.readOnly()) {
      c.setReadOnly(false);
    }
  }

  /**
   * Looks without changing anything: to say of a connection what it says itself is refused within a
   * transaction by PostgreSQL's driver, and costs no round trip; SQLite does not write its log to
   * the file within one, which is asked only where transactions are begun unasked.
   */
  private static void refuseIfInTransaction(Connection c) throws SQLException {
    if (c.getMetaData().getDatabaseProductName().startsWith("SQLite")) {
      if (!c.getAutoCommit()) {
        try (Statement s = c.createStatement()) {
          s.execute("PRAGMA wal_checkpoint");
        } catch (SQLException e) {
          throw StoreProblem.isLocked(e) ? StoreProblem.inTransaction() : e;
        }
      }
      return;
    }
    try {
      c.setReadOnly(c.isReadOnly());
    } catch (SQLException e) {
      throw StoreProblem.ACTIVE_TRANSACTION.equals(e.getSQLState())
          ? StoreProblem.inTransaction()
          : e;
    }
  }

  @Override
  public void closeConnection(Connection c) throws SQLException {
    Found found = taken.remove(c);
    try {
      if (found != null && !c.isClosed()) {
        giveBack(c, found);
      }
    } catch (SQLException | RuntimeException e) {
      // As it is now it is nobody's: a pool that gets it back notices that it is dead.
      c.abort(Runnable::run);
    } finally {
      c.close();
    }
  }

  private static void giveBack(Connection c, Found found) throws SQLException {
    if (!c.getAutoCommit()) {
      c.rollback();
    }
    PreparedStatements.threshold(c, found.prepareThreshold());
    if (found.readOnly()) {
      c.setReadOnly(true);
    }
    if (c.getAutoCommit() != found.autoCommit()) {
      c.setAutoCommit(found.autoCommit());
    }
  }

  private static void closeAfter(Exception e, Connection c) {
    try {
      c.close();
    } catch (SQLException more) {
      e.addSuppressed(more);
    }
  }
}
