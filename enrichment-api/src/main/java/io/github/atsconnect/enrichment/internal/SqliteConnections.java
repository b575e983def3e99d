package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Connections to one SQLite file, used again rather than opened again: opening costs more than most
 * of our queries. SQLite itself lets one write at a time.
 */
final class SqliteConnections implements ConnectionFactory, AutoCloseable {
  /** How long one that writes waits for another. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final int KEPT = 4;

  private final SQLiteDataSource source;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  SqliteConnections(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new EnrichmentException(Reason.STORAGE, StoreProblem.NO_FOLDER.text());
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    // A transaction takes the write lock at its start: none fails half-way for a lock upgrade.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout((int) PATIENCE.toMillis());
    config.enforceForeignKeys(true);
    // Deleted rows are overwritten, not just unlinked.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    this.source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
  }

  /**
   * Has the file written ahead, which it stays. To change that, SQLite needs the file for itself
   * and does not wait for it; so who comes second waits for the write lock instead and looks again.
   */
  void writeAhead() throws SQLException {
    long begun = System.nanoTime();
    try (Connection c = source.getConnection();
        Statement s = c.createStatement()) {
      while (true) {
        try (ResultSet changed = s.executeQuery("PRAGMA journal_mode=WAL")) {
          return;
        } catch (SQLException e) {
          if (!StoreProblem.isBusy(e) || System.nanoTime() - begun > PATIENCE.toNanos()) {
            throw e;
          }
        }
        s.execute("BEGIN IMMEDIATE");
        s.execute("COMMIT");
      }
    }
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
      if (closed) {
        close();
      }
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
