package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.model.Link;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills a syncing process at random instants, the hard way, and takes its sync up again. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class KillTest {
  private static final long SEED = 20_261;
  private static final int PROFILES = 600;
  private static final int CANDIDATES = 250;

  /** On each database. The full volume takes half an hour; {@code -Dkills} states another one. */
  private static final int KILLS = Integer.getInteger("kills", CampaignRow.volume(6, 200));

  @Parameter StoreKind kind;
  @TempDir Path folder;

  @Test
  void aSyncThatIsKilledEndsWhereAnUndisturbedOneDoes() throws Exception {
    Random random = new Random(SEED);
    try (SimulatedCustomer customer = new SimulatedCustomer(SEED, CANDIDATES, PROFILES)) {
      Path undisturbed = store("undisturbed");
      run(customer, undisturbed, random, Integer.MAX_VALUE);
      TreeSet<String> expected = links(undisturbed, customer);
      assertThat(expected).isNotEmpty();
      int pages = pages(customer).size();

      int kills = 0;
      for (int round = 0; kills < KILLS; round++) {
        Path store = store("killed" + round);
        customer.lever.journal().clear();
        int killsHere = 0;
        boolean killed = true;
        while (killed) {
          int steps = killsHere < 3 && kills < KILLS ? 1 + random.nextInt(9) : Integer.MAX_VALUE;
          killed = run(customer, store, random, steps);
          if (killed) {
            kills++;
            killsHere++;
            assertThat(integrity(store)).isEqualTo("ok");
          }
        }

        assertThat(links(store, customer))
            .as("round %d with %d kills, seed %d", round, killsHere, SEED)
            .isEqualTo(expected);
        assertThat(pages(customer).size())
            .as("pages read in round %d with %d kills: %s", round, killsHere, pages(customer))
            .isLessThanOrEqualTo(pages + killsHere);
      }
    }
    CampaignRow.write(
        "F2-" + kind,
        KILLS + " kills, " + CANDIDATES + " candidates",
        SEED,
        "links equal, one page a kill read again at most");
  }

  /**
   * Runs a process until it has told so many steps, or to its end; returns whether it was killed.
   */
  private boolean run(SimulatedCustomer customer, Path store, Random random, int steps)
      throws IOException, InterruptedException {
    Process process = start(customer, store);
    try (BufferedReader out = process.inputReader(UTF_8)) {
      int told = 0;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.equals("ENDED")) {
          assertThat(process.waitFor()).isZero();
          return false;
        }
        if (++told == steps) {
          LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(30_000)));
          process.destroyForcibly().waitFor();
          return true;
        }
      }
      throw new AssertionError("the process ended by itself: " + process.waitFor());
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(SimulatedCustomer customer, Path store) throws IOException {
    return JavaProcess.start(
        KilledSync.class,
        List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
        folder.resolve("errors.txt"),
        customer.lever.baseUri().toString(),
        kind.address(store),
        Long.toString(SEED),
        Integer.toString(PROFILES),
        Integer.toString(CANDIDATES));
  }

  private TreeSet<String> links(Path store, SimulatedCustomer customer) {
    try (EnrichmentService service = customer.service(kind.at(store))) {
      TreeSet<String> links = new TreeSet<>();
      service.links().map(KillTest::text).forEach(links::add);
      return links;
    }
  }

  private static String text(Link l) {
    return l.profileId() + "=" + l.contactId() + " " + l.state() + " " + l.opportunityIds();
  }

  /** Which pages were asked for, in order. */
  private static List<String> pages(SimulatedCustomer customer) {
    return customer
        .lever
        .journal()
        .entries(r -> r.path().endsWith("/opportunities") && r.parameter("contact_id").isEmpty())
        .stream()
        .map(r -> r.parameter("updated_at_start") + "+" + r.parameter("offset"))
        .toList();
  }

  /** A folder for a store of its own. */
  private Path store(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /** SQLite checks itself; PostgreSQL would not start again otherwise. */
  private String integrity(Path store) throws Exception {
    if (kind != StoreKind.SQLITE) {
      return "ok";
    }
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + kind.address(store));
        ResultSet r = c.createStatement().executeQuery("PRAGMA integrity_check")) {
      r.next();
      return r.getString(1);
    }
  }
}
