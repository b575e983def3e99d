package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.atsconnect.lever.spi.Sleeper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClosingTest {

  @RegisterExtension final LeverServer server = new LeverServer();

  private record Ended(Throwable thrown, boolean interrupted) {}

  private static Future<Ended> calling(ExecutorService threads, LeverClient client) {
    return threads.submit(
        () -> {
          Throwable thrown = catchThrowable(() -> client.stages().list().firstPage());
          return new Ended(thrown, Thread.currentThread().isInterrupted());
        });
  }

  private static void assertClosed(Future<Ended> call) throws Exception {
    Ended ended = call.get(20, TimeUnit.SECONDS);
    assertThat(ended.thrown()).isInstanceOf(LeverClosedException.class);
    assertThat(ended.interrupted()).isFalse();
  }

  @Test
  void aCallThatWaitsForItsAnswerEndsWhenTheClientIsClosed() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    server.otherwise(
        request -> {
          asked.countDown();
          catchThrowable(() -> over.await(30, TimeUnit.SECONDS));
          return json("{\"data\":[]}");
        });
    ExecutorService threads = Executors.newCachedThreadPool();
    LeverClient client = server.client();
    Future<Ended> call = calling(threads, client.interactive());
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

    client.close();

    assertClosed(call);
    over.countDown();
    threads.shutdownNow();
  }

  @Test
  void aCallThatWaitsForItsNextAttemptEndsWhenTheClientIsClosed() throws Exception {
    CountDownLatch sleeps = new CountDownLatch(1);
    Sleeper sleeper =
        new Sleeper() {
          @Override
          public void sleep(Duration duration) throws InterruptedException {
            sleeps.countDown();
            new CountDownLatch(1).await(30, TimeUnit.SECONDS);
          }
        };
    server.otherwise(request -> status(503));
    ExecutorService threads = Executors.newCachedThreadPool();
    LeverClient client = server.builder().sleeper(sleeper).build();
    Future<Ended> call = calling(threads, client);
    assertThat(sleeps.await(20, TimeUnit.SECONDS)).isTrue();

    client.close();

    assertClosed(call);
    threads.shutdownNow();
  }

  @Test
  void everyCallAfterwardsSaysThatTheClientIsClosed() {
    LeverClient client = server.client();
    LeverClient view = client.withDeadline(Duration.ofSeconds(1));
    client.close();
    client.close();

    for (LeverClient each : List.of(client, view, client.interactive())) {
      assertThatThrownBy(() -> each.stages().list().firstPage())
          .isInstanceOf(LeverClosedException.class);
      assertThatThrownBy(() -> each.opportunities().list().lookingAhead().toList())
          .isInstanceOf(LeverClosedException.class);
      assertThatThrownBy(() -> each.opportunities().list().settingAside().toList())
          .isInstanceOf(LeverClosedException.class);
      assertThatThrownBy(() -> each.permissions().probe()).isInstanceOf(LeverClosedException.class);
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aDurationWithoutEndIsALongOne() {
    server.otherwise(request -> json("{\"data\":[]}"));
    Duration forever = java.time.temporal.ChronoUnit.FOREVER.getDuration();

    LeverClient client =
        server.builder().deadline(forever).attemptTimeout(forever).build().withDeadline(forever);

    assertThat(client.stages().list()).isEmpty();
  }
}
