package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.Postgres;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F10: a database that is full, or goes away in the middle of things. */
class StoreFaultsTest {
  private static final int PEOPLE = CampaignRow.volume(150, 1_000);

  @TempDir Path folder;

  private static Person[] people() {
    return IntStream.range(0, PEOPLE)
        .mapToObj(i -> Host.person("p" + i, "Person Number" + i, "person" + i + "@home.example"))
        .toArray(Person[]::new);
  }

  private static FakeLever lever() {
    FakeLever lever = new FakeLever();
    lever.pageSize = 10;
    for (int i = 0; i < PEOPLE; i++) {
      lever
          .candidate("o%05d".formatted(i), "c" + i, "Person Number" + i)
          .email("person" + i + "@home.example");
    }
    return lever;
  }

  @Test
  void aDatabaseThatCutsItsConnectionsLosesNothing() throws Exception {
    long seed = 1_010;
    int runs = CampaignRow.volume(4, 50);
    Random random = new Random(seed);
    int cuts = 0;
    DataSource admin = Postgres.database("admin of " + folder);
    for (int run = 0; run < runs; run++) {
      String name = folder + "/" + run;
      Cutter cutter = new Cutter(admin, Postgres.url(name), random);
      try (FakeLever lever = lever();
          EnrichmentService connect =
              Host.of(Storage.postgres(Postgres.database(name)), people())
                  .listener(cutter)
                  .build()) {
        Connection connection = connect.open(lever.account());
        for (boolean done = false; !done; ) {
          try {
            connect.sync(connection);
            done = true;
          } catch (EnrichmentException e) {
            assertThat(e.reason()).isEqualTo(Reason.STORAGE);
          }
        }
        cuts += cutter.cuts;
        assertThat(connect.links().filter(l -> l.state().holds()).count())
            .as("seed %d, run %d", seed, run)
            .isEqualTo(PEOPLE);
        assertThat(connect.verifyAudit().isWhole()).isTrue();
      }
    }
    assertThat(cuts).isPositive();
    CampaignRow.write(
        "F10",
        runs + " syncs of " + PEOPLE + " on PostgreSQL",
        seed,
        cuts + " times all connections cut: 0 links lost, audit whole");
  }

  /** Cuts all connections to a database now and then, also in the middle of a transaction. */
  private static final class Cutter implements EnrichmentListener {
    private final DataSource admin;
    private final String database;
    private final Random random;
    private int cuts;

    Cutter(DataSource admin, String url, Random random) {
      this.admin = admin;
      this.database = url.replaceAll(".*/([^/?]*).*", "$1");
      this.random = random;
    }

    @Override
    public void onProgress(String tenant, String id, SyncProgress progress) {
      if (random.nextInt(4) == 0 && cuts < 12) {
        cuts++;
        try (var c = admin.getConnection();
            Statement s = c.createStatement()) {
          s.execute(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                  + database
                  + "'");
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  @Test
  void aDiskThatIsFullStopsTheSyncWithAReasonAndWhatIsThereGoesOnAnswering() {
    try (FakeLever lever = lever()) {
      // SQLite reads the limit from the address, as a disk of that size would set it.
      Path small = folder.resolve("small.db?max_page_count=70");
      String before;
      try (EnrichmentService connect = Host.of(small, people()).build()) {
        Connection connection = connect.open(lever.account());
        Reason reason = null;
        try {
          connect.sync(connection);
        } catch (EnrichmentException e) {
          reason = e.reason();
        }
        assertThat(reason).isEqualTo(Reason.STORAGE);
        before = list(connect);
        assertThat(before).isNotEmpty();
        Person linked = people()[0];
        assertThat(connect.enrich(linked).inAts()).isTrue();
        assertThat(connect.badges(List.of("p0"))).containsKey("p0");
      }
      try (EnrichmentService connect = Host.of(folder.resolve("small.db"), people()).build()) {
        assertThat(list(connect)).isEqualTo(before);
        connect.sync(connect.open(lever.account()));
        assertThat(connect.links().count()).isEqualTo(PEOPLE);
      }
    }
  }

  private static String list(EnrichmentService connect) {
    return connect.links().map(Host::text).collect(Collectors.joining("\n"));
  }
}
