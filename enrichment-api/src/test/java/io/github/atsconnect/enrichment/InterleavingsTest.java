package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Things that happen at the same time, in random order: syncs, webhooks, look-ups, verdicts,
 * erasures, changes of the connection and of the ATS, each in the middle of another one, on one
 * node and on two.
 */
class InterleavingsTest {
  private static final long SEED = Long.getLong("campaign.seed", 30_110_000L);
  private static final int RUNS =
      Integer.getInteger("campaign.runs", CampaignRow.volume(250, 10_000));

  /** Such as {@code SQLITE}; both unless said. */
  private static final String ONLY = System.getProperty("campaign.database", "");

  @TempDir Path folder;

  @Test
  void whateverHappensMeanwhileNothingIsLostShownOrStuck() {
    // At the same time: each mostly waits for its own threads and its own database.
    List<CompletableFuture<String>> each =
        Arrays.stream(StoreKind.values())
            .filter(kind -> ONLY.isEmpty() || ONLY.equals(kind.name()))
            .map(
                kind ->
                    CompletableFuture.supplyAsync(() -> violations(kind), InterleavingsTest::start))
            .toList();
    assertThat(each).allSatisfy(one -> assertThat(one.join()).isEmpty());
  }

  private static void start(Runnable work) {
    new Thread(work, "interleavings").start();
  }

  private String violations(StoreKind kind) {
    Map<String, List<String>> violations = new TreeMap<>();
    try (Meanwhile meanwhile = new Meanwhile(200);
        FakeLever lever = new FakeLever();
        EnrichmentTenants one = node(kind, meanwhile, Duration.ofMinutes(15));
        EnrichmentTenants other = node(kind, meanwhile, Duration.ZERO)) {
      meanwhile.of(lever);
      DataSource tables = StoreTables.of(kind, folder);
      for (int i = 0; i < RUNS; i++) {
        List<EnrichmentTenants> nodes = i % 2 == 0 ? List.of(one, other) : List.of(one);
        Interleaving run = new Interleaving(SEED + i, nodes, lever, meanwhile, tables);
        run.run();
        run.violations.forEach(
            v -> violations.computeIfAbsent(v, k -> new ArrayList<>()).add(run.toString()));
        lever.asked.clear();
      }
    }
    CampaignRow.write(
        "Interleavings-" + kind,
        RUNS + " interleavings, half of them on two nodes",
        SEED,
        violations.values().stream().mapToInt(List::size).sum() + " violations");
    return summary(violations);
  }

  private static String summary(Map<String, List<String>> violations) {
    StringBuilder text = new StringBuilder();
    violations.forEach(
        (what, where) ->
            text.append('\n')
                .append(where.size())
                .append(" x ")
                .append(what)
                .append(": ")
                .append(where.get(0)));
    return text.toString();
  }

  private EnrichmentTenants node(StoreKind kind, Meanwhile meanwhile, Duration cacheFor) {
    return Host.of(kind.at(folder).watchedBy(meanwhile), Interleaving.PROFILES)
        .secrets(Secrets.aesGcm(new byte[32]))
        .access(Interleaving::access)
        .onDemand()
        .cacheFor(cacheFor)
        .buildTenants();
  }
}
