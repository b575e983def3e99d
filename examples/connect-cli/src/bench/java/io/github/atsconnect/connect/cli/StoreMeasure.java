package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGPoolingDataSource;

/**
 * What a host's calls cost on a store of many links: streaming them, 50,000 at a time; saying that
 * one is right; health; the queue of reviews. With a JDBC address on an empty PostgreSQL database, or
 * on a SQLite file of its own.
 *
 * <pre>java -cp connect-cli.jar[:postgresql.jar] StoreMeasure.java [LINKS [JDBC-ADDRESS]]</pre>
 */
public final class StoreMeasure {
  private static final int PIECE = 50_000;
  private static final int ROUNDS = 30;

  private StoreMeasure() {}

  /** Measures. */
  public static void main(String[] args) throws Exception {
    int links = args.length > 0 ? Integer.parseInt(args[0]) : 300_000;
    Path file = Files.createTempDirectory("ats-connect-measure-").resolve("links.db");
    String address = args.length > 1 ? args[1] : "jdbc:sqlite:" + file;
    try (EnrichmentService connect =
        EnrichmentService.builder()
            .profiles(ProfileStores.inMemory(List.of()))
            .storage(args.length > 1 ? Storage.postgres(source(address)) : Storage.sqlite(file))
            .build()) {
      fill(address, links);
      stream(connect);
      time("health", i -> connect.health());
      time("review queue, 20", i -> connect.reviewQueue(20));
      time("confirm", i -> connect.confirm("profile-" + (7 + i), "contact-" + (7 + i)));
    }
  }

  /** Pooled, as a host's is: connecting costs more than what is measured here. */
  @SuppressWarnings("deprecation")
  private static DataSource source(String address) {
    PGPoolingDataSource source = new PGPoolingDataSource();
    source.setUrl(address);
    return source;
  }

  private static void stream(EnrichmentService connect) {
    try (var all = connect.links()) {
      Iterator<?> links = all.iterator();
      for (int piece = 1; links.hasNext(); piece++) {
        long begun = System.nanoTime();
        int n = 0;
        for (; n < PIECE && links.hasNext(); n++) {
          links.next();
        }
        print("links streamed, " + n + ", part " + piece, System.nanoTime() - begun);
      }
    }
  }

  private static void time(String what, IntConsumer call) {
    long[] took = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      call.accept(i);
      took[i] = System.nanoTime() - begun;
    }
    Arrays.sort(took);
    print(what + ", median", took[ROUNDS / 2]);
  }

  private static void print(String what, long nanos) {
    System.out.printf(Locale.ROOT, "%-40s %10.2f ms%n", what, nanos / 1e6);
  }

  private static void fill(String address, int links) throws SQLException {
    boolean sqlite = address.startsWith("jdbc:sqlite:");
    String many =
        sqlite
            ? "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < "
            : "WITH n(i) AS (SELECT * FROM generate_series(0, ";
    many += (links - 1) + (sqlite ? ") " : ")) ");
    try (Connection c = DriverManager.getConnection(address);
        Statement s = c.createStatement()) {
      s.execute(
          "INSERT INTO ats_connection (tenant, id, version, name, base_url, state, since, key_hint,"
              + " sealed_key, permissions, checked_at, level, confidential, rate, account_marks)"
              + " VALUES ('default', 'one', 1, 'Lever', 'https://lever.example/v1', 'CONNECTED', 0,"
              + " '', '', '', 0, 'FILES', 0, 0, '')");
      s.execute(
          "INSERT INTO ats_link (tenant, connection, contact, profile, verdict, state, probability,"
              + " reasons, matcher, resumes, list_reasons, decided_at) "
              + many
              + "SELECT 'default', 'one', 'contact-' || i, 'profile-' || i, 'MATCH', CASE WHEN i %"
              + " 20 = 0 THEN 'SUGGESTED' ELSE 'AUTO' END, (i % 1000) / 1000.0, 'NAME_EQUAL', 'm',"
              + " 'UNREAD', '', 1 FROM n");
      s.execute(
          "INSERT INTO ats_opportunity (tenant, connection, opportunity, contact, kind, status,"
              + " confidential, updated_at, seen_at) "
              + many
              + "SELECT 'default', 'one', 'opportunity-' || i, 'contact-' || i, 'APPLICANT',"
              + " 'ACTIVE', 0, 1, 1 FROM n");
      s.execute("ANALYZE");
    }
  }
}
