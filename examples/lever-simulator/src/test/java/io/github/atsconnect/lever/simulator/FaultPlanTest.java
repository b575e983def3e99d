package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SimulatedLever(candidates = 30, profiles = 100)
class FaultPlanTest {

  private static void always(LeverSimulator lever, Fault fault) {
    lever.faults(FaultPlan.of(FaultRule.everywhere().then(fault)));
  }

  static Stream<Fault> wireFaults() {
    return Stream.of(
        Fault.resetBeforeHeaders(),
        Fault.resetAfterHeaders(),
        Fault.resetInBody(),
        Fault.truncated(),
        Fault.lengthTooLong(),
        Fault.stall(Duration.ofMillis(5)),
        Fault.stallInBody(Duration.ofMillis(5)));
  }

  @ParameterizedTest
  @MethodSource("wireFaults")
  void aBrokenConnectionIsAnErrorForTheClientAndIsRecorded(Fault fault, LeverSimulator lever) {
    always(lever, fault);
    assertThatThrownBy(() -> new LeverHttp(lever).get("/users")).isInstanceOf(IOException.class);
    assertThat(lever.journal().entries()).isNotEmpty();
    assertThat(lever.journal().entries()).allMatch(entry -> entry.fault().equals(fault.name()));
  }

  @Test
  void aLengthThatIsTooShortCutsTheBody(LeverSimulator lever)
      throws IOException, InterruptedException {
    byte[] whole = new LeverHttp(lever).get("/users").body();
    always(lever, Fault.lengthTooShort());
    assertThat(new LeverHttp(lever).get("/users").body()).hasSize(whole.length / 2);
  }

  @Test
  void aDrippingBodyArrivesInTheEnd(LeverSimulator lever) throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    JsonNode whole = http.json("/stages/offer");
    always(lever, Fault.dripping(Duration.ofMillis(1)));
    assertThat(http.json("/stages/offer")).isEqualTo(whole);
    always(lever, Fault.delay(Duration.ofMillis(5)));
    assertThat(http.json("/stages/offer")).isEqualTo(whole);
  }

  @Test
  void statusesComeWithJsonHtmlOrNothing(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    always(lever, Fault.status(500));
    assertThat(http.json("/users").path("code").asText()).isEqualTo("Fault");
    always(lever, Fault.html(502));
    var html = http.get("/users");
    assertThat(html.statusCode()).isEqualTo(502);
    assertThat(new String(html.body(), StandardCharsets.UTF_8)).startsWith("<html>");
    always(lever, Fault.empty(200));
    assertThat(http.get("/users").body()).isEmpty();
    always(lever, Fault.rateLimited());
    assertThat(http.get("/users").headers().firstValue("retry-after")).isEmpty();
    always(lever, Fault.rateLimited(Duration.ofSeconds(3)));
    assertThat(http.get("/users").headers().firstValue("retry-after")).hasValue("3");
  }

  @Test
  void anyAnswerAndAnyRedirectCanBePlanned(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    always(lever, Fault.redirect("http://192.0.2.7/away"));
    var reply = http.get("/users");
    assertThat(reply.statusCode()).isEqualTo(302);
    assertThat(reply.headers().firstValue("location")).hasValue("http://192.0.2.7/away");
    always(lever, Fault.answer(203, "text/plain", new byte[] {1, 2}));
    assertThat(http.get("/users").body()).containsExactly(1, 2);
  }

  @Test
  void brokenBodiesAreNoJson(LeverSimulator lever) {
    for (Fault fault : List.of(Fault.garbledJson(), Fault.wrongCharset(), Fault.html(200))) {
      always(lever, fault);
      assertThatThrownBy(() -> new LeverHttp(lever).json("/users"))
          .as(fault.name())
          .isInstanceOf(JsonProcessingException.class);
    }
  }

  @Test
  void itemsMayHoldWhatNobodyExpects(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    String path = "/opportunities?limit=2";
    always(lever, Fault.unknownFields());
    assertThat(http.json(path).path("data").get(1).path("futureFlag").asBoolean()).isTrue();
    always(lever, Fault.unknownEnums());
    assertThat(http.json(path).path("data").get(1).path("origin").asText()).isEqualTo("teleported");
    always(lever, Fault.nullFields());
    JsonNode nulls = http.json(path).path("data").get(1);
    assertThat(nulls.path("id").isTextual()).isTrue();
    assertThat(nulls.path("contact").isNull()).isTrue();
    always(lever, Fault.hugeString(100_000));
    assertThat(http.json(path).path("data").get(0).path("headline").asText()).hasSize(100_000);
    always(lever, Fault.deeplyNested(200));
    assertThat(http.get(path).body()).hasSize(400);
    always(lever, Fault.duplicateKeys());
    assertThat(new String(http.get(path).body(), StandardCharsets.UTF_8))
        .contains("\"id\":\"first\",\"id\":");
    lever.faults(FaultPlan.none());
    lever.quirk(Quirk.UNKNOWN_FIELDS, true);
    assertThat(http.json(path).path("data").get(0).has("futureObject")).isTrue();
  }

  @Test
  void aLoopingTokenIsTheOneJustSent(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    always(lever, Fault.loopingToken());
    String token = http.json("/opportunities?limit=2").path("next").asText();
    JsonNode page = http.json("/opportunities?limit=2&offset=" + token);
    assertThat(page.path("next").asText()).isEqualTo(token);
    assertThat(page.path("hasNext").asBoolean()).isTrue();
    always(lever, Fault.missingNext());
    page = http.json("/opportunities?limit=2");
    assertThat(page.path("hasNext").asBoolean()).isTrue();
    assertThat(page.has("next")).isFalse();
  }

  @Test
  void anEmptyPageLosesNothing(LeverSimulator lever) throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    List<JsonNode> all = http.walk("/opportunities?limit=7");
    lever.faults(FaultPlan.of(FaultRule.on("/opportunities").nth(1, 3, 4).then(Fault.emptyPage())));
    assertThat(http.walk("/opportunities?limit=7")).isEqualTo(all);
    assertThat(lever.journal().entries(entry -> entry.fault().equals("empty page"))).hasSize(3);
  }

  @Test
  void anExpiredOffsetIsRefusedOnce(LeverSimulator lever) throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    String offset = http.json("/opportunities?limit=2").path("next").asText();
    lever.faults(FaultPlan.of(FaultRule.everywhere().atMost(1).then(Fault.invalidOffset())));
    String path = "/opportunities?limit=2&offset=" + offset;
    assertThat(http.json(path).path("message").asText()).isEqualTo("Invalid offset token");
    assertThat(http.status(path)).isEqualTo(200);
  }

  @Test
  void rulesCountTheCallsOfTheirPath(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    lever.faults(
        FaultPlan.of(
            FaultRule.on("/stages/*").nth(2).then(Fault.status(500)),
            FaultRule.on("/users").first(1).then(Fault.status(503)),
            FaultRule.on("/tags").every(2).then(Fault.status(502))));
    List<Integer> statuses = new ArrayList<>();
    for (String path :
        List.of(
            "/stages",
            "/stages/offer",
            "/stages/offer",
            "/stages/offer",
            "/users",
            "/users",
            "/tags",
            "/tags",
            "/tags",
            "/tags")) {
      statuses.add(http.status(path));
    }
    assertThat(statuses).containsExactly(200, 200, 500, 200, 503, 200, 200, 502, 200, 502);
  }

  @Test
  void theSameSeedGivesTheSameFaults(LeverSimulator lever)
      throws IOException, InterruptedException {
    FaultPlan plan =
        FaultPlan.seeded(11)
            .with(
                FaultRule.on("/**")
                    .withProbability(0.4)
                    .then(Fault.status(500), Fault.status(502), Fault.status(503)));
    List<List<Integer>> runs = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      lever.faults(plan);
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        statuses.add(new LeverHttp(lever).status("/stages/offer"));
      }
      runs.add(statuses);
    }
    assertThat(runs.get(0)).isEqualTo(runs.get(1));
    assertThat(new HashSet<>(runs.get(0))).containsExactlyInAnyOrder(200, 500, 502, 503);
  }

  @Test
  void closingEndsAStallAtOnce() throws Exception {
    LeverSimulator lever = LeverSimulator.builder().noRateLimit().start();
    always(lever, Fault.stall(Duration.ofHours(1)));
    Thread caller =
        new Thread(
            () -> {
              try {
                new LeverHttp(lever).get("/users");
              } catch (IOException | InterruptedException expected) {
                // the point is that it ends
              }
            });
    caller.start();
    while (lever.journal().requests() == 0) {
      Thread.onSpinWait();
    }
    lever.close();
    caller.join(10_000);
    assertThat(caller.isAlive()).isFalse();
  }
}
