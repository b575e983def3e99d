package io.github.atsconnect.examples.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.lever.simulator.SimulatedCandidate;
import io.github.atsconnect.lever.simulator.WebhookDelivery;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The host from outside: a customer of its own for each test, all in one process. */
class HostTest {
  private static RunningHost host;

  @BeforeAll
  static void start() {
    host = new RunningHost();
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  /** A customer of that name who has connected Lever and was synced once by the schedule. */
  private static String customer(String id) {
    host.context.getBean(Customers.class).add(id);
    host.json("POST", connections(id), wish(RunningHost.KEY));
    awaitFirstSync(id);
    return id;
  }

  /** It has ended, and the schedule knows when the next one is due. */
  private static void awaitFirstSync(String customer) {
    await(
        "the first sync of " + customer,
        () ->
            connection(customer).has("lastSync")
                && Instant.parse(connection(customer).get("nextSync").asString())
                    .isAfter(host.clock.instant()));
  }

  private static String wish(String key) {
    return "{\"name\":\"Lever\",\"apiKey\":\"" + key + "\"}";
  }

  private static String connections(String customer) {
    return "/api/customers/" + customer + "/connections";
  }

  private static JsonNode connection(String customer) {
    return host.get(connections(customer)).get(0);
  }

  private static void profile(String id, String name) {
    host.json(
        "PUT",
        "/api/profiles",
        """
        {"id":"%1$s","name":"%2$s","emails":["%1$s@home.example"],
         "career":[{"title":"Welder","company":"Fernhill Works","start":"2019-04"}]}
        """
            .formatted(id, name));
  }

  private static SimulatedCandidate candidate(String id, String name) {
    return host.lever.candidate(name).applicant().email(id + "@home.example").add();
  }

  private static JsonNode enriched(String customer, String profile) {
    return host.get("/api/customers/" + customer + "/profiles/" + profile).get("ats");
  }

  private static void await(String what, BooleanSupplier condition) {
    RunningHost.await(what, condition);
  }

  @Test
  void startsAndIsHealthyWithItsTablesMadeByItself() {
    JsonNode health = host.get("/actuator/health");

    assertThat(health.get("status").asString()).isEqualTo("UP");
    assertThat(health.at("/components/db/status").asString()).isEqualTo("UP");
    assertThat(health.at("/components/atsConnect/details").has("explanation")).isTrue();
  }

  @Test
  void connectsSyncsAndShowsAProfileWithItsBadge() {
    profile("ada", "Ada Fernsby");
    profile("bo", "Bo Marsh");
    candidate("ada", "Ada Fernsby").advance("Phone screen");
    String acme = customer("acme");

    JsonNode known = enriched(acme, "ada");
    assertThat(known.get("inAts").asBoolean()).isTrue();
    assertThat(known.get("freshness").asString()).isEqualTo("LIVE");
    assertThat(known.at("/candidacies/0/kind").asString()).isEqualTo("APPLICANT");
    assertThat(known.at("/candidacies/0/stage").asString()).isEqualTo("Phone screen");
    assertThat(known.at("/candidacies/0/emails/0").asString()).isEqualTo("ada@home.example");
    assertThat(enriched(acme, "bo").get("inAts").asBoolean()).isFalse();

    JsonNode found = host.get("/api/customers/acme/profiles?name=fernsby");
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/badge/kind").asString()).isEqualTo("APPLICANT");
    assertThat(host.get("/api/customers/acme/profiles?name=marsh").at("/0").has("badge")).isFalse();
    assertThat(connection(acme).toString()).doesNotContain(RunningHost.KEY);
  }

  @Test
  void takesATrueWebhookAndReadsThePersonAgain() {
    profile("cy", "Cy Underwood");
    String customer = customer("webhooks");
    trustWebhooks(customer);

    candidate("cy", "Cy Underwood").advance("On-site interview");

    await("a delivery", () -> deliveries(customer).stream().anyMatch(WebhookDelivery::accepted));
    await("the link", () -> enriched(customer, "cy").get("inAts").asBoolean());
    assertThat(deliveries(customer)).allMatch(WebhookDelivery::accepted);
  }

  @Test
  void refusesAForgedWebhookAndOneOfNobodyInTheSameWords() {
    String customer = customer("forged");
    trustWebhooks(customer);
    candidate("dot", "Dot Harrow").advance("Phone screen");
    await("a delivery", () -> !deliveries(customer).isEmpty());
    String genuine = deliveries(customer).get(0).body();
    String forged = genuine.replaceAll("\"signature\":\"..", "\"signature\":\"zz");

    HttpResponse<String> repeated = host.send("POST", webhooks(customer), genuine);
    HttpResponse<String> refused = host.send("POST", webhooks(customer), forged);
    HttpResponse<String> ofNobody = host.send("POST", webhooks("nobody-at-all"), genuine);
    HttpResponse<String> ofAnother = host.send("POST", webhooks("x".repeat(300)), genuine);

    assertThat(repeated.statusCode()).isEqualTo(200);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(List.of(ofNobody, ofAnother))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(refused.statusCode());
              assertThat(answer.body()).isEqualTo(refused.body()).isEmpty();
              assertThat(answer.headers().map().keySet())
                  .isEqualTo(refused.headers().map().keySet());
            });
  }

  @Test
  void refusesAWebhookThatIsTooLarge() {
    byte[] large = new byte[64 * 1024 + 1];

    HttpResponse<String> answer =
        host.send(
            HttpRequest.newBuilder(host.uri(webhooks("whoever")))
                .POST(BodyPublishers.ofByteArray(large))
                .build());

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void syncsByItselfTheNextDay() {
    profile("eve", "Eve Bramble");
    String customer = customer("daily");
    String before = connection(customer).get("lastSync").asString();
    assertThat(enriched(customer, "eve").get("inAts").asBoolean()).isFalse();
    candidate("eve", "Eve Bramble");

    host.clock.advance(Duration.ofDays(1));

    await(
        "the next day's sync",
        () -> connection(customer).get("lastSync").asString().compareTo(before) > 0);
    assertThat(enriched(customer, "eve").get("inAts").asBoolean()).isTrue();
  }

  @Test
  void showsItsMetersInActuator() {
    customer("metered");

    assertThat(host.get("/actuator/metrics").get("names").toString())
        .contains("ats.connect.sync", "ats.connect.request", "ats.connect.connection");
    JsonNode syncs = host.get("/actuator/metrics/ats.connect.sync?tag=outcome:ended");
    assertThat(syncs.at("/measurements/0/value").asDouble()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void refusesAWrongKeyWithItsReasonAndSavesNothing() {
    host.context.getBean(Customers.class).add("mistaken");

    HttpResponse<String> answer =
        host.send("POST", connections("mistaken"), wish("no-such-key-0815"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(RunningHost.parse(answer.body()).get("reason").asString()).isEqualTo("KEY_REFUSED");
    assertThat(answer.body()).doesNotContain("no-such-key-0815");
    assertThat(host.get(connections("mistaken"))).isEmpty();
  }

  @Test
  void refusesWhatIsIncompleteAndCustomersWhoAreNone() {
    host.context.getBean(Customers.class).add("hasty");

    assertThat(host.send("POST", connections("hasty"), "{\"name\":\"Lever\"}").statusCode())
        .isEqualTo(400);
    assertThat(host.send("POST", connections("hasty"), wish(" ")).statusCode()).isEqualTo(400);
    assertThat(host.send("PUT", "/api/profiles", "{\"id\":\"x\"}").statusCode()).isEqualTo(400);
    assertThat(host.send("GET", connections("nobody"), "").statusCode()).isEqualTo(404);
    assertThat(host.send("GET", "/api/customers/hasty/profiles/none", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aRevokedKeyIsAClearDetailOfTheHealthAndANewKeyMendsIt() {
    String key = "key-that-gets-revoked";
    host.lever.key(key, Permissions.all());
    host.context.getBean(Customers.class).add("revoked");
    host.json("POST", connections("revoked"), wish(key));
    awaitFirstSync("revoked");

    host.lever.revoke(key);
    host.json("POST", connections("revoked") + "/Lever/sync", "");

    await("it to be noticed", () -> health().at("/details/listed/0").has("lastFailure"));
    JsonNode health = health();
    assertThat(health.get("status").asString()).isEqualTo("DEGRADED");
    assertThat(health.at("/details/explanation").asString()).contains("revoked: Lever: ", "key");
    JsonNode first = health.at("/details/listed/0");
    assertThat(first.get("customer").asString()).isEqualTo("revoked");
    assertThat(first.get("state").asString()).isEqualTo("NEEDS_ATTENTION");
    assertThat(first.get("reason").asString()).containsIgnoringCase("key");
    assertThat(first.at("/lastFailure/problem").asString()).isEqualTo("KEY_REFUSED");
    assertThat(health.toString()).doesNotContain(key).doesNotContain(RunningHost.MASTER_KEY);
    assertThat(host.get("/actuator/health").get("status").asString())
        .as("one customer's key takes no node out of service")
        .isEqualTo("UP");

    host.json("PUT", connections("revoked") + "/Lever", wish(RunningHost.KEY));
    await("health", () -> health().get("status").asString().equals("UP"));
  }

  private static JsonNode health() {
    return host.get("/actuator/health/atsConnect");
  }

  private static String webhooks(String customer) {
    return "/hooks/lever/" + customer;
  }

  /** As an administrator does: makes the webhook in Lever, and gives its token to the host. */
  private static void trustWebhooks(String customer) {
    String login = Base64.getEncoder().encodeToString((RunningHost.KEY + ":").getBytes(UTF_8));
    HttpResponse<String> made =
        host.send(
            HttpRequest.newBuilder(URI.create(host.lever.baseUri() + "/webhooks"))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"url\":\"%s\",\"event\":\"candidateStageChange\"}"
                            .formatted(host.uri(webhooks(customer)))))
                .build());
    assertThat(made.statusCode()).isEqualTo(201);
    String token =
        RunningHost.parse(made.body()).at("/data/configuration/signatureToken").asString();
    host.json(
        "PUT", connections(customer) + "/Lever/webhook", "{\"signingToken\":\"" + token + "\"}");
  }

  private static List<WebhookDelivery> deliveries(String customer) {
    return host.lever.deliveries().stream().filter(d -> d.url().endsWith("/" + customer)).toList();
  }
}
