package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.atsconnect.lever.model.Stage;
import io.github.atsconnect.lever.spi.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists whose next page is fetched while one is used. */
class LookAheadTest {

  private static final MockResponse SILENCE =
      new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();

  @RegisterExtension final LeverServer server = new LeverServer();

  private final CountDownLatch secondAsked = new CountDownLatch(1);

  private static String page(int number, int last) {
    return "{\"data\":[{\"id\":\"%da\"},{\"id\":\"%db\"}],\"hasNext\":%b%s}"
        .formatted(
            number,
            number,
            number < last,
            number < last ? ",\"next\":\"" + (number + 1) + "\"" : "");
  }

  private static int number(String target) {
    return target.contains("offset=") ? Integer.parseInt(target.replaceAll(".*offset=", "")) : 1;
  }

  /** Pages with two items each; answers the second in its own way, and tells that it was asked. */
  private void serve(int last, MockResponse second) {
    server.otherwise(
        request -> {
          int number = number(request.getTarget());
          if (number == 2) {
            secondAsked.countDown();
            return second;
          }
          return json(page(number, last));
        });
  }

  private void awaitSecond() throws InterruptedException {
    assertThat(secondAsked.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private Listing<Stage> stages() {
    return server.client().stages().list().lookingAhead();
  }

  @Test
  void theNextPageIsUnderWayWhileOneIsUsed() throws Exception {
    serve(3, json(page(2, 3)));
    Listing<Stage> stages = stages();
    assertThat(server.requests()).isEmpty();

    Iterator<Stage> items = stages.iterator();
    assertThat(items.next().id().value()).isEqualTo("1a");
    awaitSecond();

    List<String> rest = new ArrayList<>();
    items.forEachRemaining(each -> rest.add(each.id().value()));
    assertThat(rest).containsExactly("1b", "2a", "2b", "3a", "3b");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void neverMoreThanOnePageIsAhead() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger furthest = new AtomicInteger();
    server.otherwise(
        request -> {
          int number = number(request.getTarget());
          furthest.accumulateAndGet(number - taken.get(), Math::max);
          return json(page(number, 30));
        });

    for (Page<Stage> each : stages().pages()) {
      taken.incrementAndGet();
      assertThat(each.items()).hasSize(2);
    }

    assertThat(taken).hasValue(30);
    // asked while the page before it is on its way to the caller
    assertThat(furthest.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void anErrorIsThrownWhereTheWalkGetsToItAndThePageCanBeAskedForAgain() throws Exception {
    serve(2, status(403, "{\"code\":\"ForbiddenError\",\"message\":\"no\"}"));
    Iterator<Stage> items = stages().iterator();
    items.next();
    awaitSecond();

    assertThat(items.next().id().value()).isEqualTo("1b");
    assertThatThrownBy(items::next).isInstanceOf(LeverPermissionException.class);

    serve(2, json(page(2, 2)));
    assertThat(items.next().id().value()).isEqualTo("2a");
  }

  @Test
  void cursorsThatLeadInACircleAreSeenWithinThreePages() {
    server.otherwise(request -> json(page(1, 2)));

    assertThatThrownBy(() -> stages().toList())
        .isInstanceOf(LeverUnreadableException.class)
        .hasMessageContaining("circles");
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aWalkIsResumedFromACursorWithLookAhead() {
    serve(3, json(page(2, 3)));

    assertThat(stages().startingAt(new Cursor("2")))
        .extracting(each -> each.id().value())
        .containsExactly("2a", "2b", "3a", "3b");
  }

  @Test
  void aWalkThatIsGivenUpLeavesOneRequestAtMostAndThenNothing() throws Exception {
    serve(9, json(page(2, 9)));
    ExecutorService threads = Executors.newCachedThreadPool();
    Page<Stage> first = server.client().stages().list().firstPage();

    new PageWalk<>(() -> first, threads).next();
    awaitSecond();

    threads.shutdown();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(server.requests()).hasSize(2);
  }

  /** A client that tells when an attempt ended without an answer. */
  private LeverClient client(CountDownLatch cutOff) {
    return server
        .builder()
        .observer(
            attempt -> {
              if (attempt.status() == 0) {
                cutOff.countDown();
              }
            })
        .build();
  }

  @Test
  void closingTheStreamEndsTheRequestThatIsUnderWay() throws Exception {
    serve(3, SILENCE);
    CountDownLatch cutOff = new CountDownLatch(1);
    LeverClient client = client(cutOff);

    try (Stream<Stage> stages = client.stages().list().lookingAhead().stream()) {
      assertThat(stages.iterator().next().id().value()).isEqualTo("1a");
      awaitSecond();
      assertThat(cutOff.getCount()).isOne();
    }

    assertThat(cutOff.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(client.stages().list().firstPage().items()).hasSize(2);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void closingTheClientEndsTheRequestThatIsUnderWay() throws Exception {
    serve(3, SILENCE);
    CountDownLatch cutOff = new CountDownLatch(1);
    LeverClient client = client(cutOff);
    Iterator<Page<Stage>> pages = client.stages().list().lookingAhead().pages().iterator();
    pages.next();
    awaitSecond();

    client.close();

    assertThat(cutOff.await(10, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(pages::next)
        .isInstanceOf(LeverClosedException.class)
        .hasMessage("The client is closed");
  }

  @Test
  void anInterruptOfWhoeverWaitsEndsTheRequestToo() throws Exception {
    serve(3, SILENCE);
    CountDownLatch cutOff = new CountDownLatch(1);
    Iterator<Page<Stage>> pages = client(cutOff).stages().list().lookingAhead().pages().iterator();
    pages.next();
    awaitSecond();

    Thread.currentThread().interrupt();

    assertThatThrownBy(pages::next).isInstanceOf(LeverInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(cutOff.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aStreamThatIsClosedLeavesTheQueueForTheBudget() throws Exception {
    serve(3, SILENCE);
    CountDownLatch queued = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    Sleeper sleeper =
        duration -> {
          queued.countDown();
          try {
            Sleeper.system().sleep(duration);
          } catch (InterruptedException e) {
            left.countDown();
            throw e;
          }
        };
    LeverClient client =
        server
            .builder()
            .sleeper(sleeper)
            .requestsPerSecond(0.01)
            .deadline(Duration.ofHours(1))
            .build();

    try (Stream<Stage> stages = client.stages().list().lookingAhead().stream()) {
      stages.iterator().next();
      assertThat(queued.await(10, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void manyWalksAtOnceEachSeeTheirOwnPages() throws Exception {
    server.otherwise(request -> json(page(number(request.getTarget()), 5)));
    Listing<Stage> stages = stages();
    ExecutorService callers = Executors.newFixedThreadPool(8);
    List<Future<List<Stage>>> walks = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      walks.add(callers.submit(stages::toList));
    }
    callers.shutdown();

    for (Future<List<Stage>> each : walks) {
      assertThat(each.get()).hasSize(10).doesNotHaveDuplicates();
    }
  }

  @Test
  void virtualThreadsWalkToo() throws Exception {
    assumeThat(Runtime.version().feature()).as("virtual threads").isGreaterThanOrEqualTo(21);
    server.otherwise(request -> json(page(number(request.getTarget()), 5)));
    Listing<Stage> stages = stages();
    ExecutorService callers =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);

    assertThat(callers.submit(stages::toList).get(10, TimeUnit.SECONDS)).hasSize(10);
  }
}
