package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;

/** The store: transactions over one JDBC database, with its failures told in our terms. */
public final class Database implements AutoCloseable {
  private final Jdbi jdbi;
  private final Dialect dialect;
  private final Runnable onClose;
  private volatile boolean closed;
  private volatile Watcher watcher = Watcher.NONE;
  private Lease.Times leaseTimes = Lease.Times.USUAL;
  private Heartbeats heartbeats = new Heartbeats(leaseTimes.beat());
  private final AtomicReference<@Nullable StoreProblem> failing = new AtomicReference<>();

  private Database(ConnectionFactory connections, Dialect dialect, Runnable onClose) {
    this.jdbi = jdbi(connections);
    this.dialect = dialect;
    this.onClose = onClose;
  }

  /** Statements over connections; no failure of theirs quotes what was bound. */
  static Jdbi jdbi(ConnectionFactory connections) {
    Jdbi jdbi = Jdbi.create(connections);
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return jdbi;
  }

  /** Opens a SQLite file and migrates its schema. */
  public static Database sqlite(Path file) {
    SqliteConnections connections = new SqliteConnections(file);
    Database database = new Database(connections, new SqliteDialect(), connections::close);
    try {
      connections.writeAhead();
      database.prepare(true);
      return database;
    } catch (SQLException e) {
      connections.close();
      throw StoreProblem.of(e);
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  /**
   * Takes a PostgreSQL database of the host's; closing does not close the source.
   *
   * @param migrate whether to bring the schema up to date, or only to look whether it is
   * @param tellTenant whether each transaction tells the database its tenant
   */
  public static Database postgres(DataSource source, boolean migrate, boolean tellTenant) {
    Database database =
        new Database(new HostConnections(source), new PostgresDialect(tellTenant), () -> {});
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

  /** Has leases last so long, before the store is used. */
  public Database withLeases(Duration length) {
    heartbeats.close();
    leaseTimes = Lease.Times.ofLength(length);
    heartbeats = new Heartbeats(leaseTimes.beat());
    return this;
  }

  /** Has each statement be told, before the store is used. */
  public Database watched(SqlLogger watcher) {
    jdbi.setSqlLogger(watcher);
    return this;
  }

  Lease.Times leaseTimes() {
    return leaseTimes;
  }

  Heartbeats heartbeats() {
    return heartbeats;
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
                  dialect.beginSchema(h, migrate);
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
    return run(() -> read(jdbi, dialect, tenant, work));
  }

  /** Reads; there is nothing to commit then, so that no commit can fail. */
  static <T> T read(Jdbi jdbi, Dialect dialect, String tenant, Function<Handle, T> work) {
    if (!dialect.readsInTransaction()) {
      return jdbi.withHandle(work::apply);
    }
    try (Handle h = jdbi.open()) {
      h.begin();
      try {
        dialect.beginRead(h, tenant);
        return work.apply(h);
      } finally {
        h.rollback();
      }
    }
  }

  <T> T transact(String tenant, Function<Handle, T> work) {
    return noting(watcher, h -> dialect.beginWrite(h, tenant), work);
  }

  /** Writes beside the tenant's other transactions: for what only one row depends on. */
  <T> T beside(String tenant, Function<Handle, T> work) {
    return noting(Watcher.NONE, h -> dialect.beginBeside(h, tenant), work);
  }

  private <T> T noting(Watcher told, Consumer<Handle> begin, Function<Handle, T> work) {
    requireOpen();
    told.begins();
    try {
      T done =
          jdbi.inTransaction(
              h -> {
                begin.accept(h);
                T result = work.apply(h);
                told.commits();
                return result;
              });
      told.committed();
      if (failing.get() != StoreProblem.DISK_FULL || !dialect.tellsRoom()) {
        failing.set(null);
      }
      return done;
    } catch (JdbiException e) {
      StoreProblem problem = StoreProblem.which(e);
      if (problem.isOfTheStore()) {
        failing.set(problem);
      }
      throw StoreProblem.of(e);
    }
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

  private void requireOpen() {
    if (closed) {
      throw new EnrichmentException(Reason.CLOSED, "the service was closed");
    }
  }

  private <T> T run(Supplier<T> work) {
    requireOpen();
    try {
      return work.get();
    } catch (JdbiException e) {
      throw StoreProblem.of(e);
    }
  }

  /** An expression for the database's own time, ms since 1970. */
  String now() {
    return dialect.now();
  }

  /**
   * Why nothing can be written now, if so: what the latest write failed of, unless it has passed,
   * and what can be seen without writing.
   *
   * @return what it is and what to do
   */
  Optional<String> problem() {
    StoreProblem known = failing.get();
    boolean full = known == StoreProblem.DISK_FULL;
    if (full && !dialect.tellsRoom()) {
      return Optional.of(StoreProblem.DISK_FULL.text());
    }
    try (Handle h = jdbi.open()) {
      if (full) {
        dialect.tryToGrow(h);
      } else {
        dialect.tryToWrite(h);
      }
      failing.compareAndSet(known, null);
      return Optional.empty();
    } catch (SQLException | JdbiException e) {
      return Optional.of(StoreProblem.which(e).text());
    }
  }

  @Override
  public void close() {
    closed = true;
    heartbeats.close();
    onClose.run();
  }
}
