package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverCredentials;
import io.github.atsconnect.lever.OpportunityExpand;
import io.github.atsconnect.lever.Page;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The client against the simulator's limit, in real time: what of the permitted rate is used, and
 * how much is refused. A few seconds at twice Lever's limit in every build; in the long campaign
 * more than a minute at Lever's own.
 */
class LeverLimitTest {

  private static final int RATE = CampaignRow.volume(20, 10);
  private static final Duration TIME = Duration.ofSeconds(CampaignRow.volume(3, 75));

  private final AtomicBoolean on = new AtomicBoolean(true);

  private static LeverClient client(LeverSimulator lever, String key) {
    return LeverClient.builder()
        .credentials(LeverCredentials.apiKey(key))
        .baseUrl(lever.baseUri())
        .requestsPerSecond(RATE)
        .build();
  }

  private void walk(LeverClient client) {
    while (on.get()) {
      for (Page<Opportunity> each :
          client
              .opportunities()
              .list(q -> q.expand(OpportunityExpand.STAGE, OpportunityExpand.OWNER))
              .pages()) {
        assertThat(each.items()).isNotEmpty();
        if (!on.get()) {
          return;
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 4", "1, 16", "3, 3", "3, 12"})
  void isUsedUpAndHardlyEverRunInto(int clients, int threads) throws Exception {
    try (LeverSimulator lever =
        LeverSimulator.builder()
            .candidates(1000)
            .key("measured", Permissions.all())
            .key("warm-up", Permissions.all())
            .rateLimit(RATE, 2 * RATE)
            .start()) {
      client(lever, "warm-up").opportunities().list().toList();
      lever.journal().clear();
      List<LeverClient> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        all.add(client(lever, "measured"));
      }
      ExecutorService callers = Executors.newFixedThreadPool(threads);
      List<Future<?>> walks = new ArrayList<>();
      long began = System.nanoTime();
      for (int i = 0; i < threads; i++) {
        LeverClient client = all.get(i % clients);
        walks.add(callers.submit(() -> walk(client)));
      }
      callers.shutdown();
      assertThat(callers.awaitTermination(TIME.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
      long requests = lever.journal().requests();
      long refused = lever.journal().rateLimited();
      double seconds = (System.nanoTime() - began) / 1e9;
      on.set(false);
      for (Future<?> each : walks) {
        each.get();
      }

      double share = (requests - refused) / seconds / RATE;
      System.out.printf(
          Locale.ROOT,
          "[limit %d/s] %d clients, %2d threads, %.0f s: %d requests, %.1f %% of the rate, %.2f %%"
              + " answered 429%n",
          RATE,
          clients,
          threads,
          seconds,
          requests,
          100 * share,
          100.0 * refused / requests);
      assertThat(refused).isLessThanOrEqualTo(requests / 100);
      // a few seconds on a machine that is busy with something else say little
      assertThat(share).isBetween(CampaignRow.FULL ? 0.95 : 0.1, 1.6);
    }
  }
}
