package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.statement.SqlLogger;

/**
 * Where links are kept. Only ids, states, codes and times are stored, never personal data. The
 * schema is made and migrated when the service is built.
 */
public final class Storage {
  private final String description;
  private final Supplier<Database> opener;

  private Storage(String description, Supplier<Database> opener) {
    this.description = description;
    this.opener = opener;
  }

  /**
   * A SQLite file, made when it is not there; write-ahead log, every commit on disk before it
   * counts. Several processes of one machine may share it.
   *
   * @param file where; its folder exists
   * @return where links are kept; opened by the service
   */
  public static Storage sqlite(Path file) {
    return new Storage("sqlite:" + file.getFileName(), () -> Database.sqlite(file));
  }

  /**
   * {@return a PostgreSQL database, 12 or later} Any number of nodes may share it. The tables are
   * made in the first schema of the connection's search path.
   *
   * @param source the host's, with a pool and the PostgreSQL driver of the host's choice; it is not
   *     closed with the service
   */
  public static Storage postgres(DataSource source) {
    return postgres(source, true, false);
  }

  /**
   * {@return the same, for a host that migrates the schema itself, with {@link #postgresScripts}:
   * opening only looks whether the schema is new enough, and says what is missing}
   *
   * @param source the host's
   */
  public static Storage postgresAsItIs(DataSource source) {
    return postgres(source, false, false);
  }

  /**
   * {@return the same with row-level security: each transaction sets {@code ats_connect.tenant} to
   * its tenant, by which the policies of {@link #rowLevelSecurityScript} let rows be seen and
   * written} The schema and the policies have to be there: opening looks.
   *
   * @param source the host's, logged in as a role that does not own the tables
   */
  public static Storage postgresByTenant(DataSource source) {
    return postgres(source, false, true);
  }

  /**
   * The scripts that make the schema on PostgreSQL, oldest first; to be kept among a host's own
   * migrations, one for each. A newer version of this library may add some, and changes none.
   *
   * @return unmodifiable; each is a text of statements that ends by noting itself in {@code
   *     ats_schema_history}
   */
  public static List<String> postgresScripts() {
    return List.copyOf(Database.postgresScripts());
  }

  /** {@return the policies for {@link #postgresByTenant}, to be run by the owner of the tables} */
  public static String rowLevelSecurityScript() {
    return Database.rowLevelSecurityScript();
  }

  private static Storage postgres(DataSource source, boolean migrate, boolean tellTenant) {
    return new Storage("postgresql", () -> Database.postgres(source, migrate, tellTenant));
  }

  /** The same, with somebody who is told of each transaction that writes. */
  Storage watchedBy(Database.Watcher who) {
    return new Storage(
        description,
        () -> {
          Database database = opener.get();
          database.watchedBy(who);
          return database;
        });
  }

  /** The same, with leases of another length; for tests, which kill syncs and do not wait. */
  Storage withLeases(Duration length) {
    return new Storage(description, () -> opener.get().withLeases(length));
  }

  /** The same, with each statement told; for tests, which look at the plans. */
  Storage watched(SqlLogger watcher) {
    return new Storage(description, () -> opener.get().watched(watcher));
  }

  Database open() {
    return opener.get();
  }

  @Override
  public String toString() {
    return "Storage[" + description + "]";
  }
}
