package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The store: transactions over one JDBC database, with its failures told in our terms. */
public final class Database implements AutoCloseable {
  private final Jdbi jdbi;
  private final Runnable onClose;

  private Database(Jdbi jdbi, Runnable onClose) {
    this.jdbi = jdbi;
    this.onClose = onClose;
  }

  /** Opens a SQLite file and migrates its schema. */
  public static Database sqlite(Path file) {
    SqliteConnections connections = new SqliteConnections(file);
    Database database = new Database(Jdbi.create(connections), connections::close);
    try {
      database.write(Migrations::run);
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
    return database;
  }

  /** Reads; sees what was committed before. */
  <T> T read(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException e) {
      throw unavailable(e);
    }
  }

  /** Writes all or nothing. */
  <T> T transact(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw unavailable(e);
    }
  }

  /** Writes all or nothing. */
  void write(Consumer<Handle> work) {
    try {
      jdbi.useTransaction(work::accept);
    } catch (JdbiException e) {
      throw unavailable(e);
    }
  }

  private static EnrichmentException unavailable(JdbiException e) {
    return new EnrichmentException(
        Reason.STORAGE, "the store could not be read or written: " + root(e), e);
  }

  private static String root(Throwable e) {
    Throwable t = e;
    while (t.getCause() != null) {
      t = t.getCause();
    }
    return t.getClass().getSimpleName();
  }

  @Override
  public void close() {
    onClose.run();
  }
}
