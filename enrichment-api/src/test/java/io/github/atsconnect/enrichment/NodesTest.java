package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.MovableClock;
import io.github.atsconnect.enrichment.internal.Postgres;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Several nodes of a host on one PostgreSQL. */
class NodesTest {
  private static final long SEED = 20_261_127;
  private static final int PEOPLE = 200;
  private static final int DAYS = 10;

  @TempDir Path folder;

  /** Must show 4: three nodes, one key, ten simulated days; each syncs whenever it likes. */
  @Test
  void threeNodesForTenDaysDoNoWorkTwiceAndEndWhereASingleOneDoes() throws Exception {
    int perDay = CampaignRow.volume(6, 40);
    List<String> alone = run(1, perDay);
    List<String> together = run(3, perDay);

    assertThat(together).as("seed %d", SEED).isEqualTo(alone);
    CampaignRow.write(
        "F11",
        "3 nodes, " + DAYS + " days, " + 3 * perDay + " syncs a day asked for",
        SEED,
        "links equal to a single node's, no list begun twice by one sync, audit whole");
  }

  private List<String> run(int nodes, int syncsADay) throws Exception {
    Random random = new Random(SEED);
    MovableClock clock = new MovableClock();
    AtomicInteger done = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(nodes);
    List<EnrichmentService> services = new ArrayList<>();
    try (FakeLever lever = new FakeLever()) {
      lever.pageSize = 20;
      for (int i = 0; i < PEOPLE; i++) {
        change(lever, random, clock.millis());
      }
      for (int n = 0; n < nodes; n++) {
        services.add(
            Host.of(Storage.postgres(Postgres.database(folder + "/" + nodes)), people())
                .secrets(Secrets.aesGcm(new byte[32]))
                .clock(clock)
                .build());
      }
      Connection connection = services.get(0).connect(lever.account());
      for (int day = 0; day < DAYS; day++) {
        lever.asked.clear();
        done.set(0);
        boolean full = day % 7 == 0;
        List<Callable<Void>> tasks = new ArrayList<>();
        for (EnrichmentService node : services) {
          tasks.add(
              () -> {
                for (int i = 0; i < syncsADay; i++) {
                  done.addAndGet(sync(node, connection, full && i == 0));
                }
                return null;
              });
        }
        for (var each : pool.invokeAll(tasks)) {
          each.get();
        }
        assertNoPageTwice(lever, done.get());
        clock.advance(Duration.ofDays(1));
        for (int i = 0; i < 30; i++) {
          change(lever, random, clock.millis());
        }
        clock.advance(Duration.ofMinutes(30));
      }
      services.get(0).sync(connection, SyncOptions.defaults().withFull().withAllowedUnlinks());
      assertThat(services.get(0).verifyAudit().isWhole()).isTrue();
      return services.get(0).links().map(Host::text).toList();
    } finally {
      services.forEach(EnrichmentService::close);
      pool.shutdownNow();
    }
  }

  /** A node that finds another one at it leaves it alone. */
  private static int sync(EnrichmentService node, Connection connection, boolean full) {
    try {
      node.sync(connection, full ? SyncOptions.defaults().withFull() : SyncOptions.defaults());
      return 1;
    } catch (EnrichmentException e) {
      assertThat(e.reason()).isEqualTo(Reason.SYNC_RUNNING);
      return 0;
    }
  }

  /** Each sync that ran asked for the start of a list twice at most: once for all, once again. */
  private static void assertNoPageTwice(FakeLever lever, int syncs) {
    long starts =
        lever.asked.stream()
            .filter(a -> a.startsWith("/opportunities?"))
            .filter(a -> !a.contains("contact_id=") && !a.contains("offset="))
            .count();
    assertThat(starts).as("lists begun by %d syncs", syncs).isLessThanOrEqualTo(2L * syncs);
  }

  private static void change(FakeLever lever, Random random, long now) {
    int i = random.nextInt(PEOPLE);
    if (random.nextInt(10) == 0) {
      lever.delete("o" + i);
    } else {
      lever.candidate("o" + i, "c" + i, "Person Number" + i).email(email(i)).updatedAt = now;
    }
  }

  private static Person[] people() {
    return IntStream.range(0, PEOPLE)
        .mapToObj(i -> Host.person("p" + i, "Person Number" + i, email(i)))
        .toArray(Person[]::new);
  }

  private static String email(int i) {
    return "person" + i + "@home.example";
  }

  @Test
  void withRowLevelSecurityNoStatementReachesAnotherTenant() throws Exception {
    String name = folder.toString();
    try (EnrichmentService owner = Host.of(Storage.postgres(Postgres.database(name))).build()) {
      assertThat(owner.links()).isEmpty();
    }
    assertThatThrownBy(
            () -> Host.of(Storage.postgresByTenant(Postgres.database(name))).buildTenants())
        .isInstanceOf(EnrichmentException.class)
        .hasMessageContaining("rows of table ats_connection are not kept apart");
    asOwner(name, Storage.rowLevelSecurityScript());
    assertThatThrownBy(
            () -> Host.of(Storage.postgresByTenant(Postgres.database(name))).buildTenants())
        .as("the owner is not bound by the policies")
        .isInstanceOf(EnrichmentException.class);
    asOwner(
        name,
        "CREATE ROLE the_application LOGIN PASSWORD 'a-password';"
            + "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO"
            + " the_application");
    PGSimpleDataSource application = new PGSimpleDataSource();
    application.setUrl(Postgres.url(name).replaceAll("\\?.*", ""));
    application.setUser("the_application");
    application.setPassword("a-password");

    try (FakeLever lever = new FakeLever();
        EnrichmentTenants tenants =
            Host.of(Storage.postgresByTenant(application), people()).buildTenants()) {
      lever.candidate("o1", "c1", "Person Number1").email(email(1));
      for (String each : List.of("acme", "globex")) {
        EnrichmentService tenant = tenants.tenant(each);
        tenant.sync(tenant.connect(lever.account()));
        assertThat(Host.links(tenant)).isEqualTo("p1=c1 AUTO [o1]");
        assertThat(tenant.verifyAudit().isWhole()).isTrue();
      }
      try (var c = application.getConnection();
          Statement s = c.createStatement()) {
        assertThat(count(s)).isZero();
        s.execute("SET ats_connect.tenant = 'acme'");
        assertThat(count(s)).isEqualTo(1);
        assertThat(s.executeUpdate("DELETE FROM ats_link WHERE tenant = 'globex'")).isZero();
        assertThatThrownBy(() -> s.execute("UPDATE ats_link SET tenant = 'globex'"))
            .hasMessageContaining("row-level security");
        assertThatThrownBy(
                () ->
                    s.execute("INSERT INTO ats_tenant_key (tenant, sealed) VALUES ('globex', '')"))
            .hasMessageContaining("row-level security");
        assertThat(s.executeUpdate("DELETE FROM ats_link")).isEqualTo(1);
      }
      assertThat(Host.links(tenants.tenant("globex"))).isEqualTo("p1=c1 AUTO [o1]");
    }
  }

  @Test
  void nodesThatStartAtOnceMakeTheTablesOnce() throws Exception {
    DataSource database = Postgres.database(folder.toString());
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      Callable<Void> start =
          () -> {
            Host.of(Storage.postgres(database)).build().close();
            return null;
          };
      for (var each : nodes.invokeAll(Collections.nCopies(4, start))) {
        each.get();
      }
    } finally {
      nodes.shutdownNow();
    }
    try (var c = database.getConnection();
        Statement s = c.createStatement();
        var r = s.executeQuery("SELECT COUNT(*) = MAX(version) FROM ats_schema_history")) {
      assertThat(r.next() && r.getBoolean(1)).isTrue();
    }
  }

  @Test
  void entriesThatTwoNodesAuditAtOnceStandOneAfterTheOther() throws Exception {
    DataSource database = Postgres.database(folder.toString());
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try (EnrichmentService one = Host.of(Storage.postgres(database)).build();
        EnrichmentService other = Host.of(Storage.postgres(database)).build()) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        EnrichmentService node = i % 2 == 0 ? one : other;
        String contact = "c" + i;
        tasks.add(
            () -> {
              node.eraseContact(contact);
              return null;
            });
      }
      for (var each : nodes.invokeAll(tasks)) {
        each.get();
      }
      assertThat(one.verifyAudit().isWhole()).isTrue();
      assertThat(one.verifyAudit().entries()).isGreaterThanOrEqualTo(40);
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void aHostThatMigratesItselfIsToldWhatIsMissing() throws Exception {
    String name = folder.toString();
    Storage asItIs = Storage.postgresAsItIs(Postgres.database(name));
    List<String> scripts = Storage.postgresScripts();
    for (int i = 0; i < scripts.size(); i++) {
      assertThatThrownBy(() -> Host.of(asItIs).build())
          .isInstanceOf(EnrichmentException.class)
          .hasMessageContaining("from the " + (i + 1) + ". on");
      asOwner(name, scripts.get(i));
    }
    Host.of(asItIs).build().close();
    assertThat(columns(name)).isEqualTo(columnsAsWeMigrate());
  }

  private String columnsAsWeMigrate() throws SQLException {
    String name = folder + "/ours";
    Host.of(Storage.postgres(Postgres.database(name))).build().close();
    return columns(name);
  }

  private static String columns(String database) throws SQLException {
    try (var c = Postgres.database(database).getConnection();
        Statement s = c.createStatement();
        var r =
            s.executeQuery(
                "SELECT string_agg(table_name || '.' || column_name || ' ' || data_type || ' ' ||"
                    + " COALESCE(collation_name, ''), '; ' ORDER BY table_name, column_name) FROM"
                    + " information_schema.columns WHERE table_schema = 'public'")) {
      r.next();
      return r.getString(1);
    }
  }

  private static long count(Statement s) throws SQLException {
    try (var r = s.executeQuery("SELECT COUNT(*) FROM ats_link")) {
      r.next();
      return r.getLong(1);
    }
  }

  private static void asOwner(String database, String sql) throws SQLException {
    try (var c = Postgres.database(database).getConnection();
        Statement s = c.createStatement()) {
      s.execute(sql);
    }
  }
}
