package io.github.atsconnect.enrichment.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Collects the statements that a store runs, and asks its database how it does each of them: by
 * what reads all rows of a table that grows, or sorts or counts more than a page of them.
 */
public final class Plans implements SqlLogger {
  /** Rows of each table that grows. */
  public static final int ROWS = 60_000;

  /** More than any page of ours. */
  private static final int PAGE = 2_500;

  /**
   * One row a connection, a tenant or a version; or for what people said by hand, which is read
   * whole; or emptied as it is worked on.
   */
  private static final String SMALL =
      "ats_(connection|tenant_key|lease|run|schema_history|webhook_token|verdict|suppression|webhook_inbox|webhook_count)";

  private static final Pattern ROWS_OF_A_NODE =
      Pattern.compile("^( *)(?:->  )?(.*?)  \\(cost=\\S+ rows=(\\d+) width=\\d+\\)$");

  private final Map<String, String> statements = new ConcurrentHashMap<>();
  private final Map<String, Integer> times = new ConcurrentHashMap<>();

  @Override
  public void logAfterExecution(StatementContext context) {
    String sql = context.getParsedSql().getSql();
    times.merge(sql, 1, Integer::sum);
    String filled = String.valueOf(context.getStatement());
    // PostgreSQL's driver prints a statement with what was bound; a pool says its own name before.
    statements.put(sql, filled.replaceFirst("(?s)^.* wrapping ", ""));
  }

  /** Adds a statement without parameters. */
  public void add(String sql) {
    statements.put(sql, sql);
  }

  /** How many different statements there were. */
  public int size() {
    return statements.size();
  }

  /** Forgets what was run until now. */
  public void forget() {
    statements.clear();
    times.clear();
  }

  /** Forgets what was run less often: once a sync, whole tables may be gone through. */
  public void forgetRarerThan(int often) {
    times.forEach(
        (sql, n) -> {
          if (n < often) {
            statements.remove(sql);
          }
        });
  }

  /** Fills all tables that grow for a connection of a tenant. */
  public static void fill(Connection c, String tenant, String connection) throws SQLException {
    boolean sqlite = c.getMetaData().getDatabaseProductName().equals("SQLite");
    String many =
        sqlite
            ? "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                + ROWS
                + ") "
            : "WITH n(i) AS (SELECT * FROM generate_series(1, " + ROWS + ")) ";
    String of = "'" + tenant + "', '" + connection + "'";
    List<String> fillings =
        List.of(
            "ats_link (tenant, connection, contact, profile, verdict, state, probability, reasons,"
                + " matcher, resumes, list_reasons, decided_at) "
                + many
                + "SELECT "
                + of
                + ", 'fc' || i, 'fp' || i, 'MATCH', CASE WHEN i % 50 = 0 THEN 'SUGGESTED' ELSE 'AUTO'"
                + " END, (i % 1000) / 1000.0, 'NAME_EQUAL', 'm', 'UNREAD', '', 1 FROM n",
            "ats_opportunity (tenant, connection, opportunity, contact, kind, status, confidential,"
                + " updated_at, seen_at) "
                + many
                + "SELECT "
                + of
                + ", 'fo' || i, 'fc' || i, 'APPLICANT', 'ACTIVE', 0, 1, 1 FROM n",
            "ats_link_event (tenant, connection, contact, profile, at_ms, state) "
                + many
                + "SELECT "
                + of
                + ", 'fc' || i, 'fp' || i, 1, 'AUTO' FROM n",
            "ats_verdict (tenant, connection, contact, profile, probability, same) "
                + many
                + "SELECT "
                + of
                + ", 'fc' || i, 'fp' || i, 0.5, 1 FROM n WHERE i < 500",
            "ats_candidate_token (tenant, token, connection, contact) "
                + many
                + "SELECT '"
                + tenant
                + "', 'ft' || i, '"
                + connection
                + "', 'fc' || i FROM n",
            "ats_webhook_seen (tenant, token, until_ms) "
                + many
                + "SELECT '"
                + tenant
                + "', 'ft' || i, 9000000000000 + i FROM n",
            "ats_audit (tenant, seq, at_ms, action, subject, actor, outcome, hash) "
                + many
                + "SELECT 'another', i, 1, 'a', '', '', '', '' FROM n",
            "ats_run_contact (tenant, connection, reader, contact, barred, promise) "
                + many
                + "SELECT "
                + of
                + ", 'sync', 'fc' || i, NULL, CASE WHEN i % 2 = 0 THEN -1 ELSE (i % 1000) / 1000.0 END FROM n",
            "ats_run_opportunity (tenant, connection, reader, opportunity, contact, skipped) "
                + many
                + "SELECT "
                + of
                + ", 'sync', 'fo' || i, 'fc' || i, NULL FROM n");
    try (Statement s = c.createStatement()) {
      for (String filling : fillings) {
        s.execute(
            "INSERT INTO "
                + filling
                + (sqlite && !filling.endsWith("500") ? " WHERE true" : "")
                + " ON CONFLICT DO NOTHING");
      }
    }
    if (!sqlite) {
      // PostgreSQL counts by itself, sooner or later. SQLite never does.
      count(c);
    }
  }

  /** Has the database count the rows of its tables. */
  public static void count(Connection c) throws SQLException {
    try (Statement s = c.createStatement()) {
      s.execute("ANALYZE");
    }
  }

  /** What is wrong with the plans, by statement; empty when nothing is. */
  public Map<String, List<String>> wrong(Connection c) throws SQLException {
    boolean sqlite = c.getMetaData().getDatabaseProductName().equals("SQLite");
    Map<String, List<String>> wrong = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : new TreeMap<>(statements).entrySet()) {
      String sql = each.getKey();
      if (!sql.matches("(?s)(SELECT|INSERT|UPDATE|DELETE).*ats_.*")) {
        continue;
      }
      List<String> found = sqlite ? ofSqlite(c, sql) : ofPostgres(c, sql, each.getValue());
      if (!found.isEmpty()) {
        wrong.put(sql, found);
      }
    }
    return wrong;
  }

  /**
   * Whatever goes through a table, or through all rows of a tenant or a connection that no limit
   * ends, or sorts them.
   */
  private static List<String> ofSqlite(Connection c, String sql) throws SQLException {
    List<String> wrong = new ArrayList<>();
    List<String> sorts = new ArrayList<>();
    boolean many = false;
    try (PreparedStatement s = c.prepareStatement("EXPLAIN QUERY PLAN " + sql);
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        String step = r.getString("detail");
        if (step.contains("TEMP B-TREE FOR string_agg")) {
          // The candidacies of one person.
          continue;
        }
        if (step.contains("TEMP B-TREE")) {
          sorts.add(step);
        } else if (step.matches("SCAN ats_.*") && !step.matches("SCAN " + SMALL + "\\b.*")) {
          wrong.add(step);
        } else if (step.matches("SEARCH ats_.*\\(tenant=\\?( AND connection=\\?)?\\)")
            && !step.matches("SEARCH " + SMALL + "\\b.*")) {
          many = true;
          if (!sql.contains("LIMIT") && !step.contains("COVERING INDEX ats_link_review")) {
            wrong.add(step);
          }
        }
      }
    }
    if (many) {
      wrong.addAll(sorts);
    }
    return wrong;
  }

  /** Whatever reads, sorts or gathers more rows than a page has, unless a limit stops it. */
  private static List<String> ofPostgres(Connection c, String sql, String filled)
      throws SQLException {
    List<String> wrong = new ArrayList<>();
    String runnable = filled.contains("ats_") && !filled.contains("Batch") ? filled : sql;
    if (runnable.contains("?")) {
      return sql.startsWith("INSERT") ? wrong : List.of("cannot be explained: " + filled);
    }
    List<String> steps = new ArrayList<>();
    try (Statement s = c.createStatement();
        ResultSet r = s.executeQuery("EXPLAIN " + runnable)) {
      while (r.next()) {
        steps.add(r.getString(1));
      }
    }
    long limited = Long.MAX_VALUE;
    for (String step : steps) {
      Matcher m = ROWS_OF_A_NODE.matcher(step);
      if (!m.matches()) {
        continue;
      }
      String what = m.group(2);
      if (what.equals("Limit")) {
        limited = m.group(1).length();
      }
      boolean many = Long.parseLong(m.group(3)) > PAGE;
      boolean reads =
          what.contains("Scan") && !(what.startsWith("Index") && m.group(1).length() > limited);
      if (many && (reads || what.matches(".*(Sort|Hash).*"))
          || what.matches("Seq Scan on ats_.*")
              && !what.matches("Seq Scan on " + SMALL + "\\b.*")) {
        wrong.add(step.strip());
      }
    }
    return wrong;
  }
}
