package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.spi.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rate in real time against a strict bucket: twice Lever's for a few seconds in every build,
 * and Lever's own for a minute in the long campaign.
 */
class RateTest {

  private static final double RATE = Campaign.full() ? 10 : 20;
  private static final Duration TIME = Duration.ofSeconds(Campaign.full() ? 60 : 3);

  @RegisterExtension final LeverServer server = new LeverServer();

  /** Waits for real, and is not the one that other tests share. */
  private final Sleeper sleeper = duration -> Sleeper.system().sleep(duration);

  private List<LeverClient> clients(int count) {
    List<LeverClient> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      clients.add(server.builder().sleeper(sleeper).requestsPerSecond(RATE).build());
    }
    return clients;
  }

  private long work(List<LeverClient> clients, int threads, Duration time) throws Exception {
    AtomicBoolean on = new AtomicBoolean(true);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<?>> all = new ArrayList<>();
    long began = System.nanoTime();
    for (int i = 0; i < threads; i++) {
      LeverClient client = clients.get(i % clients.size());
      all.add(
          pool.submit(
              () -> {
                while (on.get()) {
                  try {
                    client.stages().list().firstPage();
                  } catch (LeverRateLimitedException | LeverDeadlineException e) {
                    // in a storm some calls give up; the next one tries its luck
                  }
                }
              }));
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
    long took = System.nanoTime() - began;
    on.set(false);
    for (Future<?> each : all) {
      each.get();
    }
    return took;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 4", "1, 16", "3, 3"})
  void theRateIsUsedAndNotExceeded(int clients, int threads) throws Exception {
    StrictBucket bucket = new StrictBucket(RATE, 2 * RATE);
    server.otherwise(request -> bucket.take() ? json("{\"data\":[]}") : status(429));

    double seconds = work(clients(clients), threads, TIME) / 1e9;

    double share = bucket.taken() / seconds / RATE;
    double refused = (double) bucket.refused() / (bucket.taken() + bucket.refused());
    Campaign.report(
        "rate %.0f/s, %d clients, %d threads, %.0f s: %.1f %% of the rate, %.2f %% answered 429",
        RATE, clients, threads, seconds, 100 * share, 100 * refused);
    assertThat(refused).isLessThan(0.01);
    assertThat(share).isBetween(Campaign.full() ? 0.95 : 0.8, 1.6);
  }

  @Test
  void aStormOf429IsSurvivedTogetherByThreeClientsOfOneKey() throws Exception {
    for (int run = 0; run < Campaign.size(1, 20); run++) {
      StrictBucket bucket = new StrictBucket(RATE, 2 * RATE);
      long stormEnds = System.nanoTime() + Duration.ofMillis(500).toNanos();
      server.otherwise(
          request ->
              System.nanoTime() < stormEnds || !bucket.take()
                  ? status(429)
                  : json("{\"data\":[]}"));

      List<LeverClient> clients = clients(3);
      work(clients, 6, TIME);

      long requests = clients.stream().mapToLong(each -> each.usage().requests()).sum();
      double refused = (double) bucket.refused() / Math.max(1, bucket.taken());
      Campaign.report(
          "F3: %d requests, %d taken, %d refused after the storm",
          requests, bucket.taken(), bucket.refused());
      assertThat(refused).isLessThan(0.01);
      assertThat(bucket.taken()).isGreaterThan((int) RATE / 4);
    }
  }
}
