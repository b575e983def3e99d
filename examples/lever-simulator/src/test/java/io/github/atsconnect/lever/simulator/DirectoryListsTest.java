package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

@SimulatedLever(candidates = 60, profiles = 100)
class DirectoryListsTest {

  @Test
  void deactivatedUsersAreListedOnlyWhenAskedFor(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    List<JsonNode> active = http.walk("/users?limit=2");
    List<JsonNode> all = http.walk("/users?limit=2&includeDeactivated=true");
    assertThat(active).allMatch(user -> user.path("deactivatedAt").isNull());
    assertThat(all).hasSizeGreaterThan(active.size());
    assertThat(all.stream().map(user -> user.path("createdAt").asLong()).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
    JsonNode gone = all.stream().filter(u -> !u.path("deactivatedAt").isNull()).findAny().get();
    assertThat(http.status("/users/" + gone.path("id").asText())).isEqualTo(200);
    String email = gone.path("email").asText();
    assertThat(http.walk("/users?includeDeactivated=true&email=" + email)).containsExactly(gone);
  }

  @Test
  void stagesKeepTheBuiltInOnesAndMayHaveOthersBetween(LeverSimulator lever)
      throws IOException, InterruptedException {
    List<String> ids = LeverHttp.texts(new LeverHttp(lever).walk("/stages?limit=4"), "id");
    assertThat(ids)
        .containsSubsequence(
            "lead-new", "lead-reached-out", "lead-responded", "applicant-new", "offer");
    assertThat(ids.size()).isGreaterThan(5);
  }

  @Test
  void postingsOfInnerChannelsHideUnlessNamed(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    int open = http.walk("/postings?state=published").size();
    String both = "/postings?state=published&distributionChannel=public";
    int all = http.walk(both + "&distributionChannel=internal&limit=3").size();
    assertThat(all).isGreaterThan(open);
    assertThat(http.status("/postings?updated_at_start=1&state=published")).isEqualTo(400);
    assertThat(http.status("/postings?updated_at_start=1")).isEqualTo(200);
  }

  @Test
  void draftsHaveNoAddressesAndNoChannels(LeverSimulator lever)
      throws IOException, InterruptedException {
    List<JsonNode> drafts = new LeverHttp(lever).walk("/postings?state=draft");
    assertThat(drafts).isNotEmpty();
    assertThat(drafts).allMatch(p -> p.path("urls").isNull());
    assertThat(drafts).allMatch(p -> p.path("distributionChannels").isNull());
  }

  @Test
  void requisitionsAreSortedByIdAndMayBeUnlimited(LeverSimulator lever)
      throws IOException, InterruptedException {
    List<JsonNode> all = new LeverHttp(lever).walk("/requisitions?limit=3");
    assertThat(LeverHttp.texts(all, "id")).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(LeverHttp.texts(all, "headcountTotal")).contains("unlimited");
    assertThat(all).anyMatch(requisition -> requisition.path("headcountTotal").isInt());
  }

  @Test
  void archiveReasonsAreOfTwoTypesAndMayBeInactive(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    List<JsonNode> hired = http.walk("/archive_reasons?type=hired");
    List<JsonNode> others = http.walk("/archive_reasons?type=non-hired");
    assertThat(hired).isNotEmpty();
    assertThat(LeverHttp.texts(others, "status")).contains("active", "inactive");
    assertThat(http.walk("/archive_reasons?limit=2")).hasSize(hired.size() + others.size());
    assertThat(hired.get(0).has("createdAt")).isFalse();
  }

  @Test
  void tagsAndSourcesAreCountedAndInAlphabeticalOrder(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    int opportunities =
        http.walk("/opportunities?limit=100&confidentiality=non-confidential").size();
    List<JsonNode> sources = http.walk("/sources?limit=2");
    assertThat(LeverHttp.texts(sources, "text")).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    int sum = sources.stream().mapToInt(source -> source.path("count").asInt()).sum();
    assertThat(sum).isGreaterThanOrEqualTo(opportunities);
    List<String> tags = LeverHttp.texts(http.walk("/tags?limit=3"), "text");
    assertThat(new HashSet<>(tags)).hasSameSizeAs(tags);
    assertThat(tags).isNotEmpty();
  }

  @Test
  void usersStandInForTheirIdsWhenExpanded(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    for (JsonNode posting : http.walk("/postings?limit=100&expand=owner&expand=followers")) {
      assertThat(posting.path("owner").path("email").asText()).contains("@");
      assertThat(posting.path("followers").get(0).path("name").asText()).isNotEmpty();
    }
    assertThat(http.status("/postings?expand=stage")).isEqualTo(400);
  }

  @Test
  void anApproverIsAPersonOrARole(LeverSimulator lever) throws IOException, InterruptedException {
    JsonNode approved =
        new LeverHttp(lever)
            .walk("/requisitions?limit=9").stream()
                .filter(r -> !r.path("approval").path("steps").isEmpty())
                .findFirst()
                .orElseThrow();
    JsonNode approvers = approved.path("approval").path("steps").get(0).path("approvers");
    assertThat(approvers.get(0).path("user").isObject()).isTrue();
    assertThat(approvers.get(1).path("user").isTextual()).isTrue();
  }
}
