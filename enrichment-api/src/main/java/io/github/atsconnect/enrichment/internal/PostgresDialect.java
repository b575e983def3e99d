package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * PostgreSQL. Transactions that write take a lock of their tenant's first, held until they end:
 * then each sees all that the one before it wrote, as in SQLite, and tenants do not wait for each
 * other. Rather than serializable isolation, which would have each of our steps fail and be tried
 * again where two nodes meet.
 */
final class PostgresDialect implements Dialect {
  /** Longer than any of our transactions takes; then the database counts as busy. */
  private static final String PATIENCE_MS = "15000";

  /** "ATSt" and "ATSs" as numbers. */
  private static final int TENANT_LOCKS = 0x41545374;

  private static final int SCHEMA_LOCKS = 0x41545373;

  private static final Pattern SECURED =
      Pattern.compile("ALTER TABLE (\\w+) ENABLE ROW LEVEL SECURITY");

  private final boolean tellsTenant;

  /** Where our tables are; empty until it is known. */
  private volatile String path = "";

  /**
   * The dialect.
   *
   * @param tellsTenant whether each transaction tells the database its tenant, for row-level
   *     security
   */
  PostgresDialect(boolean tellsTenant) {
    this.tellsTenant = tellsTenant;
  }

  @Override
  public boolean readsInTransaction() {
    return true;
  }

  @Override
  public void beginRead(Handle handle, String tenant) {
    begin(handle, "READ ONLY", tenant, "");
  }

  @Override
  public void beginWrite(Handle handle, String tenant) {
    begin(handle, "READ WRITE", tenant, lock(TENANT_LOCKS, tenant));
  }

  @Override
  public void beginBeside(Handle handle, String tenant) {
    begin(handle, "READ WRITE", tenant, "");
  }

  @Override
  public void beginSchema(Handle handle, boolean migrate) {
    begin(
        handle,
        migrate ? "READ WRITE" : "READ ONLY",
        "",
        migrate ? lock(SCHEMA_LOCKS, "schema") : "");
    path = home(handle, migrate);
  }

  /**
   * Where our tables are or will be: from then on each transaction looks there, whatever search
   * path its connection has.
   */
  private static String home(Handle handle, boolean migrate) {
    Optional<String> home =
        handle
            .createQuery(
                migrate
                    ? "SELECT quote_ident(current_schema())"
                    : "SELECT quote_ident(n.nspname) FROM pg_class c JOIN pg_namespace n ON n.oid ="
                        + " c.relnamespace WHERE c.oid = to_regclass('ats_schema_history')")
            .mapTo(String.class)
            .findOne();
    if (migrate && home.isEmpty()) {
      throw new EnrichmentException(
          Reason.STORAGE, "the connection's search path names no schema that is there");
    }
    return home.orElse("");
  }

  /**
   * Says all that a transaction of ours depends on, in one round trip: what the pool, the server or
   * an earlier user of the connection has set counts for nothing, and ends with the transaction.
   */
  private void begin(Handle handle, String access, String tenant, String lock) {
    String sql =
        "SET TRANSACTION ISOLATION LEVEL READ COMMITTED "
            + access
            + "; SELECT set_config('lock_timeout', ?, true)"
            + (path.isEmpty() ? "" : ", set_config('search_path', ?, true)")
            + (tellsTenant ? ", set_config('ats_connect.tenant', ?, true)" : "")
            + lock;
    try (PreparedStatement s = handle.getConnection().prepareStatement(sql)) {
      int at = 1;
      s.setString(at++, PATIENCE_MS);
      if (!path.isEmpty()) {
        s.setString(at++, path);
      }
      if (tellsTenant) {
        s.setString(at, tenant);
      }
      s.execute();
      // A failure of a later statement is told when its result is asked for.
      while (s.getMoreResults() || s.getUpdateCount() != -1) {
        continue;
      }
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  @Override
  public boolean hasTable(Handle handle, String table) {
    return handle
        .createQuery("SELECT to_regclass(:table) IS NOT NULL")
        .bind("table", table)
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public void checkTenants(Handle handle) {
    if (!tellsTenant) {
      return;
    }
    List<String> open = tablesOfTenants().stream().filter(t -> !isBound(handle, t)).toList();
    if (!open.isEmpty()) {
      throw new EnrichmentException(
          Reason.STORAGE,
          "rows of table "
              + open.get(0)
              + " are not kept apart by tenant"
              + (open.size() > 1
                  ? ", nor those of " + String.join(", ", open.subList(1, open.size()))
                  : "")
              + ": run Storage.rowLevelSecurityScript() as the owner of the tables, and log in as"
              + " another role that is no superuser");
    }
  }

  private static boolean isBound(Handle handle, String table) {
    return handle
        .createQuery("SELECT row_security_active(:table)")
        .bind("table", table)
        .mapTo(Boolean.class)
        .one();
  }

  /** Those that the script secures. */
  private static List<String> tablesOfTenants() {
    return SECURED
        .matcher(Database.rowLevelSecurityScript())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** Text sorts by its characters, as in SQLite, whatever the database's locale. */
  @Override
  public String script(String script) {
    return script.replaceAll("\\bTEXT\\b", "TEXT COLLATE \"C\"");
  }

  @Override
  public String now() {
    return "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
  }

  /** A standby refuses to begin one. */
  @Override
  public void tryToWrite(Handle handle) {
    handle.useTransaction(h -> begin(h, "READ WRITE", "", ""));
  }

  @Override
  public boolean tellsRoom() {
    return false;
  }

  @Override
  public void tryToGrow(Handle handle) {}

  /**
   * Locks of two numbers are another kind to PostgreSQL than those of one, which hosts mostly take;
   * the first number is ours. Where two tenants have the same second one, they wait for each other.
   */
  private static String lock(int kind, String what) {
    return "; SELECT pg_advisory_xact_lock(" + kind + ", " + (int) KeyIndex.hash(what) + ")";
  }
}
