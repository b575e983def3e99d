package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.internal.Delivery;
import io.github.atsconnect.lever.simulator.internal.HttpCall;
import io.github.atsconnect.lever.simulator.internal.HttpListener;
import io.github.atsconnect.lever.simulator.internal.HttpReply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {

  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final AtomicInteger answer = new AtomicInteger(200);
  private LeverSimulator lever;
  private HttpListener receiver;
  private LeverHttp http;

  @BeforeEach
  void start() {
    Duration soon = Duration.ofMillis(5);
    lever =
        LeverSimulator.builder().noRateLimit().webhookGaps(soon, soon, soon, soon, soon).start();
    http = new LeverHttp(lever);
    receiver = new HttpListener(0, this::receive);
  }

  private HttpReply receive(HttpCall call) {
    try {
      received.add(LeverHttp.MAPPER.readTree(call.body()));
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
    return new HttpReply(answer.get(), Map.of(), new byte[0], false, Delivery.WHOLE);
  }

  @AfterEach
  void stop() {
    receiver.close();
    lever.close();
  }

  private HttpResponse<byte[]> write(String method, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        path,
        request ->
            request
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", LeverHttp.basic(lever.key())));
  }

  private JsonNode register(String event, String... origins)
      throws IOException, InterruptedException {
    ObjectNode body = LeverHttp.MAPPER.createObjectNode();
    body.put("url", "http://127.0.0.1:" + receiver.port() + "/hook");
    var named = body.put("event", event).withArray("/configuration/conditions/origins");
    List.of(origins).forEach(named::add);
    var reply = write("POST", "/webhooks", body.toString());
    assertThat(reply.statusCode()).isEqualTo(201);
    return LeverHttp.MAPPER.readTree(reply.body()).path("data");
  }

  private JsonNode next() throws InterruptedException {
    JsonNode delivery = received.poll(10, TimeUnit.SECONDS);
    assertThat(delivery).isNotNull();
    return delivery;
  }

  @Test
  void aChangeOfStageIsToldAndSigned() throws Exception {
    JsonNode webhook = register("candidateStageChange");
    SimulatedCandidate ada = lever.candidate("Ada").applicant().add();
    ada.advance("offer");
    JsonNode delivery = next();
    assertThat(delivery.path("event").asText()).isEqualTo("candidateStageChange");
    JsonNode data = delivery.path("data");
    assertThat(data.path("opportunityId").asText()).isEqualTo(ada.opportunityId());
    assertThat(data.path("contactId").asText()).isEqualTo(ada.contactId());
    assertThat(data.path("fromStageId").asText()).isEqualTo("applicant-new");
    assertThat(data.path("toStageId").asText()).isEqualTo("offer");
    assertThat(delivery.path("token").asText()).hasSize(48);
    Mac mac = Mac.getInstance("HmacSHA256");
    String secret = webhook.path("configuration").path("signatureToken").asText();
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signed = delivery.path("token").asText() + delivery.path("triggeredAt").asLong();
    assertThat(delivery.path("signature").asText())
        .isEqualTo(HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void everyKindOfChangeHasItsEvent() throws Exception {
    List<String> events =
        List.of(
            "applicationCreated",
            "candidateArchiveChange",
            "candidateHired",
            "interviewCreated",
            "contactUpdated",
            "candidateDeleted");
    for (String event : events) {
      register(event);
    }
    SimulatedCandidate ada = lever.candidate("Ada").applicant().add();
    assertThat(next().path("event").asText()).isEqualTo("applicationCreated");
    ada.archive("Withdrew");
    assertThat(next().path("data").path("toArchived").path("reason").asText()).isNotEmpty();
    ada.interview();
    assertThat(next().path("event").asText()).isEqualTo("interviewCreated");
    ada.rename("Ada K");
    assertThat(next().path("data").path("contactId").asText()).isEqualTo(ada.contactId());
    ada.anonymize();
    assertThat(next().path("event").asText()).isEqualTo("contactUpdated");
    ada.delete();
    assertThat(next().path("event").asText()).isEqualTo("candidateDeleted");
    lever.candidate("Grace").add().hire();
    assertThat(List.of(next().path("event").asText(), next().path("event").asText()))
        .containsExactlyInAnyOrder("candidateArchiveChange", "candidateHired");
  }

  @Test
  void whatIsNotAcceptedIsTriedFiveTimesMore() throws Exception {
    answer.set(302);
    register("candidateStageChange");
    lever.candidate("Ada").add().advance("offer");
    JsonNode first = next();
    for (int i = 0; i < 5; i++) {
      assertThat(next()).isEqualTo(first);
    }
    assertThat(received.poll(300, TimeUnit.MILLISECONDS)).isNull();
    assertThat(lever.deliveries()).hasSize(6).noneMatch(WebhookDelivery::accepted);
  }

  @Test
  void onlyTheOriginsNamedAreTold() throws Exception {
    register("candidateStageChange", "referred");
    lever.candidate("Ada").origin("sourced").add().advance("offer");
    SimulatedCandidate grace = lever.candidate("Grace").origin("referred").add().advance("offer");
    assertThat(next().path("data").path("opportunityId").asText()).isEqualTo(grace.opportunityId());
  }

  @Test
  void aTestDeliveryHasNoData() throws Exception {
    register("contactCreated");
    lever.testWebhooks();
    assertThat(next().path("data")).isEmpty();
  }

  @Test
  void registrationsAreListedWithoutTheirSecretChangedAndDeleted() throws Exception {
    String id = register("candidateHired").path("id").asText();
    JsonNode list = http.json("/webhooks");
    assertThat(list.has("hasNext")).isFalse();
    assertThat(list.toString()).contains(id).doesNotContain("signatureToken");
    var changed = write("PUT", "/webhooks/" + id, "{\"event\":\"candidateDeleted\"}");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(http.json("/webhooks").path("data").get(0).path("event").asText())
        .isEqualTo("candidateDeleted");
    assertThat(write("DELETE", "/webhooks/" + id, "").statusCode()).isEqualTo(204);
    assertThat(write("DELETE", "/webhooks/" + id, "").statusCode()).isEqualTo(404);
    assertThat(http.json("/webhooks").path("data")).isEmpty();
  }

  @Test
  void plainHttpIsForLoopbackOnlyAndEventsMustExist() throws Exception {
    String plain = "{\"url\":\"http://192.0.2.1/\",\"event\":\"candidateHired\"}";
    assertThat(write("POST", "/webhooks", plain).statusCode()).isEqualTo(400);
    String unknown = "{\"url\":\"https://host.example/\",\"event\":\"noteCreated\"}";
    assertThat(write("POST", "/webhooks", unknown).statusCode()).isEqualTo(400);
    assertThat(write("POST", "/webhooks", "no json").statusCode()).isEqualTo(400);
  }

  @Test
  void aDeletedInterviewIsToldAndGone() throws Exception {
    register("interviewDeleted");
    SimulatedCandidate ada = lever.candidate("Ada").add();
    String interview = ada.interview();
    ada.deleteInterview(interview);
    JsonNode delivery = next();
    assertThat(delivery.path("data").path("interviewId").asText()).isEqualTo(interview);
    String path = "/opportunities/" + ada.opportunityId();
    assertThat(http.json(path + "/interviews").path("data")).isEmpty();
    assertThat(http.json(path + "/panels").path("data")).isEmpty();
  }

  @Test
  void aDeliveryMayHaveNoId() throws Exception {
    register("contactCreated");
    lever.candidate("Ada").add();
    assertThat(next().path("id").asText()).isNotEmpty();
    lever.quirk(Quirk.WEBHOOK_WITHOUT_ID, true);
    lever.candidate("Grace").add();
    assertThat(next().has("id")).isFalse();
  }

  @Test
  void unconfirmedShapesAreSwitches() throws Exception {
    lever.quirk(Quirk.WEBHOOK_DATA_SPARSE, true);
    lever.quirk(Quirk.WEBHOOK_REPLY_NESTED, true);
    JsonNode nested = register("interviewUpdated").path("data");
    assertThat(nested.path("event").asText()).isEqualTo("interviewUpdated");
    SimulatedCandidate ada = lever.candidate("Ada").add();
    String interview = ada.interview();
    ada.cancelInterview(interview);
    JsonNode data = next().path("data");
    assertThat(data.path("interviewId").asText()).isEqualTo(interview);
    assertThat(data.has("contactId")).isFalse();
  }
}
