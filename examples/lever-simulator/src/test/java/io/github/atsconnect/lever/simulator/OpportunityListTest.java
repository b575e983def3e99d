package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpportunityListTest {

  private static LeverSimulator lever;
  private static LeverHttp http;
  private static List<JsonNode> all;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    lever = LeverSimulator.builder().candidates(700).profiles(3000).noRateLimit().start();
    http = new LeverHttp(lever);
    all = http.walk("/opportunities?limit=100");
  }

  @AfterAll
  static void stop() {
    lever.close();
  }

  @Test
  void everyOpportunityIsListedOnce() {
    assertThat(all.size()).isGreaterThan(700);
    assertThat(new HashSet<>(LeverHttp.texts(all, "id"))).hasSameSizeAs(all);
  }

  @Test
  void theOrderIsStageThenLatestAdvancedThenId() throws IOException, InterruptedException {
    Map<String, Integer> place = new HashMap<>();
    for (JsonNode stage : http.walk("/stages?limit=3")) {
      place.put(stage.path("id").asText(), place.size());
    }
    for (int i = 1; i < all.size(); i++) {
      JsonNode before = all.get(i - 1);
      JsonNode after = all.get(i);
      int stages =
          place.get(before.path("stage").asText()) - place.get(after.path("stage").asText());
      long times = after.path("lastAdvancedAt").asLong() - before.path("lastAdvancedAt").asLong();
      int ids = before.path("id").asText().compareTo(after.path("id").asText());
      assertThat(stages < 0 || (stages == 0 && (times < 0 || (times == 0 && ids < 0)))).isTrue();
    }
  }

  @Test
  void theLastPageHasNoNext() throws IOException, InterruptedException {
    JsonNode stages = http.json("/stages");
    assertThat(stages.path("hasNext").asBoolean()).isFalse();
    assertThat(stages.has("next")).isFalse();
  }

  @Test
  void aTokenIsTheEncodedKeyOfTheNextPagesFirstItem() throws IOException, InterruptedException {
    JsonNode page = http.json("/opportunities?limit=5");
    String token = page.path("next").asText();
    assertThat(token).startsWith("%5B").endsWith("%5D").contains(all.get(5).path("id").asText());
    String twice = URLEncoder.encode(token, StandardCharsets.UTF_8);
    JsonNode onceEncoded = http.json("/opportunities?limit=5&offset=" + token);
    JsonNode twiceEncoded = http.json("/opportunities?limit=5&offset=" + twice);
    assertThat(onceEncoded).isEqualTo(twiceEncoded);
    assertThat(onceEncoded.path("data").get(0)).isEqualTo(all.get(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "%5B1%2C2%5D", "%5B%22a%22%2C1%2C%22b%22%5D", "%255B", "1"})
  void whatIsNoTokenIsRefused(String token) throws IOException, InterruptedException {
    var reply = http.get("/opportunities?offset=" + token);
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).contains("Invalid offset token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=101", "limit=abc", "archived=maybe", "created_at_start=x"})
  void badParametersAreRefused(String query) throws IOException, InterruptedException {
    assertThat(http.status("/opportunities?" + query)).isEqualTo(400);
  }

  @Test
  void oldRowsWereNeverUpdatedAndAreInNoUpdateWindow() throws IOException, InterruptedException {
    long never = all.stream().filter(o -> o.path("updatedAt").isNull()).count();
    assertThat(never).isGreaterThan(100);
    List<JsonNode> updated = http.walk("/opportunities?updated_at_start=0");
    assertThat(updated).hasSize(all.size() - (int) never);
    assertThat(updated.stream().map(o -> o.path("updatedAt").asLong()).toList()).isSorted();
  }

  @Test
  void windowsIncludeBothEnds() throws IOException, InterruptedException {
    long at = all.get(3).path("createdAt").asLong();
    String window = "created_at_start=" + at + "&created_at_end=" + at;
    assertThat(LeverHttp.texts(http.walk("/opportunities?" + window), "id"))
        .contains(all.get(3).path("id").asText());
  }

  @Test
  void aRepeatedFilterIsAUnionAndDifferentOnesIntersect() throws IOException, InterruptedException {
    int first = http.walk("/opportunities?stage_id=lead-new").size();
    int second = http.walk("/opportunities?stage_id=offer").size();
    String both = "/opportunities?stage_id=lead-new&stage_id=offer";
    assertThat(http.walk(both)).hasSize(first + second);
    int archived = http.walk(both + "&archived=true").size();
    int active = http.walk(both + "&archived=false").size();
    assertThat(archived).isPositive();
    assertThat(active).isPositive();
    assertThat(archived + active).isEqualTo(first + second);
  }

  @Test
  void aContactsOpportunitiesAreFound() throws IOException, InterruptedException {
    Map<String, Integer> count = new HashMap<>();
    all.forEach(o -> count.merge(o.path("contact").asText(), 1, Integer::sum));
    Map.Entry<String, Integer> most =
        count.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    assertThat(most.getValue()).isGreaterThan(1);
    assertThat(http.walk("/opportunities?contact_id=" + most.getKey())).hasSize(most.getValue());
  }

  @Test
  void whatIsExpandedIsAnObject() throws IOException, InterruptedException {
    String query =
        "/opportunities?limit=100&expand=stage&expand=owner&expand=contact&expand=applications";
    for (JsonNode opportunity : http.json(query).path("data")) {
      assertThat(opportunity.path("stage").path("text").asText()).isNotEmpty();
      assertThat(opportunity.path("owner").path("email").asText()).contains("@");
      assertThat(opportunity.path("contact").path("location").isObject()).isTrue();
      opportunity
          .path("applications")
          .forEach(application -> assertThat(application.path("posting").asText()).isNotEmpty());
    }
  }

  @Test
  void whatCannotBeExpandedIsRefused() throws IOException, InterruptedException {
    var reply = http.get("/opportunities?expand=posting");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(new String(reply.body(), StandardCharsets.UTF_8))
        .contains("posting is not expandable");
  }
}
