package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.HostPool;
import io.github.atsconnect.enrichment.internal.Postgres;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.matching.MatchKeys;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pools as hosts set them up, for themselves. */
class HostPoolsTest {
  private static final Person ADA = Host.person("p1", "Ada Example", "ada@home.example");

  @TempDir Path folder;

  /** How a pool hands out its connections. */
  enum Habit {
    COMMITS_BY_ITSELF(c -> {}),
    NEVER_COMMITS(c -> c.setAutoCommit(false)),
    REPEATABLE_READ(c -> c.setTransactionIsolation("TRANSACTION_REPEATABLE_READ")),
    SERIALIZABLE_AND_NEVER_COMMITS(
        c -> {
          c.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
          c.setAutoCommit(false);
        }),
    READ_ONLY(c -> c.setReadOnly(true)),
    READ_ONLY_BY_SESSION(
        c -> c.setConnectionInitSql("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")),
    READ_ONLY_AND_NEVER_COMMITS(
        c -> {
          c.setReadOnly(true);
          c.setAutoCommit(false);
        });

    private final Consumer<HikariConfig> settings;

    Habit(Consumer<HikariConfig> settings) {
      this.settings = settings;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whateverAPoolIsSetUpToAllIsKeptAndTheConnectionsComeBackAsTheyWere(Habit habit)
      throws Exception {
    String name = folder.toString();
    Set<String> handedOut = ConcurrentHashMap.newKeySet();
    Set<String> givenBack = ConcurrentHashMap.newKeySet();
    try (HikariDataSource pool = HostPool.pool(name, habit.settings);
        FakeLever lever = new FakeLever()) {
      DataSource watched =
          HostPool.proxy(
              pool,
              (c, m, a) -> {
                if (m.getName().equals("close")) {
                  givenBack.add(c.getAutoCommit() + " " + c.isReadOnly());
                }
                return HostPool.go(c, m, a);
              });
      try (var c = pool.getConnection()) {
        handedOut.add(c.getAutoCommit() + " " + c.isReadOnly());
      }
      lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
      try (EnrichmentService connect = Host.of(Storage.postgres(watched), ADA).build()) {
        Connection connection = connect.connect(lever.account());
        connect.sync(connection);
        connect.confirm("p1", "c1");
        assertThatThrownBy(() -> connect.connect(lever.account().withName("")))
            .isInstanceOf(RuntimeException.class);
      }
    }
    assertThat(givenBack).isEqualTo(handedOut);

    try (EnrichmentService other =
        Host.of(Storage.postgres(Postgres.database(name)), ADA).build()) {
      assertThat(Host.links(other)).isEqualTo("p1=c1 CONFIRMED [o1]");
      other.eraseContact("c1");
      assertThat(other.verifyAudit().isWhole()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anErasureIsDoneWhereItsReceiptSaysSo(Habit habit) {
    String name = folder.toString();
    try (FakeLever lever = new FakeLever();
        EnrichmentService usual = Host.of(Storage.postgres(Postgres.database(name)), ADA).build()) {
      lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
      usual.sync(usual.connect(lever.account()));
      try (HikariDataSource pool = HostPool.pool(name, habit.settings);
          EnrichmentService connect = Host.of(Storage.postgres(pool), ADA).build()) {
        assertThat(connect.eraseContact("c1").links()).isEqualTo(1);
      }
      assertThat(usual.links()).isEmpty();
      assertThat(usual.audit(0, 100)).anyMatch(e -> e.action().equals("contact.erased"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void profilesAreFoundWhateverThePoolIsSetUpTo(Habit habit) throws Exception {
    try (HikariDataSource pool = HostPool.pool(folder.toString(), habit.settings)) {
      ProfileStores.jdbc(pool, ids -> List.of(ADA)).indexAll(Stream.of(ADA));
    }
    JdbcProfileStore again =
        ProfileStores.jdbc(Postgres.database(folder.toString()), ids -> List.of(ADA));
    assertThat(again.findByKeys(MatchKeys.of(ADA, Plugins.none()), 10)).hasSize(1);
  }

  @Test
  void manyWritersOnSerializableConnectionsWaitForEachOtherInsteadOfFailing() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try (HikariDataSource pool =
            HostPool.pool(
                folder.toString(), c -> c.setTransactionIsolation("TRANSACTION_SERIALIZABLE"));
        EnrichmentService connect = Host.of(Storage.postgres(pool)).build()) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        String contact = "c" + i;
        tasks.add(
            () -> {
              connect.eraseContact(contact);
              return null;
            });
      }
      for (var each : threads.invokeAll(tasks)) {
        each.get();
      }
      assertThat(connect.verifyAudit().isWhole()).isTrue();
      assertThat(connect.verifyAudit().entries()).isEqualTo(120);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void withinATransactionOfTheHostsThatHasWorkNothingIsDoneAndItSaysSo() throws Exception {
    try (HikariDataSource pool = HostPool.pool(folder.toString(), c -> {})) {
      var host = new HostPool.TakingPart(pool);
      try (EnrichmentService connect = Host.of(Storage.postgres(host.source()), ADA).build()) {
        asHost(pool, "CREATE TABLE crm (id INT)");
        try (Statement s = host.begin().createStatement()) {
          s.execute("INSERT INTO crm VALUES (1)");
          assertThatThrownBy(() -> connect.eraseContact("c1"))
              .isInstanceOfSatisfying(
                  EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STORAGE))
              .hasMessageContaining("outside of one");
          assertThatThrownBy(() -> connect.links("p1")).isInstanceOf(EnrichmentException.class);
          s.execute("INSERT INTO crm VALUES (2)");
        } finally {
          host.rollBack();
        }
        assertThat(connect.audit(0, 10)).isEmpty();
        assertThat(one(pool, "SELECT COUNT(*) FROM crm")).isEqualTo("0");
        connect.eraseContact("c1");
        assertThat(connect.audit(0, 10)).hasSize(1);
      }
    }
  }

  @Test
  void withinATransactionOfTheHostsThatHasDoneNothingYetOursIsOneOfItsOwn() throws Exception {
    try (HikariDataSource pool = HostPool.pool(folder.toString(), c -> {})) {
      var host = new HostPool.TakingPart(pool);
      try (EnrichmentService connect = Host.of(Storage.postgres(host.source()), ADA).build()) {
        asHost(pool, "CREATE TABLE crm (id INT)");
        try (Statement s = host.begin().createStatement()) {
          connect.eraseContact("c1");
          s.execute("INSERT INTO crm VALUES (1)");
        } finally {
          host.rollBack();
        }
        assertThat(connect.audit(0, 10)).hasSize(1);
        assertThat(one(pool, "SELECT COUNT(*) FROM crm")).isEqualTo("0");
      }
    }
  }

  @Test
  void aSourceWhoseTransactionsOthersCommitIsRefusedWhenItIsOpened() throws Exception {
    try (HikariDataSource pool = HostPool.pool(folder.toString(), c -> c.setAutoCommit(false))) {
      DataSource silent =
          HostPool.proxy(
              pool,
              (c, m, a) ->
                  Set.of("setAutoCommit", "commit").contains(m.getName())
                      ? null
                      : HostPool.go(c, m, a));
      assertThatThrownBy(() -> Host.of(Storage.postgres(silent)).build())
          .isInstanceOf(EnrichmentException.class)
          .hasMessageContaining("not managed");
      DataSource refusing =
          HostPool.proxy(
              pool,
              (c, m, a) -> {
                if (m.getName().equals("setAutoCommit")) {
                  throw new SQLException("not in a managed environment");
                }
                return HostPool.go(c, m, a);
              });
      assertThatThrownBy(() -> Host.of(Storage.postgres(refusing)).build())
          .isInstanceOf(EnrichmentException.class)
          .hasMessageContaining("not managed");
    }
  }

  @Test
  void whatSomebodyLeftBehindIsNeitherCommittedNorRolledBack() throws Exception {
    try (HikariDataSource pool = HostPool.pool(folder.toString(), c -> {})) {
      asHost(pool, "CREATE TABLE crm (id INT)");
      Host.of(Storage.postgres(pool)).build().close();
      try (var left = pool.getConnection();
          Statement s = left.createStatement()) {
        // Begun by hand, on a connection that says that it commits by itself.
        s.execute("BEGIN");
        s.execute("INSERT INTO crm VALUES (1)");
        DataSource sloppy =
            HostPool.proxy(
                pool, (c, m, a) -> m.getName().equals("close") ? null : HostPool.go(left, m, a));
        assertThatThrownBy(() -> Host.of(Storage.postgres(sloppy)).build())
            .isInstanceOf(EnrichmentException.class)
            .hasMessageContaining("transaction open");
        assertThat(one(pool, "SELECT COUNT(*) FROM crm")).isEqualTo("0");
        s.execute("COMMIT");
        assertThat(one(pool, "SELECT COUNT(*) FROM crm")).isEqualTo("1");
      }
    }
  }

  @Test
  void aConnectionThatCannotBeBroughtBackIsCut() throws Exception {
    Set<String> calls = ConcurrentHashMap.newKeySet();
    try (HikariDataSource pool = HostPool.pool(folder.toString(), c -> c.setAutoCommit(false))) {
      Host.of(Storage.postgres(pool)).build().close();
      DataSource failing =
          HostPool.proxy(
              pool,
              (c, m, a) -> {
                calls.add(m.getName());
                if (m.getName().equals("setAutoCommit")
                    && !(boolean) a[0]
                    && calls.contains("commit")) {
                  throw new SQLException("on purpose");
                }
                return HostPool.go(c, m, a);
              });
      try (EnrichmentService connect = Host.of(Storage.postgres(failing)).build()) {
        assertThat(connect.links()).isEmpty();
      } catch (EnrichmentException e) {
        assertThat(e.reason()).isEqualTo(Reason.STORAGE);
      }
      assertThat(calls).contains("abort");
    }
  }

  @Test
  void theTablesStayWhereTheyWereMadeWhateverSearchPathAConnectionIsLeftWith() throws Exception {
    try (HikariDataSource pool = HostPool.pool(folder.toString(), c -> c.setMaximumPoolSize(1))) {
      asHost(pool, "CREATE SCHEMA \"Crm 1\"");
      asHost(pool, "CREATE SCHEMA other");
      asHost(pool, "SET search_path = \"Crm 1\", public");
      try (FakeLever lever = new FakeLever();
          EnrichmentService connect = Host.of(Storage.postgres(pool), ADA).build()) {
        lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
        Connection connection = connect.connect(lever.account());
        asHost(pool, "SET search_path = other");
        connect.sync(connection);
        assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]");
        assertThat(one(pool, "SHOW search_path")).isEqualTo("other");
        assertThat(one(pool, "SELECT COUNT(*) FROM \"Crm 1\".ats_link")).isEqualTo("1");
        asHost(pool, "SET search_path = nowhere");
        assertThatThrownBy(() -> Host.of(Storage.postgres(pool)).build())
            .hasMessageContaining("search path");
      }
    }
  }

  @Test
  void aHostMayHaveTablesOfAnyNameBesideOurs() throws Exception {
    DataSource database = Postgres.database(folder.toString());
    for (String table :
        List.of(
            "audit_entry",
            "schema_version",
            "schema_history",
            "verdict",
            "connection",
            "link",
            "opportunity",
            "tenant_key",
            "suppression",
            "webhook_inbox",
            "scheduled_tasks")) {
      asHost(database, "CREATE TABLE " + table + " (version INT NOT NULL, who TEXT)");
      asHost(database, "INSERT INTO " + table + " VALUES (41, 'the host')");
    }
    try (FakeLever lever = new FakeLever();
        EnrichmentService connect = Host.of(Storage.postgres(database), ADA).build()) {
      lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
      connect.sync(connect.connect(lever.account()));
      connect.eraseTenant();
    }
    assertThat(one(database, "SELECT version || who FROM audit_entry")).isEqualTo("41the host");
    assertThat(
            one(
                database,
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public' AND"
                    + " table_name NOT LIKE 'ats\\_%'"))
        .isEqualTo("11");
  }

  @Test
  void locksOfAHostsOwnDoNotHoldOurs() throws Exception {
    DataSource database = Postgres.database(folder.toString());
    try (EnrichmentService connect = Host.of(Storage.postgres(database)).build();
        var c = database.getConnection();
        Statement s = c.createStatement()) {
      connect.eraseContact("c1");
      c.setAutoCommit(false);
      for (long key = -50; key < 50; key++) {
        s.execute("SELECT pg_advisory_xact_lock(" + key + ")");
        s.execute("SELECT pg_advisory_xact_lock(" + key + ", 1)");
      }
      connect.eraseContact("c2");
      c.rollback();
    }
  }

  private static void asHost(DataSource source, String sql) throws SQLException {
    try (var c = source.getConnection();
        Statement s = c.createStatement()) {
      s.execute(sql);
    }
  }

  private static String one(DataSource source, String sql) throws SQLException {
    try (var c = source.getConnection();
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery(sql)) {
      r.next();
      return r.getString(1);
    }
  }
}
