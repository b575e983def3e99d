package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sync stops when the service is closed or its connection is not wanted any more, at once. */
class StoppedSyncTest {
  private static final int PEOPLE = 8;

  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answer = new CountDownLatch(1);
  private final AtomicInteger begunAfter = new AtomicInteger();
  private volatile boolean over;
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connect() {
    connect = service();
    connection = connect.connect(lever.account());
    lever.pageSize = 2;
    IntStream.range(0, PEOPLE)
        .forEach(
            i ->
                lever
                    .candidate("o" + i, "c" + i, "Person Number" + i)
                    .email("person" + i + "@home.example"));
  }

  @AfterEach
  void close() {
    answer.countDown();
    connect.close();
    lever.close();
  }

  private EnrichmentService service() {
    return Host.of(
            folder.resolve("links.db"),
            IntStream.range(0, PEOPLE)
                .mapToObj(
                    i -> Host.person("p" + i, "Person Number" + i, "person" + i + "@home.example"))
                .toArray(Person[]::new))
        .secrets(Secrets.aesGcm(new byte[32]))
        .build();
  }

  /** Holds the answer to a request until the test lets it go. */
  private void hold(String pathPart) {
    lever.fault =
        path -> {
          if (over) {
            begunAfter.incrementAndGet();
          }
          if (!path.contains(pathPart)) {
            return Optional.<MockResponse>empty();
          }
          asked.countDown();
          await(answer);
          return Optional.empty();
        };
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private CompletableFuture<SyncReport> sync() {
    AtomicReference<Boolean> interruptedAfter = new AtomicReference<>();
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return connect.sync(connection);
              } finally {
                interruptedAfter.set(Thread.currentThread().isInterrupted());
              }
            })
        .whenComplete(
            (r, e) ->
                assertThat(interruptedAfter.get()).as("the thread is the caller's").isFalse());
  }

  private static Reason reason(CompletableFuture<?> sync)
      throws InterruptedException, TimeoutException {
    try {
      sync.get(60, TimeUnit.SECONDS);
      throw new AssertionError("it ended well");
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(EnrichmentException.class);
      return ((EnrichmentException) e.getCause()).reason();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/opportunities?", "offset=o4", "/stages", "/resumes", "/download"})
  void closingTheServiceStopsASyncWhereverItIsAndTheNextOpenGoesOn(String where) throws Exception {
    lever.candidate("o9", "c9", "Person Number1").resume("r9", "Person Number1".getBytes());
    hold(where);
    CompletableFuture<SyncReport> sync = sync();
    await(asked);

    connect.close();

    // The answer is still held: the sync does not wait for it.
    assertThat(reason(sync)).isEqualTo(Reason.CANCELLED);
    answer.countDown();
    lever.fault = path -> Optional.empty();
    connect = service();
    assertThat(connect.sync(connection).read()).isEqualTo(PEOPLE + 1);
    assertThat(connect.links().count()).isGreaterThanOrEqualTo(PEOPLE);
  }

  @Test
  void afterTheServiceWasClosedNoSyncBegins() {
    EnrichmentTenants tenants = Host.of(folder.resolve("other.db")).buildTenants();
    EnrichmentService one = tenants.tenant("one");
    Connection c = one.connect(lever.account());
    tenants.close();
    lever.asked.clear();

    assertThatThrownBy(() -> one.sync(c)).isInstanceOf(EnrichmentException.class);
    assertThat(lever.asked).isEmpty();
  }

  private void stoppedBy(Consumer<Connection> act, Reason reason) throws Exception {
    hold("offset=o4");
    CompletableFuture<SyncReport> sync = sync();
    await(asked);

    act.accept(connection);

    over = true;
    // The answer is still held: the sync does not wait for it.
    assertThat(reason(sync)).isEqualTo(reason);
    answer.countDown();
    assertThat(begunAfter).hasValue(0);
  }

  @Test
  void pausingStopsASyncBeforeItAsksForAnythingMore() throws Exception {
    stoppedBy(c -> connect.pause(c), Reason.CONNECTION_PAUSED);
    lever.fault = path -> Optional.empty();
    lever.asked.clear();

    connect.resume(connection);
    connect.sync(connection);

    assertThat(lever.asked).anyMatch(a -> a.contains("offset=o4"));
    assertThat(connect.links().count()).isEqualTo(PEOPLE);
  }

  @Test
  void disconnectingStopsASyncBeforeItAsksForAnythingMore() throws Exception {
    stoppedBy(c -> connect.disconnect(c), Reason.CONNECTION_PAUSED);
  }

  @Test
  void removingStopsASyncBeforeItAsksForAnythingMoreAndNothingIsLeft() throws Exception {
    stoppedBy(c -> connect.remove(c), Reason.CONNECTION_UNKNOWN);
    assertThat(connect.links()).isEmpty();
    assertThat(connect.connections()).isEmpty();
  }

  @Test
  void erasingTheTenantStopsASyncBeforeItAsksForAnythingMore() throws Exception {
    stoppedBy(c -> connect.eraseTenant(), Reason.CONNECTION_UNKNOWN);
    assertThat(connect.links()).isEmpty();
  }

  @Test
  void discardingStopsASyncAndTheNextBeginsAnew() throws Exception {
    stoppedBy(c -> connect.discardSync(c), Reason.CANCELLED);
    lever.fault = path -> Optional.empty();
    lever.asked.clear();

    assertThat(connect.sync(connection).read()).isEqualTo(PEOPLE);
    assertThat(lever.asked.stream().filter(a -> a.startsWith("/opportunities?")).findFirst())
        .hasValueSatisfying(first -> assertThat(first).doesNotContain("offset"));
  }

  @Test
  void pausingOnAnotherNodeStopsASyncBeforeItAsksForTheNextPage() throws Exception {
    hold("offset=o2");
    CompletableFuture<SyncReport> sync = sync();
    await(asked);
    try (EnrichmentService other = service()) {
      other.pause(connection);
    }
    over = true;
    answer.countDown();

    assertThat(reason(sync)).isEqualTo(Reason.CONNECTION_PAUSED);
    assertThat(begunAfter).hasValue(0);
  }

  @Test
  void aConnectionThatIsLoweredOnAnotherNodeIsReadNoFurtherAsItWas() throws Exception {
    hold("offset=o2");
    CompletableFuture<SyncReport> sync = sync();
    await(asked);
    lever.fault = path -> Optional.empty();
    answer.countDown();
    try (EnrichmentService other = service()) {
      other.edit(connection, LeverAccount.of(connection).withLevel(FeatureLevel.STATUS));
    }

    // Either it was done before the change came, or it stopped because of it.
    SyncReport next;
    try {
      sync.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      assertThat(((EnrichmentException) e.getCause()).reason()).isEqualTo(Reason.CANCELLED);
    }
    next = connect.sync(connection, SyncOptions.defaults().withFull());
    assertThat(next.read()).isEqualTo(PEOPLE);
  }

  @Test
  void pausingFromWithinTheListenerOfTheSyncItselfDoesNotWaitForItself() {
    connect.close();
    AtomicReference<EnrichmentService> self = new AtomicReference<>();
    connect =
        Host.of(folder.resolve("self.db"), Host.person("p0", "Person Number0", "x@home.example"))
            .listener(
                new io.github.atsconnect.enrichment.spi.EnrichmentListener() {
                  @Override
                  public void onProgress(
                      String tenant,
                      String id,
                      io.github.atsconnect.enrichment.model.SyncProgress progress) {
                    self.get().pause(self.get().connections().get(0));
                  }
                })
            .build();
    self.set(connect);
    Connection c = connect.connect(lever.account());

    assertThatThrownBy(() -> connect.sync(c))
        .isInstanceOfSatisfying(
            EnrichmentException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.CONNECTION_PAUSED));
  }

  @Test
  void whoInterruptsTheThreadCancelsTheSyncAndTheThreadStaysInterrupted() throws Exception {
    hold("offset=o4");
    AtomicReference<Reason> why = new AtomicReference<>();
    AtomicReference<Boolean> interrupted = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                connect.sync(connection);
              } catch (EnrichmentException e) {
                why.set(e.reason());
              }
              interrupted.set(Thread.currentThread().isInterrupted());
            });
    thread.start();
    await(asked);

    thread.interrupt();
    thread.join(60_000);

    assertThat(why).hasValue(Reason.CANCELLED);
    assertThat(interrupted).hasValue(true);
    assertThat(connect.audit(0, 100))
        .anyMatch(e -> e.action().equals("sync.failed") && e.outcome().equals("CANCELLED"));
    assertThat(connect.health().connections().get(0).failure()).isEmpty();
  }
}
