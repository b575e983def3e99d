package io.github.atsconnect.spring;

import io.github.atsconnect.enrichment.EnrichmentService;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** db-scheduler's table in PostgreSQL, by the script in the library's jar. */
final class ScheduleTable {
  private static final String SCRIPT = "internal/migration/ats_scheduled_task.sql";

  /** Nodes that start at once make it one after another. */
  private static final long LOCK = 0x617473_73796e63L;

  private ScheduleTable() {}

  static void createIn(DataSource source) {
    try (Connection c = source.getConnection()) {
      boolean auto = c.getAutoCommit();
      c.setAutoCommit(false);
      try (Statement s = c.createStatement()) {
        s.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
        ScriptUtils.executeSqlScript(c, new ClassPathResource(SCRIPT, EnrichmentService.class));
        c.commit();
      } finally {
        c.rollback();
        c.setAutoCommit(auto);
      }
    } catch (SQLException e) {
      AtsConnectSetupException failure =
          new AtsConnectSetupException(
              "The table of the schedule could not be made in the application's DataSource.",
              "The schedule needs PostgreSQL, and a role that may create tables. Or run %s of our jar yourself, and set ats-connect.sync.create-table=false."
                  .formatted(SCRIPT));
      failure.initCause(e);
      throw failure;
    }
  }
}
