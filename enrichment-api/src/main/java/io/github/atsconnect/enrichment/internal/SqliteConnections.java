package io.github.atsconnect.enrichment.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Connections to one SQLite file, used again rather than opened again: opening costs more than most
 * of our queries. SQLite itself lets one write at a time.
 */
final class SqliteConnections implements ConnectionFactory, AutoCloseable {
  private static final int BUSY_MS = 15_000;
  private static final int KEPT = 4;

  private final SQLiteDataSource source;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  SqliteConnections(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    // A transaction takes the write lock at its start: none fails half-way for a lock upgrade.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MS);
    // Deleted rows are overwritten, not just unlinked.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    this.source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
  }

  @Override
  public Connection openConnection() throws SQLException {
    Connection kept = idle.pollLast();
    return kept != null ? kept : source.getConnection();
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    if (closed || idle.size() >= KEPT || !connection.getAutoCommit()) {
      connection.close();
    } else {
      idle.addLast(connection);
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Connection c = idle.poll(); c != null; c = idle.poll()) {
      try {
        c.close();
      } catch (SQLException e) {
        // Nothing is lost: each commit was on disk before.
        continue;
      }
    }
  }
}
