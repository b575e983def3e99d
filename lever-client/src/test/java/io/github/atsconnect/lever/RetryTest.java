package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.model.StageId;
import io.github.atsconnect.lever.model.Webhook;
import io.github.atsconnect.lever.model.WebhookEventType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

  private static final StageId STAGE = new StageId("offer");
  private static final String BODY = "{\"data\":{\"id\":\"offer\",\"text\":\"Offer\"}}";

  @RegisterExtension final LeverServer server = new LeverServer();

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void aPassingFaultIsTriedAgainWithGrowingPauses(int status) {
    server.answer(status(status)).answer(status(status, "<html>no</html>")).answerJson(BODY);

    assertThat(server.client().stages().get(STAGE).text()).isEqualTo("Offer");

    assertThat(server.requests()).hasSize(3);
    List<Duration> waits = pausesBeforeRetries();
    assertThat(waits.get(0)).isBetween(Duration.ofMillis(200), Duration.ofMillis(600));
    assertThat(waits.get(1)).isBetween(Duration.ofMillis(400), Duration.ofMillis(1200));
  }

  /** The budget may wait too, after a 429; the pause before the retry comes first. */
  private List<Duration> pausesBeforeRetries() {
    return server.time().waits().stream().filter(w -> w.toMillis() >= 200).toList().size() == 2
        ? server.time().waits()
        : List.of(server.time().waits().get(0), server.time().waits().get(2));
  }

  @Test
  void aFaultThatStaysIsReportedAfterFourAttempts() {
    server.otherwise(request -> status(503));

    assertThatThrownBy(() -> server.client().stages().get(STAGE))
        .isInstanceOfSatisfying(
            LeverUnavailableException.class,
            e -> {
              assertThat(e.status()).isEqualTo(503);
              assertThat(e.isTransient()).isTrue();
            });
    assertThat(server.requests()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422, 501})
  void aRefusalIsNotTriedAgain(int status) {
    server.otherwise(request -> status(status));

    assertThatThrownBy(() -> server.client().stages().get(STAGE))
        .isInstanceOf(LeverException.class);

    assertThat(server.requests()).hasSize(1);
    assertThat(server.time().waits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "<html>maintenance</html>", "{\"data\":{\"id\":\"off", "[]", "null"})
  void anAnswerThatMakesNoSenseIsTriedAgain(String nonsense) {
    server.answer(json(nonsense)).answerJson(BODY);

    assertThat(server.client().stages().get(STAGE).text()).isEqualTo("Offer");
  }

  @Test
  void anAnswerThatNeverMakesSenseIsReportedWithoutQuotingIt() {
    server.otherwise(request -> json("{\"data\":{\"id\":\"secret-person"));

    assertThatThrownBy(() -> server.client().stages().get(STAGE))
        .isInstanceOf(LeverUnreadableException.class)
        .hasMessageNotContaining("secret-person")
        .hasNoCause();
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void aConnectionThatBreaksInTheHeadOrInTheBodyIsTriedAgain() {
    server
        .answer(
            new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
                .build())
        .answer(
            new MockResponse.Builder()
                .body(BODY.repeat(100))
                .onResponseBody(new SocketEffect.CloseSocket(true, false, false))
                .build())
        .otherwise(request -> json(BODY));

    assertThat(server.client().stages().get(STAGE).text()).isEqualTo("Offer");
  }

  @Test
  void retryAfterIsHonouredAndCapped() {
    server
        .answer(new MockResponse.Builder().code(429).addHeader("Retry-After", "3").build())
        .answer(new MockResponse.Builder().code(503).addHeader("Retry-After", "99999").build())
        .answerJson(BODY);

    server.client().stages().get(STAGE);

    assertThat(server.time().passed()).isBetween(Duration.ofSeconds(33), Duration.ofSeconds(36));
  }

  @Test
  void noRetryBeginsThatCannotEndInTime() {
    server.otherwise(
        request -> new MockResponse.Builder().code(503).addHeader("Retry-After", "20").build());

    assertThatThrownBy(
            () -> server.client().withDeadline(Duration.ofSeconds(10)).stages().get(STAGE))
        .isInstanceOf(LeverDeadlineException.class)
        .hasCauseInstanceOf(LeverUnavailableException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void anInterruptEndsACallAtOnceAndStaysSet() {
    server.otherwise(request -> status(503));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> server.client().stages().get(STAGE))
        .isInstanceOf(LeverInterruptedException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(server.requests().size()).isLessThanOrEqualTo(1);
  }

  @Test
  void whatTheClientDidCanBeRead() {
    server.answer(status(429)).answer(status(500)).answerJson(BODY);
    LeverClient client = server.client();

    client.interactive().stages().get(STAGE);

    LeverUsage usage = client.usage();
    assertThat(usage.requests()).isEqualTo(3);
    assertThat(usage.rateLimited()).isEqualTo(1);
    assertThat(usage.retries()).isEqualTo(2);
    assertThat(usage.failures()).isZero();
    assertThat(usage.waited()).isPositive();
    assertThat(usage.permittedPerSecond()).isEqualTo(10);
  }

  @Test
  void anObserverIsToldOfEachAttemptWithoutIdsAndMayFail() {
    server.answer(status(500)).answerJson(BODY);
    List<String> told = new java.util.ArrayList<>();
    LeverClient client =
        server
            .builder()
            .observer(
                each -> {
                  told.add(
                      each.method()
                          + " "
                          + each.endpoint()
                          + " "
                          + each.number()
                          + " "
                          + each.status());
                  throw new IllegalStateException("an observer's own fault");
                })
            .build();

    client.stages().get(STAGE);

    assertThat(told).containsExactly("GET /stages/{stage} 1 500", "GET /stages/{stage} 2 200");
  }

  @Test
  void aConnectionThatBreaksIsTriedAgainAfterAPauseToo() {
    server
        .answer(
            new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
                .build())
        .answer(
            new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
                .build())
        .otherwise(request -> json(BODY));

    server.client().stages().get(STAGE);

    assertThat(server.time().waits()).isNotEmpty();
    assertThat(server.time().waits().get(0))
        .isBetween(Duration.ofMillis(200), Duration.ofMillis(600));
  }

  @Test
  void whatTheServerAsksForIsWaitedForAndALittleMore() {
    server
        .answer(new MockResponse.Builder().code(503).addHeader("Retry-After", "3").build())
        .answerJson(BODY);

    server.client().stages().get(STAGE);

    assertThat(server.time().waits().get(0))
        .isBetween(Duration.ofMillis(3_050), Duration.ofMillis(3_150));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 503})
  void whatMayHaveMadeSomethingIsNotTriedAgain(int status) {
    server.otherwise(request -> status(status));

    assertThatThrownBy(() -> register(server.client()))
        .isInstanceOf(LeverUnavailableException.class);

    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void whatWasRefusedForGoingTooFastMadeNothingAndIsTriedAgain() {
    server
        .answer(status(429))
        .answerJson("{\"data\":{\"id\":\"w\",\"url\":\"https://host.example/hook\"}}");

    assertThat(register(server.client()).id().value()).isEqualTo("w");
  }

  private static Webhook register(LeverClient client) {
    return client
        .webhooks()
        .create(WebhookEventType.CANDIDATE_DELETED, URI.create("https://host.example/hook"));
  }

  @Test
  void callsThatFailAreCountedOnceEachHoweverTheyEnd() {
    LeverClient client = server.client();
    server.otherwise(request -> status(503));
    assertThatThrownBy(() -> client.stages().get(STAGE)).isInstanceOf(LeverException.class);
    assertThat(client.usage().failures()).isEqualTo(1);

    assertThatThrownBy(() -> client.withDeadline(Duration.ofMillis(100)).stages().get(STAGE))
        .isInstanceOf(LeverDeadlineException.class);
    assertThat(client.usage().failures()).isEqualTo(2);

    server.otherwise(request -> status(404));
    assertThatThrownBy(() -> client.stages().get(STAGE)).isInstanceOf(LeverNotFoundException.class);
    assertThat(client.usage().failures()).isEqualTo(3);
  }

  @Test
  void allWaitingIsCountedThatForARetryAndThatForTheBudget() {
    server.answer(status(429)).answer(status(500)).otherwise(request -> json(BODY));
    LeverClient client = server.client();

    for (int i = 0; i < 20; i++) {
      client.stages().get(STAGE);
    }

    assertThat(server.time().waits()).hasSizeGreaterThan(4);
    assertThat(client.usage().waited()).isEqualTo(server.time().passed());
  }

  @Test
  void anInterruptInThePauseEndsTheCallAndStaysSet() {
    server.otherwise(request -> status(503));
    LeverClient client =
        server
            .builder()
            .sleeper(
                duration -> {
                  throw new InterruptedException();
                })
            .build();

    assertThatThrownBy(() -> client.stages().get(STAGE))
        .isInstanceOf(LeverInterruptedException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(client.usage().failures()).isEqualTo(1);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void theDeadlineCountsFromTheBeginningOfTheCall() {
    server.time().pass(Duration.ofHours(1));
    noRetryBeginsThatCannotEndInTime();
  }
}
