package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Enrichment.Freshness;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F10: a database that somebody else writes to and does not let go of. */
class BusyStoreTest {
  @TempDir Path folder;

  @Test
  void whatIsKnownIsAnsweredWhileSomebodyElseHoldsTheDatabase() throws Exception {
    Person ada = Host.person("p1", "Ada Example", "ada@home.example");
    Path store = folder.resolve("links.db");
    try (FakeLever lever = new FakeLever();
        EnrichmentService connect = Host.of(store, ada).build();
        var other = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement s = other.createStatement()) {
      lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
      Connection connection = connect.open(lever.account());
      connect.sync(connection);

      s.execute("BEGIN IMMEDIATE");
      assertThat(connect.enrich(ada).freshness()).isEqualTo(Freshness.LIVE);
      assertThat(connect.badges(List.of("p1"))).containsKey("p1");
      assertThat(connect.links("p1")).hasSize(1);
      if (CampaignRow.FULL) {
        // Waits as long as SQLite is told to.
        assertThatThrownBy(() -> connect.sync(connection))
            .isInstanceOfSatisfying(
                EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STORAGE));
      }
      s.execute("ROLLBACK");

      connect.sync(connection);
      assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]");
    }
  }
}
