package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedLever
class ChangesTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.UTF_8);

  @BeforeEach
  void holdTheClock(LeverSimulator lever) {
    lever.clock().hold(START);
  }

  private static JsonNode read(LeverSimulator lever, SimulatedCandidate candidate)
      throws IOException, InterruptedException {
    return new LeverHttp(lever).json("/opportunities/" + candidate.opportunityId()).path("data");
  }

  @Test
  void whatATestDescribesIsWhatTheApiShows(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada =
        lever
            .candidate("Ada Example")
            .prospect()
            .stage("Responded")
            .owner("Priya Raman")
            .email("ada@inbox.example")
            .phone("+44 7000 000001")
            .link("linkedin.com/in/ada-example")
            .headline("Analyst at Engines Ltd")
            .location("London")
            .tag("vip")
            .source("LinkedIn")
            .origin("referred")
            .createdAt(START.minusSeconds(60))
            .note("met at a fair")
            .add();
    JsonNode json = read(lever, ada);
    assertThat(json.path("name").asText()).isEqualTo("Ada Example");
    assertThat(json.path("stage").asText()).isEqualTo("lead-responded");
    assertThat(json.path("emails").get(0).asText()).isEqualTo("ada@inbox.example");
    assertThat(json.path("phones").get(0).path("value").asText()).isEqualTo("+44 7000 000001");
    assertThat(json.path("tags").get(0).asText()).isEqualTo("vip");
    assertThat(json.path("origin").asText()).isEqualTo("referred");
    assertThat(json.path("createdAt").asLong()).isEqualTo(START.minusSeconds(60).toEpochMilli());
    assertThat(json.path("applications")).isEmpty();
    LeverHttp http = new LeverHttp(lever);
    assertThat(http.walk("/opportunities?email=ADA@inbox.example")).hasSize(1);
    assertThat(http.json("/opportunities/" + ada.opportunityId() + "/notes").toString())
        .contains("met at a fair");
    JsonNode contact = http.json("/contacts/" + ada.contactId()).path("data");
    assertThat(contact.path("location").path("name").asText()).isEqualTo("London");
  }

  @Test
  void anApplicantHasAnApplicationToAPosting(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada =
        lever.candidate("Ada Example").applicant().posting("Data Scientist").add();
    JsonNode json = read(lever, ada);
    assertThat(json.path("stage").asText()).isEqualTo("applicant-new");
    assertThat(json.path("applications")).hasSize(1);
    assertThat(json.path("tags").get(0).asText()).isEqualTo("Data Scientist");
  }

  @Test
  void advancingBumpsTheTimesAndIsRemembered(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada Example").applicant().neverUpdated().add();
    assertThat(read(lever, ada).path("updatedAt").isNull()).isTrue();
    lever.clock().advance(Duration.ofHours(1));
    ada.advance("Phone screen");
    JsonNode json = read(lever, ada);
    long now = START.plusSeconds(3600).toEpochMilli();
    for (String time : List.of("updatedAt", "lastAdvancedAt", "lastInteractionAt")) {
      assertThat(json.path(time).asLong()).as(time).isEqualTo(now);
    }
    JsonNode change = json.path("stageChanges").get(1);
    assertThat(change.path("toStageId")).isEqualTo(json.path("stage"));
    assertThat(change.path("updatedAt").asLong()).isEqualTo(now);
  }

  @Test
  void archivingKeepsTheStageAndHiringIsArchivingWithThatReason(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada Example").applicant().stage("offer").add();
    ada.hire();
    JsonNode json = read(lever, ada);
    assertThat(json.path("stage").asText()).isEqualTo("offer");
    String reason = json.path("archived").path("reason").asText();
    JsonNode found = new LeverHttp(lever).json("/archive_reasons/" + reason).path("data");
    assertThat(found.path("type").asText()).isEqualTo("hired");
    LeverHttp http = new LeverHttp(lever);
    String application = json.path("applications").get(0).asText();
    String path = "/opportunities/" + ada.opportunityId() + "/applications/" + application;
    assertThat(http.json(path).path("data").path("archived").path("reason").asText())
        .isEqualTo(reason);
    ada.unarchive();
    assertThat(read(lever, ada).path("archived").isNull()).isTrue();
  }

  @Test
  void mergingPointsAllOpportunitiesToTheOtherContact(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada Example").add();
    SimulatedCandidate again = lever.candidate("A. Example").add();
    SimulatedCandidate third = again.anotherOpportunity().add();
    String old = again.contactId();
    assertThat(third.contactId()).isEqualTo(old);
    again.mergeInto(ada);
    assertThat(ada.opportunityIds()).hasSize(3);
    LeverHttp http = new LeverHttp(lever);
    assertThat(http.walk("/opportunities?contact_id=" + ada.contactId())).hasSize(3);
    assertThat(http.walk("/opportunities?contact_id=" + old)).isEmpty();
    assertThat(http.status("/contacts/" + old)).isEqualTo(404);
  }

  @Test
  void anonymisingEmptiesThePersonEverywhere(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada =
        lever
            .candidate("Ada Example")
            .applicant()
            .email("ada@inbox.example")
            .resume(PDF)
            .note("x")
            .add();
    lever.clock().advance(Duration.ofDays(1));
    ada.anonymize();
    JsonNode json = new LeverHttp(lever).json("/opportunities?expand=applications").path("data");
    assertThat(json).hasSize(1);
    json = json.get(0);
    assertThat(json.path("isAnonymized").asBoolean()).isTrue();
    assertThat(json.toString()).doesNotContain("Ada").doesNotContain("inbox.example");
    assertThat(json.path("updatedAt").asLong()).isGreaterThan(START.toEpochMilli());
    String path = "/opportunities/" + ada.opportunityId();
    assertThat(new LeverHttp(lever).json(path + "/resumes").path("data")).isEmpty();
  }

  @Test
  void deletedOnesVanishAndAreListedAsDeleted(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada Example").add();
    lever.clock().advance(Duration.ofDays(1));
    ada.delete();
    LeverHttp http = new LeverHttp(lever);
    assertThat(http.walk("/opportunities?limit=5")).isEmpty();
    assertThat(http.status("/opportunities/" + ada.opportunityId())).isEqualTo(404);
    long at = START.plus(Duration.ofDays(1)).toEpochMilli();
    List<JsonNode> deleted = http.walk("/opportunities/deleted?deleted_at_start=" + at);
    assertThat(LeverHttp.texts(deleted, "id")).containsExactly(ada.opportunityId());
    assertThat(deleted.get(0).path("deletedAt").asLong()).isEqualTo(at);
    assertThat(http.walk("/opportunities/deleted?deleted_at_end=" + (at - 1))).isEmpty();
    assertThatThrownBy(() -> ada.advance("offer")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNoteIsAnInteractionAndANewResumeOnlyWhereSoSwitched(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada Example").add();
    lever.clock().advance(Duration.ofHours(1));
    ada.resume(PDF);
    assertThat(read(lever, ada).path("updatedAt").asLong()).isEqualTo(START.toEpochMilli());
    lever.quirk(Quirk.RELATED_CHANGES_ARE_INTERACTIONS, true);
    ada.resume(PDF);
    long second = START.plusSeconds(3600).toEpochMilli();
    assertThat(read(lever, ada).path("updatedAt").asLong()).isEqualTo(second);
    lever.clock().advance(Duration.ofHours(1));
    ada.note("called");
    assertThat(read(lever, ada).path("lastInteractionAt").asLong()).isGreaterThan(second);
  }

  @Test
  void consentAndConfidentialityShow(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada Example").add();
    ada.consent(false, false, START.plus(Duration.ofDays(30)));
    JsonNode protection = read(lever, ada).path("dataProtection");
    assertThat(protection.path("store").path("allowed").asBoolean(true)).isFalse();
    ada.confidential(true);
    assertThat(new LeverHttp(lever).walk("/opportunities?limit=5")).isEmpty();
  }

  @Test
  void editsShowOnEachOpportunityOfThePerson(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada Example").add();
    SimulatedCandidate second = ada.anotherOpportunity().applicant().add();
    lever.clock().advance(Duration.ofHours(1));
    ada.rename("Ada King").emails(List.of("king@inbox.example")).link("github.com/adaking");
    JsonNode json = read(lever, second);
    assertThat(json.path("name").asText()).isEqualTo("Ada King");
    assertThat(json.path("emails").get(0).asText()).isEqualTo("king@inbox.example");
    assertThat(json.path("links").get(0).asText()).isEqualTo("github.com/adaking");
    assertThat(json.path("updatedAt").asLong()).isGreaterThan(START.toEpochMilli());
  }

  @Test
  void whoMovesBetweenTwoPagesIsSeenTwiceOrMissed(LeverSimulator lever)
      throws IOException, InterruptedException {
    for (int i = 0; i < 6; i++) {
      lever.candidate("Person " + i).applicant().add();
      lever.clock().advance(Duration.ofMinutes(1));
    }
    LeverHttp http = new LeverHttp(lever);
    JsonNode first = http.json("/opportunities?limit=3");
    String next = "/opportunities?limit=3&offset=" + first.path("next").asText();
    String seen = first.path("data").get(0).path("id").asText();
    String unseen = http.json(next).path("data").get(2).path("id").asText();
    lever.opportunity(seen).advance("offer");
    lever.opportunity(unseen).advance("lead-new");
    List<JsonNode> rest = http.walk(next);
    assertThat(LeverHttp.texts(rest, "id")).contains(seen).doesNotContain(unseen);
  }

  @Test
  void aMadeUpCandidateCanBeChangedToo() throws IOException, InterruptedException {
    try (LeverSimulator lever =
        LeverSimulator.builder().candidates(20).profiles(50).noRateLimit().start()) {
      String contact = lever.truth().pairs().keySet().iterator().next();
      SimulatedCandidate one = lever.opportunitiesOf(contact).get(0);
      one.archive("Withdrew");
      assertThat(read(lever, one).path("archived").isObject()).isTrue();
    }
  }

  @Test
  void aStageThatDoesNotExistIsToldWithThoseThatDo(LeverSimulator lever) {
    assertThatThrownBy(() -> lever.candidate("Ada").stage("Nowhere").add())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nowhere")
        .hasMessageContaining("Phone screen");
  }
}
