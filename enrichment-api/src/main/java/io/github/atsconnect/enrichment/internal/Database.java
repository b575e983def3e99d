package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The store: transactions over one JDBC database, with its failures told in our terms. */
public final class Database implements AutoCloseable {
  private final Jdbi jdbi;
  private final Dialect dialect;
  private final Runnable onClose;
  private volatile boolean closed;
  private volatile Watcher watcher = Watcher.NONE;

  private Database(Jdbi jdbi, Dialect dialect, Runnable onClose) {
    this.jdbi = jdbi;
    this.dialect = dialect;
    this.onClose = onClose;
  }

  /** Opens a SQLite file and migrates its schema. */
  public static Database sqlite(Path file) {
    SqliteConnections connections = new SqliteConnections(file);
    Database database =
        new Database(Jdbi.create(connections), new SqliteDialect(), connections::close);
    try {
      database.prepare(true);
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
    return database;
  }

  /**
   * Takes a PostgreSQL database of the host's; closing does not close the source.
   *
   * @param migrate whether to bring the schema up to date, or only to look whether it is
   * @param tellTenant whether each transaction tells the database its tenant
   */
  public static Database postgres(DataSource source, boolean migrate, boolean tellTenant) {
    Database database =
        new Database(Jdbi.create(source), new PostgresDialect(tellTenant), () -> {});
    database.prepare(migrate);
    return database;
  }

  /** The schema's scripts for PostgreSQL, oldest first. */
  public static List<String> postgresScripts() {
    return Migrations.scripts(new PostgresDialect(false));
  }

  /** The policies for PostgreSQL that keep tenants apart. */
  public static String rowLevelSecurityScript() {
    return Migrations.resource("row-level-security.sql");
  }

  /** The store as one tenant sees it. */
  TenantStore of(String tenant) {
    return new TenantStore(this, tenant);
  }

  private void prepare(boolean migrate) {
    run(
        () ->
            jdbi.inTransaction(
                h -> {
                  if (migrate) {
                    Migrations.run(h, dialect);
                  } else {
                    Migrations.check(h, dialect);
                    dialect.checkTenants(h);
                  }
                  return true;
                }));
  }

  <T> T read(String tenant, Function<Handle, T> work) {
    if (!dialect.readsInTransaction()) {
      return run(() -> jdbi.withHandle(work::apply));
    }
    return run(
        () ->
            jdbi.inTransaction(
                h -> {
                  dialect.beginRead(h, tenant);
                  return work.apply(h);
                }));
  }

  <T> T transact(String tenant, Function<Handle, T> work) {
    watcher.begins();
    T done =
        run(
            () ->
                jdbi.inTransaction(
                    h -> {
                      dialect.beginWrite(h, tenant);
                      T result = work.apply(h);
                      watcher.commits();
                      return result;
                    }));
    watcher.committed();
    return done;
  }

  /** Who is told of each transaction that writes; one at a time, nobody unless set. */
  public void watchedBy(Watcher who) {
    this.watcher = who;
  }

  /** Is told of transactions that write, on the thread that does the work. */
  public interface Watcher {
    /** Does nothing. */
    Watcher NONE = new Watcher() {};

    /** One is about to begin; it may have to wait for others. */
    default void begins() {}

    /** All is written, and nothing committed yet. */
    default void commits() {}

    /** It is committed. */
    default void committed() {}
  }

  private <T> T run(Supplier<T> work) {
    if (closed) {
      throw new EnrichmentException(Reason.CLOSED, "the service was closed");
    }
    try {
      return work.get();
    } catch (JdbiException e) {
      throw unavailable(e);
    }
  }

  private static EnrichmentException unavailable(JdbiException e) {
    return new EnrichmentException(
        Reason.STORAGE, "the store could not be read or written: " + kind(e), e);
  }

  /** The kind of a failure and its code; never its text, which may quote a row. */
  static String kind(Throwable e) {
    Throwable root = e;
    String state = "";
    for (Throwable t = e; t != null; t = t.getCause()) {
      root = t;
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        state = " " + sql.getSQLState();
      }
    }
    return root.getClass().getSimpleName() + state;
  }

  @Override
  public void close() {
    closed = true;
    onClose.run();
  }
}
