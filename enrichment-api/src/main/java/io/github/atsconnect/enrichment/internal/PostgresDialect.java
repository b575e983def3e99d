package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.util.List;
import java.util.regex.Pattern;
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

  private static final Pattern SECURED =
      Pattern.compile("ALTER TABLE (\\w+) ENABLE ROW LEVEL SECURITY");

  private final boolean tellsTenant;

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
    return tellsTenant;
  }

  @Override
  public void beginRead(Handle handle, String tenant) {
    if (tellsTenant) {
      set(handle, "ats_connect.tenant", tenant);
    }
  }

  @Override
  public void beginWrite(Handle handle, String tenant) {
    beginRead(handle, tenant);
    set(handle, "lock_timeout", PATIENCE_MS);
    lock(handle, "ats-connect tenant " + tenant);
  }

  @Override
  public void lockSchema(Handle handle) {
    lock(handle, "ats-connect schema");
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
    for (String table : tablesOfTenants()) {
      boolean bound =
          handle
              .createQuery("SELECT row_security_active(:table)")
              .bind("table", table)
              .mapTo(Boolean.class)
              .one();
      if (!bound) {
        throw new EnrichmentException(
            Reason.STORAGE,
            "rows of table "
                + table
                + " are not kept apart by tenant: run Storage.rowLevelSecurityScript() as the owner"
                + " of the tables, and log in as another role that is no superuser");
      }
    }
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

  private static void set(Handle handle, String setting, String value) {
    handle
        .createQuery("SELECT set_config(:setting, :value, true)")
        .bind("setting", setting)
        .bind("value", value)
        .mapTo(String.class)
        .one();
  }

  private static void lock(Handle handle, String what) {
    handle
        .createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:key)) locked")
        .bind("key", KeyIndex.hash(what))
        .mapTo(Integer.class)
        .one();
  }
}
