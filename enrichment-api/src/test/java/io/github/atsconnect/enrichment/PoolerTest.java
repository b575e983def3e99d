package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.atsconnect.enrichment.internal.HostPool;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** Behind a pooler that hands each transaction another connection, as PgBouncer does. */
class PoolerTest {
  private static final Person ADA = Host.person("p1", "Ada Example", "ada@home.example");

  @TempDir Path folder;

  @Test
  void nothingIsLeftOnAConnectionThatTheNextTransactionWouldNotHave() throws Exception {
    Set<String> outside = ConcurrentHashMap.newKeySet();
    Set<String> left = ConcurrentHashMap.newKeySet();
    String name = folder.toString();
    try (HikariDataSource pool = HostPool.pool(name, c -> {});
        FakeLever lever = new FakeLever()) {
      DataSource pooler =
          HostPool.proxy(
              pool,
              (c, m, a) -> {
                if (Set.of("prepareStatement", "createStatement").contains(m.getName())
                    && c.getAutoCommit()) {
                  outside.add(a == null ? "" : String.valueOf(a[0]));
                }
                if (m.getName().equals("close")) {
                  lookFor(c, left);
                }
                return HostPool.go(c, m, a);
              });
      lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
      try (EnrichmentService connect = Host.of(Storage.postgres(pooler), ADA).build()) {
        Connection connection = connect.connect(lever.account());
        for (int i = 0; i < 8; i++) {
          connect.sync(connection, SyncOptions.defaults().withFull());
          connect.enrich(ADA);
          connect.health();
        }
        assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]");
      }
    }
    assertThat(outside).as("statements outside of a transaction").isEmpty();
    assertThat(left).as("prepared on the server, or set for the session").isEmpty();
  }

  /** What PgBouncer would not carry over to the next connection. */
  private static void lookFor(java.sql.Connection c, Set<String> left) throws Exception {
    PGConnection driver = c.unwrap(PGConnection.class);
    int threshold = driver.getPrepareThreshold();
    driver.setPrepareThreshold(0);
    try (Statement s = c.createStatement();
        ResultSet r =
            s.executeQuery(
                "SELECT statement FROM pg_prepared_statements UNION ALL SELECT name || '=' ||"
                    + " setting FROM pg_settings WHERE source = 'session' AND name NOT IN"
                    + " ('DateStyle', 'TimeZone', 'client_encoding', 'extra_float_digits',"
                    + " 'application_name', 'transaction_isolation', 'transaction_read_only') UNION ALL SELECT locktype FROM pg_locks WHERE locktype ="
                    + " 'advisory' AND pid = pg_backend_pid()")) {
      while (r.next()) {
        left.add(r.getString(1));
      }
    }
    driver.setPrepareThreshold(threshold);
  }

  @Test
  void whatTheHostHadSetForItsOwnStatementsIsThereAgain() throws Exception {
    try (HikariDataSource pool = HostPool.pool(folder.toString(), c -> c.setMaximumPoolSize(1))) {
      try (var c = pool.getConnection()) {
        c.unwrap(PGConnection.class).setPrepareThreshold(3);
      }
      Host.of(Storage.postgres(pool)).build().close();
      try (var c = pool.getConnection()) {
        assertThat(c.unwrap(PGConnection.class).getPrepareThreshold()).isEqualTo(3);
      }
    }
  }
}
