package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.internal.Plans;
import io.github.atsconnect.enrichment.internal.Postgres;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host calls costs the same however many links there are: the plans of the statements. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class PlansTest {
  @Parameter StoreKind kind;
  @TempDir Path folder;

  private static final Person[] PEOPLE =
      IntStream.range(0, 5)
          .mapToObj(i -> Host.person("p" + i, "Person Number" + i, "person" + i + "@home.example"))
          .toArray(Person[]::new);

  @Test
  void noStatementOfADayReadsOrSortsATableThatGrows() throws Exception {
    Plans plans = new Plans();
    try (FakeLever lever = new FakeLever();
        EnrichmentService connect =
            Host.of(kind.at(folder).watched(plans), PEOPLE)
                .secrets(Secrets.aesGcm(new byte[32]))
                .onDemand()
                .build()) {
      for (int i = 0; i < 4; i++) {
        lever
            .candidate("o" + i, "c" + i, "Person Number" + i)
            .email("person" + i + "@home.example");
      }
      Connection connection = connect.connect(lever.account());
      connect.sync(connection);
      try (var c = open()) {
        Plans.fill(c, "default", connection.id());
      }
      plans.forget();
      day(connect, connection);
      assertThat(plans.size()).isGreaterThan(20);
      try (var c = open()) {
        assertThat(plans.wrong(c)).isEmpty();
      }
      plans.forget();
      // A page each.
      lever.pageSize = 1;
      for (int i = 0; i < 12; i++) {
        lever.candidate("s" + i, "s" + i, "Person Number1").email("person1@home.example");
      }
      connect.sync(connection);
      plans.forgetRarerThan(10);
      assertThat(plans.size()).isGreaterThan(8);
      day(connect, connection);
      try (var c = open()) {
        assertThat(plans.wrong(c)).isEmpty();
        Plans.count(c);
        assertThat(plans.wrong(c)).isEmpty();
      }
    }
  }

  @Test
  void aTableThatIsGoneThroughIsNoticed() throws Exception {
    Plans plans = new Plans();
    try (FakeLever lever = new FakeLever();
        EnrichmentService connect = Host.of(kind.at(folder).watched(plans), PEOPLE).build()) {
      Connection connection = connect.connect(lever.account());
      try (var c = open()) {
        Plans.fill(c, "default", connection.id());
        plans.forget();
        for (String bad :
            List.of(
                "SELECT contact FROM ats_link WHERE matcher = 'm'",
                "SELECT contact FROM ats_link WHERE tenant = 'default' ORDER BY decided_at LIMIT 5",
                "SELECT COUNT(*) FROM ats_opportunity WHERE tenant = 'default'")) {
          plans.add(bad);
        }
        assertThat(plans.wrong(c)).hasSize(3);
      }
    }
  }

  private static void day(EnrichmentService connect, Connection connection) {
    connect.health();
    connect.enrich(PEOPLE[0]);
    connect.enrich(PEOPLE[4], Viewer.of("v1"));
    connect.badges(List.of("p0", "p1", "nobody"));
    connect.links("p1");
    try (var all = connect.links()) {
      assertThat(all.limit(1_500).count()).isEqualTo(1_500);
    }
    connect.history("p1");
    assertThat(connect.reviewQueue(20)).hasSize(20);
    connect.confirm("p1", "c1");
    connect.reject("p2", "c2");
    connect.audit(0, 50);
    connect.trustWebhooks(connection, "a-signing-token-of-the-test");
    connect.waitingWebhooks();
    connect.processWebhooks();
    connect.pause(connection);
    connect.resume(connection);
  }

  private java.sql.Connection open() throws SQLException {
    return kind == StoreKind.SQLITE
        ? DriverManager.getConnection("jdbc:sqlite:" + kind.address(folder))
        : Postgres.database(folder.toString()).getConnection();
  }
}
