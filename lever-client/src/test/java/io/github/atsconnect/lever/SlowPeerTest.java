package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.model.FileId;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.spi.Sleeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** F4: peers that drip, stall in the body, or never answer. */
class SlowPeerTest {

  private static final Duration DEADLINE = Duration.ofMillis(600);
  private static final Duration SLACK = Duration.ofSeconds(3);
  private static final String BODY = "{\"data\":[" + " ".repeat(2000) + "]}";

  @RegisterExtension final LeverServer slow = new LeverServer();
  @RegisterExtension final LeverServer quick = new LeverServer();

  private static LeverClientBuilder client(LeverServer server) {
    return server.builder().sleeper(Sleeper.system()).requestsPerSecond(100_000);
  }

  private static MockResponse sluggish(int kind) {
    return switch (kind % 3) {
      case 0 -> new MockResponse.Builder().body(BODY).throttleBody(1, 1, TimeUnit.SECONDS).build();
      case 1 ->
          new MockResponse.Builder().body(BODY).onResponseBody(SocketEffect.Stall.INSTANCE).build();
      default -> new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    };
  }

  private static Duration timed(Runnable call) {
    long began = System.nanoTime();
    call.run();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Test
  void everyCallEndsByItsDeadlineLeavesNeitherThreadNorSocketAndHindersNobodyElse()
      throws Exception {
    int calls = Campaign.size(200, 2000);
    slow.otherwise(request -> sluggish(request.getUrl().encodedPath().length()));
    quick.otherwise(request -> json("{\"data\":[]}"));
    LeverClient slowClient =
        client(slow).deadline(DEADLINE).attemptTimeout(Duration.ofMillis(400)).build();
    LeverClient quickClient = client(quick).build();
    quickClient.stages().list().firstPage();
    ExecutorService threads = Executors.newFixedThreadPool(20);
    List<Future<Duration>> ends = new ArrayList<>();
    long threadsBefore = busyThreads();
    try {
      for (int i = 0; i < calls; i++) {
        OpportunityId which = new OpportunityId("o".repeat(1 + i % 3));
        boolean download = i % 4 == 0;
        ends.add(threads.submit(() -> timed(() -> fails(slowClient, which, download))));
      }
      while (ends.stream().anyMatch(each -> !each.isDone())) {
        assertThat(timed(() -> quickClient.stages().list().firstPage())).isLessThan(SLACK);
        TimeUnit.MILLISECONDS.timedJoin(Thread.currentThread(), 20);
      }
      for (Future<Duration> each : ends) {
        assertThat(each.get()).isLessThan(DEADLINE.plus(SLACK));
      }
    } finally {
      threads.shutdownNow();
      assertThat(threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }
    settles(SlowPeerTest::busyThreads, threadsBefore);
    settles(() -> connections(slow), 0);
  }

  private static void fails(LeverClient client, OpportunityId which, boolean download) {
    try {
      if (download) {
        DownloadLimits limits = new DownloadLimits(1_000_000, DEADLINE);
        try (Download document = client.files().download(which, new FileId("f"), limits)) {
          document.readAllBytes();
        }
      } else {
        client.files().list(which);
      }
      throw new AssertionError("A peer this slow cannot have answered");
    } catch (LeverException e) {
      assertThat(e.isTransient()).isTrue();
    } catch (IOException e) {
      assertThat(e).isInstanceOf(java.net.http.HttpTimeoutException.class);
    }
  }

  /** Threads of the JDK's client and of ours that are doing something. */
  private static long busyThreads() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(each -> each.getKey().getName().matches(".*(HttpClient|lever-).*"))
        .filter(
            each ->
                Arrays.stream(each.getValue())
                    .noneMatch(
                        frame ->
                            frame.getMethodName().equals("getTask")
                                || frame.getMethodName().equals("select")))
        .count();
  }

  /** Connections to a server that this side has not closed; none where the system does not tell. */
  private static long connections(LeverServer server) {
    String peer = ":%04X".formatted(server.web().getPort());
    return Stream.of("tcp", "tcp6")
        .map(each -> Path.of("/proc/self/net", each))
        .filter(java.nio.file.Files::exists)
        .flatMap(SlowPeerTest::lines)
        .map(line -> line.trim().split("\\s+"))
        .filter(columns -> columns[2].endsWith(peer) && columns[3].equals("01"))
        .count();
  }

  private static Stream<String> lines(Path file) {
    try {
      return java.nio.file.Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was given up needs a moment to end, though none that depends on the peer. */
  private static void settles(LongSupplier count, long atMost) throws InterruptedException {
    for (int i = 0; i < 500 && count.getAsLong() > atMost; i++) {
      TimeUnit.MILLISECONDS.timedJoin(Thread.currentThread(), 20);
    }
    assertThat(count.getAsLong()).isLessThanOrEqualTo(atMost);
  }
}
