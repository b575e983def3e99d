package io.github.atsconnect.enrichment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a failed statement leaves for a log. */
class StoreFailuresTest extends StoreTestCase {
  private static final String CANARY = "canary-4711";

  @Test
  void noFailureQuotesWhatWasBoundOrWhatARowHolds() {
    List<String> columns =
        database.read(
            h ->
                h.createQuery(
                        kind.equals("SQLite")
                            ? "SELECT m.name || ' ' || c.name FROM sqlite_master m JOIN"
                                + " pragma_table_info(m.name) c WHERE m.type = 'table' AND"
                                + " m.name LIKE 'ats_%' AND c.\"notnull\" = 1"
                            : "SELECT table_name || ' ' || column_name FROM"
                                + " information_schema.columns WHERE table_name LIKE 'ats\\_%' AND"
                                + " is_nullable = 'NO'")
                    .mapTo(String.class)
                    .list());
    assertThat(columns).hasSizeGreaterThan(60);
    for (String each : columns) {
      String table = each.split(" ")[0];
      String column = each.split(" ")[1];
      // Fails in each table, with a canary among what is bound.
      assertSilent("INSERT INTO " + table + " (" + column + ", nothing) VALUES (:canary, NULL)");
      assertSilent(
          "INSERT INTO "
              + table
              + " ("
              + column
              + ") SELECT CAST(NULL AS TEXT) WHERE 'x' <> :canary");
      assertSilent("UPDATE " + table + " SET nothing = '" + CANARY + "' WHERE 'x' = :canary");
    }
    assertSilent("INSERT INTO ats_tenant_key (tenant, sealed, plain) VALUES (:canary, NULL, 'x')");
    connect(new Scope(CANARY, CANARY));
    assertSilent("INSERT INTO ats_connection SELECT * FROM ats_connection WHERE tenant = :canary");
  }

  @Test
  void aRowWhoseConnectionIsGoneSaysThat() {
    EnrichmentException e =
        catchThrowableOfType(
            EnrichmentException.class,
            () ->
                database.write(
                    h ->
                        RunTable.contact(
                            h, Run.ofSync(new Scope("acme", "gone")), CANARY, null, 0.5)));

    assertThat(e.reason()).isEqualTo(Reason.CONNECTION_UNKNOWN);
    assertThat(written(e)).doesNotContain(CANARY);
  }

  @Test
  void whatBelongsToAConnectionGoesWithIt() {
    database.write(h -> RunTable.contact(h, Run.ofSync(SCOPE), "c1", null, 0.5));
    database.write(h -> h.execute("DELETE FROM ats_connection"));

    assertThat(
            database.<Long>read(
                h -> h.createQuery("SELECT COUNT(*) FROM ats_run_contact").mapTo(Long.class).one()))
        .isZero();
  }

  private void assertSilent(String sql) {
    EnrichmentException e =
        catchThrowableOfType(
            EnrichmentException.class,
            () ->
                database.write(
                    h -> {
                      h.createUpdate(sql).bind("canary", CANARY).execute();
                    }));
    assertThat(e).as(sql).isNotNull();
    assertThat(written(e)).as(sql).doesNotContain(CANARY);
  }

  /** All that a logger would write of it. */
  private static String written(Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
