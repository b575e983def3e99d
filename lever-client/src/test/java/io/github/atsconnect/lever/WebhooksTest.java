package io.github.atsconnect.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.WebhookRejectedException.Reason;
import io.github.atsconnect.lever.internal.Digests;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.Origin;
import io.github.atsconnect.lever.model.SigningToken;
import io.github.atsconnect.lever.model.Webhook;
import io.github.atsconnect.lever.model.WebhookDelivery;
import io.github.atsconnect.lever.model.WebhookEvent;
import io.github.atsconnect.lever.model.WebhookEventType;
import io.github.atsconnect.lever.model.WebhookId;
import io.github.atsconnect.lever.spi.ReplayStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {

  private static final SigningToken KEY = new SigningToken("canary-signing-token");

  @RegisterExtension final LeverServer server = new LeverServer();

  private final FakeTime time = new FakeTime();
  private final Webhooks webhooks =
      Webhooks.with(time, Duration.ofHours(1), ReplayStore.inMemory(1000));

  private static String sign(String token, long at) {
    return HexFormat.of().formatHex(Digests.hmac(KEY.value(), token + at));
  }

  private byte[] delivery(String token, String event, String data) {
    return delivery(token, event, data, time.instant().toEpochMilli());
  }

  private static byte[] delivery(String token, String event, String data, long at) {
    return ("{\"event\":\"%s\",\"triggeredAt\":%d,\"token\":\"%s\",\"signature\":\"%s\",\"data\":%s}")
        .formatted(event, at, token, sign(token, at), data)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void rejected(Reason reason, byte[] body) {
    assertThatExceptionOfType(WebhookRejectedException.class)
        .isThrownBy(() -> webhooks.verify(body, KEY))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("canary"));
  }

  @Test
  void theSignatureIsTheOneThatTheAlgorithmGives() {
    byte[] signature =
        Digests.hmac(
            "73311ged32110cc40e00c672c2e03e1a42fa28a4fabde089",
            "be58f711f349c7780e4579cd7c63341ac6f881e4dccc3154" + 1431454330072L);

    assertThat(HexFormat.of().formatHex(signature))
        .isEqualTo("d8138ffefd31f34fd9ef6ab358881a2ac5d138287c38186688985ea7755ec241");
  }

  @ParameterizedTest
  @CsvSource({
    "applicationCreated, ApplicationCreated",
    "candidateHired, CandidateHired",
    "candidateStageChange, CandidateStageChange",
    "candidateArchiveChange, CandidateArchiveChange",
    "candidateDeleted, CandidateDeleted",
    "interviewCreated, InterviewCreated",
    "interviewUpdated, InterviewUpdated",
    "interviewDeleted, InterviewDeleted",
    "contactCreated, ContactCreated",
    "contactUpdated, ContactUpdated",
    "candidateAbducted, OtherEvent"
  })
  void eachEventHasAType(String event, String type) {
    String data =
        "{\"opportunityId\":\"o\",\"contactId\":\"c\",\"candidateId\":\"x\",\"toStageId\":\"s2\","
            + "\"fromStageId\":\"s1\",\"toArchived\":{\"reason\":\"r\",\"archivedAt\":5},"
            + "\"fromArchived\":null,\"interviewId\":\"i\",\"panelId\":\"p\",\"applicationId\":\"a\"}";

    WebhookDelivery delivery = webhooks.verify(delivery("t", event, data), KEY);

    assertThat(delivery.event().getClass().getSimpleName()).isEqualTo(type);
    assertThat(delivery.type().raw()).isEqualTo(event);
    assertThat(delivery.data().get("candidateId").text()).hasValue("x");
    assertThat(delivery.data().get("toArchived").field("reason").text()).hasValue("r");
    assertThat(delivery.toString()).doesNotContain("token").doesNotContain("candidateId");
  }

  @Test
  void aChangeOfStageSaysFromWhereToWhere() {
    byte[] body =
        delivery(
            "t",
            "candidateStageChange",
            "{\"opportunityId\":\"o\",\"candidateId\":\"other\",\"fromStageId\":\"a\",\"toStageId\":\"b\"}");

    var event = (WebhookEvent.CandidateStageChange) webhooks.verify(body, KEY).event();

    assertThat(event.opportunityId().value()).isEqualTo("o");
    assertThat(event.contactId()).isNull();
    assertThat(event.fromStageId().value()).isEqualTo("a");
    assertThat(event.toStageId().value()).isEqualTo("b");
  }

  @Test
  void anArchivingThatIsToldInAnotherShapeIsStillToldOf() {
    byte[] body =
        delivery("t", "candidateArchiveChange", "{\"opportunityId\":\"o\",\"toArchived\":true}");

    WebhookDelivery delivery = webhooks.verify(body, KEY);

    assertThat(delivery.event())
        .isEqualTo(
            new WebhookEvent.CandidateArchiveChange(new OpportunityId("o"), null, null, null));
    assertThat(delivery.data().get("toArchived").truth()).hasValue(true);
  }

  @Test
  void quirk27ACandidateIdInADeliveryIsNotTheOpportunity() {
    byte[] both =
        delivery("t1", "candidateHired", "{\"candidateId\":\"x\",\"opportunityId\":\"o1\"}");
    byte[] alone = delivery("t2", "candidateHired", "{\"candidateId\":\"x\",\"contactId\":\"c1\"}");

    assertThat(webhooks.verify(both, KEY).event().opportunityId().value()).isEqualTo("o1");
    WebhookEvent event = webhooks.verify(alone, KEY).event();
    assertThat(event.opportunityId()).isNull();
    assertThat(event.contactId().value()).isEqualTo("c1");
  }

  @Test
  void aTestDeliveryIsRecognised() {
    assertThat(webhooks.verify(delivery("t", "candidateHired", "{}"), KEY).event())
        .isInstanceOf(WebhookEvent.TestDelivery.class);
  }

  @Test
  void aForgedDeliveryIsRejectedWhateverElseIsWrongWithIt() {
    String good = new String(delivery("t", "candidateHired", "{}"), StandardCharsets.UTF_8);
    String signature = sign("t", time.instant().toEpochMilli());
    for (String wrong :
        List.of(
            "x",
            signature.substring(1),
            signature + "0",
            signature.toUpperCase(java.util.Locale.ROOT))) {
      rejected(
          Reason.BAD_SIGNATURE, good.replace(signature, wrong).getBytes(StandardCharsets.UTF_8));
    }
    rejected(
        Reason.BAD_SIGNATURE,
        good.replace("\"token\":\"t\"", "\"token\":\"u\"").getBytes(StandardCharsets.UTF_8));
    rejected(
        Reason.BAD_SIGNATURE,
        good.replaceFirst("\"triggeredAt\":\\d+", "\"triggeredAt\":5")
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void noneOfManyForgedDeliveriesIsAccepted() {
    long seed = 20261123;
    Random random = new Random(seed);
    int count = "full".equals(System.getProperty("campaign")) ? 100_000 : 1000;
    byte[] good = delivery("token-of-a-real-one", "candidateHired", "{}");
    int signatureAt = new String(good, StandardCharsets.UTF_8).indexOf("signature\":\"") + 12;
    for (int i = 0; i < count; i++) {
      byte[] forged = good.clone();
      int at = signatureAt + random.nextInt(64);
      forged[at] = (byte) "0123456789abcdef".charAt(random.nextInt(16));
      if (forged[at] != good[at]) {
        assertThatThrownBy(() -> webhooks.verify(forged, KEY))
            .as("seed %d, delivery %d", seed, i)
            .isInstanceOf(WebhookRejectedException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{}",
        "null",
        "{\"token\":[1],\"triggeredAt\":2}",
        "{\"token\":\"t\"}"
      })
  void whatIsNoDeliveryIsRejected(String body) {
    rejected(Reason.MALFORMED, body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anUnsignedDeliveryIsRejected() {
    rejected(
        Reason.UNSIGNED,
        "{\"token\":\"t\",\"triggeredAt\":1,\"event\":\"candidateHired\",\"data\":{}}"
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anOldDeliveryAndOneFromTheFutureAreRejected() {
    long now = time.instant().toEpochMilli();
    rejected(Reason.TOO_OLD, delivery("a", "candidateHired", "{}", now - 3_600_001));
    rejected(Reason.FROM_THE_FUTURE, delivery("b", "candidateHired", "{}", now + 300_001));
    webhooks.verify(delivery("c", "candidateHired", "{}", now - 3_599_000), KEY);
    webhooks.verify(delivery("d", "candidateHired", "{}", now + 299_000), KEY);
  }

  @Test
  void aReplayIsRejected() {
    byte[] body = delivery("t", "candidateHired", "{\"opportunityId\":\"o\"}");
    webhooks.verify(body, KEY);

    rejected(Reason.SEEN_BEFORE, body);
  }

  @Test
  void aDeliveryWhoseHandlingFailedIsAcceptedAgain() {
    byte[] body = delivery("t", "candidateHired", "{\"opportunityId\":\"o\"}");
    List<WebhookDelivery> handled = new ArrayList<>();
    assertThatThrownBy(
            () ->
                webhooks.handle(
                    body,
                    KEY,
                    delivery -> {
                      throw new IllegalStateException("database down");
                    }))
        .hasMessage("database down");

    webhooks.handle(body, KEY, handled::add);

    assertThat(handled).hasSize(1);
    rejected(Reason.SEEN_BEFORE, body);
  }

  @Test
  void theMemoryOfReplaysIsBounded() {
    ReplayStore store = ReplayStore.inMemory(2);
    for (String token : List.of("a", "b", "c")) {
      assertThat(store.remember(token, time.instant())).isTrue();
    }
    assertThat(store.remember("c", time.instant())).isFalse();
    assertThat(store.remember("a", time.instant())).as("the oldest is forgotten").isTrue();
  }

  @Test
  void aWebhookIsMadeChangedAndRemoved() {
    String reply =
        "{\"id\":\"w1\",\"event\":\"candidateHired\",\"url\":\"https://host.example/hook\","
            + "\"configuration\":{\"conditions\":{\"origins\":[\"applied\"]},\"signatureToken\":\"canary\"}}";
    server
        .answer(LeverServer.status(201, "{\"data\":{\"data\":" + reply + "}}"))
        .answerJson("{\"data\":" + reply + "}")
        .answer(LeverServer.status(204));
    LeverClient client = server.client();
    URI url = URI.create("https://host.example/hook");

    Webhook made = client.webhooks().create(WebhookEventType.CANDIDATE_HIRED, url, Origin.APPLIED);
    client.webhooks().update(new WebhookId("w1"), WebhookEventType.CONTACT_UPDATED, url);
    client.webhooks().delete(new WebhookId("w1"));

    assertThat(made.signatureToken().value()).isEqualTo("canary");
    assertThat(made.toString()).doesNotContain("canary");
    assertThat(made.origins()).extracting(o -> o.value()).containsExactly(Origin.APPLIED);
    assertThat(server.requests())
        .extracting(r -> r.getMethod() + " " + r.getTarget())
        .containsExactly("POST /v1/webhooks", "PUT /v1/webhooks", "DELETE /v1/webhooks/w1");
    assertThat(server.requests().get(0).getBody().utf8())
        .isEqualTo(
            "{\"url\":\"https://host.example/hook\",\"event\":\"candidateHired\","
                + "\"configuration\":{\"conditions\":{\"origins\":[\"applied\"]}}}");
    assertThat(server.requests().get(1).getBody().utf8())
        .isEqualTo(
            "{\"url\":\"https://host.example/hook\",\"event\":\"contactUpdated\",\"id\":\"w1\"}");
  }

  @Test
  void makingAWebhookIsNotTriedAgainWhereItMayHaveWorked() {
    server.otherwise(request -> LeverServer.status(503));

    assertThatThrownBy(
            () ->
                server
                    .client()
                    .webhooks()
                    .create(WebhookEventType.CONTACT_CREATED, URI.create("https://h.example/")))
        .isInstanceOf(LeverUnavailableException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void whatLeverRefusesCannotBeAskedFor() {
    WebhookRegistrations registrations = server.client().webhooks();
    URI url = URI.create("https://host.example/hook");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> registrations.create(WebhookEventType.CONTACT_CREATED, url, Origin.APPLIED));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                registrations.create(
                    WebhookEventType.CONTACT_CREATED, URI.create("http://host.example/hook")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registrations.create(WebhookEventType.OTHER, url));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> registrations.create(WebhookEventType.CANDIDATE_HIRED, url, Origin.OTHER));
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"opportunityId\":\"o\",\"toArchived\":{\"archivedAt\":\"soon\",\"reason\":[]}}|CandidateArchiveChange",
        "{\"opportunityId\":\"o\",\"toArchived\":{\"archivedAt\":\"2026-01-01T00:00:00Z\"}}|CandidateArchiveChange",
        "{\"opportunityId\":\"o\",\"contactId\":[],\"fromArchived\":7}|CandidateArchiveChange",
        "{\"opportunityId\":[\"o\"]}|CandidateArchiveChange",
        "\"text\"|OtherEvent",
        "[1]|OtherEvent",
        "null|TestDelivery"
      })
  void aGenuineDeliveryIsNeverRefusedForTheKindOfAField(String data, String type) {
    WebhookDelivery delivery = webhooks.verify(delivery("t", "candidateArchiveChange", data), KEY);

    assertThat(delivery.event().getClass().getSimpleName()).isEqualTo(type);
    if (data.contains("\"opportunityId\":\"o\"")) {
      assertThat(delivery.event().opportunityId()).isEqualTo(new OpportunityId("o"));
    }
  }

  @Test
  void anEventWithoutANameAndAnIdThatIsANumberSurvive() {
    long at = time.instant().toEpochMilli();
    String body =
        "{\"event\":{\"odd\":1},\"id\":7,\"triggeredAt\":\"%d\",\"token\":99,\"signature\":\"%s\",\"data\":{\"opportunityId\":5}}"
            .formatted(at, sign("99", at));

    WebhookDelivery delivery = webhooks.verify(body.getBytes(StandardCharsets.UTF_8), KEY);

    assertThat(delivery.id()).isEqualTo("7");
    assertThat(delivery.event()).isInstanceOf(WebhookEvent.OtherEvent.class);
    assertThat(delivery.data()).containsKey("opportunityId");
  }

  @ParameterizedTest
  @CsvSource({"-360, FROM_THE_FUTURE", "-86400, FROM_THE_FUTURE", "3601, TOO_OLD"})
  void aRejectionForItsAgeTellsHowFarTheClocksAreApart(long seconds, Reason reason) {
    long at = time.instant().minusSeconds(seconds).toEpochMilli();
    byte[] body = delivery("t", "candidateHired", "{}", at);

    assertThatExceptionOfType(WebhookRejectedException.class)
        .isThrownBy(() -> webhooks.verify(body, KEY))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.clockDifference()).contains(Duration.ofSeconds(seconds)));
  }

  @Test
  void theAcceptedAgeIsTheHostsAlsoWithoutEnd() {
    long at = time.instant().minus(Duration.ofDays(13)).toEpochMilli();
    for (Duration age :
        List.of(Duration.ofDays(14), java.time.temporal.ChronoUnit.FOREVER.getDuration())) {
      Webhooks patient = Webhooks.with(time, age, ReplayStore.inMemory(10));
      assertThat(patient.verify(delivery("t", "candidateHired", "{}", at), KEY)).isNotNull();
    }
  }

  @Test
  void anyOfSeveralSecretsMayHaveSignedADelivery() {
    byte[] body = delivery("t", "candidateHired", "{}");
    SigningToken other = new SigningToken("other");

    assertThatExceptionOfType(WebhookRejectedException.class)
        .isThrownBy(() -> webhooks.verify(body, List.of(other)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BAD_SIGNATURE));
    assertThatExceptionOfType(WebhookRejectedException.class)
        .isThrownBy(() -> webhooks.verify(body, List.of()))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NO_SIGNING_TOKEN));
    assertThat(webhooks.verify(body, List.of(other, KEY))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", " ", "\t\r\n", "\u00a0", "\ufeff", "\u200b"})
  void whatWasCopiedAlongWithASigningTokenIsTakenOffAndNothingMayBeInside(String blank) {
    assertThat(new SigningToken(blank + "abc" + blank)).isEqualTo(new SigningToken("abc"));
    assertThatThrownBy(() -> new SigningToken("a" + blank + "c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("a" + blank + "c");
    assertThatThrownBy(() -> new SigningToken(blank)).isInstanceOf(IllegalArgumentException.class);
  }
}
