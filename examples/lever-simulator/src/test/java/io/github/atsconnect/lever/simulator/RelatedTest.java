package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelatedTest {

  @Test
  @SimulatedLever
  void notesComePageByPageInTheOrderWritten(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada").add();
    for (int i = 0; i < 7; i++) {
      ada.note("note " + i);
      lever.clock().advance(Duration.ofMinutes(1));
    }
    String path = "/opportunities/" + ada.opportunityId() + "/notes?limit=3";
    List<JsonNode> notes = new LeverHttp(lever).walk(path);
    assertThat(notes.stream().map(n -> n.path("fields").get(0).path("value").asText()).toList())
        .containsExactly("note 0", "note 1", "note 2", "note 3", "note 4", "note 5", "note 6");
  }

  @Test
  @SimulatedLever
  void anInterviewIsPartOfItsPanelAndExpands(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada").applicant().add();
    String id = ada.interview();
    LeverHttp http = new LeverHttp(lever);
    String path = "/opportunities/" + ada.opportunityId();
    JsonNode interview =
        http.json(path + "/interviews/" + id + "?expand=user&expand=stage&expand=postings")
            .path("data");
    assertThat(interview.path("user").path("email").asText()).contains("@");
    assertThat(interview.path("stage").path("text").asText()).isEqualTo("New applicant");
    assertThat(interview.path("postings").get(0).path("text").asText()).isNotEmpty();
    JsonNode panel = http.json(path + "/panels/" + interview.path("panel").asText()).path("data");
    assertThat(panel.path("interviews").get(0).path("id").asText()).isEqualTo(id);
    assertThat(http.status(path + "/interviews/none")).isEqualTo(404);
    assertThat(http.status(path + "/interviews?expand=owner")).isEqualTo(400);
  }

  @Test
  @SimulatedLever
  void anApplicationExpandsItsPosting(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada").applicant().posting("Recruiter").add();
    String path = "/opportunities/" + ada.opportunityId() + "/applications?expand=posting";
    JsonNode application = new LeverHttp(lever).json(path).path("data").get(0);
    assertThat(application.path("posting").path("text").asText()).isEqualTo("Recruiter");
    assertThat(application.path("type").asText()).isEqualTo("posting");
  }

  @Test
  @SimulatedLever(candidates = 400, profiles = 500)
  void aMadeUpAccountHasSomeOfEverything(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    Set<String> missing =
        new HashSet<>(
            List.of(
                "notes",
                "feedback",
                "forms",
                "interviews",
                "panels",
                "offers",
                "referrals",
                "resumes",
                "files",
                "applications"));
    for (JsonNode opportunity : http.walk("/opportunities?limit=100")) {
      String path = "/opportunities/" + opportunity.path("id").asText() + "/";
      for (String plural : List.copyOf(missing)) {
        if (!http.json(path + plural).path("data").isEmpty()) {
          missing.remove(plural);
        }
      }
      if (missing.isEmpty()) {
        break;
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  @SimulatedLever
  void aFormHasAFieldOfEveryTypeWithAnAnswerOfItsShape(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada").add();
    String path = "/opportunities/" + ada.opportunityId() + "/forms/" + ada.form("Relocation");
    JsonNode fields = new LeverHttp(lever).json(path).path("data").path("fields");
    Set<String> types = new HashSet<>();
    fields.forEach(field -> types.add(field.path("type").asText()));
    assertThat(types)
        .contains("yes-no", "scorecard", "file-upload", "multiple-select", "currency", "code");
    for (JsonNode field : fields) {
      boolean right =
          switch (field.path("type").asText()) {
            case "currency", "date", "score" -> field.path("value").isNumber();
            case "multiple-select", "scorecard" -> field.path("value").isArray();
            case "file-upload" -> field.path("value").isObject();
            case "yes-no" -> field.path("value").isNull();
            default -> field.path("value").isTextual();
          };
      assertThat(right).as(field.path("type").asText()).isTrue();
    }
  }

  @Test
  @SimulatedLever
  void aDeletedNoteStaysInTheListWithTheTime(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada").add();
    ada.note("kept");
    String note = ada.note("wrong person");
    ada.deleteNote(note);
    LeverHttp http = new LeverHttp(lever);
    String path = "/opportunities/" + ada.opportunityId() + "/notes";
    assertThat(http.json(path).path("data")).hasSize(2);
    assertThat(http.json(path + "/" + note).at("/data/deletedAt").isNumber()).isTrue();
    assertThat(http.json(path).at("/data/0/deletedAt").isNull())
        .isNotEqualTo(http.json(path).at("/data/1/deletedAt").isNull());
  }

  @Test
  @SimulatedLever(candidates = 300, profiles = 300)
  void aReferralIsWhatTheApplicationsFormSays(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    JsonNode referred =
        http.json("/opportunities?origin=referred&limit=1&expand=applications").path("data").get(0);
    String path = "/opportunities/" + referred.path("id").asText() + "/referrals";
    assertThat(http.json(path).path("data").get(0).path("id"))
        .isEqualTo(referred.path("applications").get(0).path("customQuestions").get(0).path("id"));
  }
}
