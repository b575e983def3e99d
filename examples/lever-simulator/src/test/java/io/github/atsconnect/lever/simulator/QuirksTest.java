package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The switches that no other test turns. */
@SimulatedLever
class QuirksTest {

  @Test
  void aLimitAbove100MayCountAs100(LeverSimulator lever) throws IOException, InterruptedException {
    lever.quirk(Quirk.LIMIT_ABOVE_100_REFUSED, false);
    for (int i = 0; i < 103; i++) {
      lever.candidate("Person " + i).add();
    }
    assertThat(new LeverHttp(lever).json("/opportunities?limit=1000").path("data")).hasSize(100);
  }

  @Test
  void rowsNeverUpdatedMayMatchEveryWindow(LeverSimulator lever)
      throws IOException, InterruptedException {
    lever.candidate("Ada").neverUpdated().add();
    LeverHttp http = new LeverHttp(lever);
    String window = "/opportunities?updated_at_start=5&updated_at_end=6";
    assertThat(http.walk(window)).isEmpty();
    lever.quirk(Quirk.NULL_UPDATED_AT_MATCHES, true);
    assertThat(http.walk(window)).hasSize(1);
  }

  @Test
  void includeMayLeaveTheRestOut(LeverSimulator lever) throws IOException, InterruptedException {
    lever.candidate("Ada").add();
    LeverHttp http = new LeverHttp(lever);
    String path = "/opportunities?include=followers";
    assertThat(http.json(path).path("data").get(0).has("name")).isTrue();
    lever.quirk(Quirk.INCLUDE_IS_SUBTRACTIVE, true);
    JsonNode few = http.json(path).path("data").get(0);
    assertThat(few.has("followers")).isTrue();
    assertThat(few.has("name")).isFalse();
  }

  @Test
  void whatIsBeingProcessedMayBeDownloaded(LeverSimulator lever)
      throws IOException, InterruptedException {
    byte[] bytes = "bytes".getBytes(StandardCharsets.UTF_8);
    SimulatedCandidate ada = lever.candidate("Ada").resume("cv.pdf", "processing", bytes).add();
    LeverHttp http = new LeverHttp(lever);
    String path = "/opportunities/" + ada.opportunityId() + "/resumes";
    String id = http.json(path).path("data").get(0).path("id").asText();
    lever.quirk(Quirk.PROCESSING_IS_422, false);
    assertThat(http.get(path + "/" + id + "/download").body()).isEqualTo(bytes);
  }

  @Test
  void deletedOnesMayShowIdsAndTimesOnly(LeverSimulator lever)
      throws IOException, InterruptedException {
    lever.quirk(Quirk.DELETED_ARE_COMPLETE, false);
    lever.candidate("Ada").add().delete();
    JsonNode deleted = new LeverHttp(lever).json("/opportunities/deleted").path("data").get(0);
    assertThat(deleted.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("id", "contact", "deletedBy", "deletedAt");
  }

  @Test
  void theOnlyFormMayComeBare(LeverSimulator lever) throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada").add();
    String id = ada.form("Relocation");
    LeverHttp http = new LeverHttp(lever);
    String path = "/opportunities/" + ada.opportunityId() + "/forms";
    assertThat(http.json(path).path("data").get(0).path("id").asText()).isEqualTo(id);
    lever.quirk(Quirk.FORMS_AS_BARE_OBJECT, true);
    assertThat(http.json(path).path("id").asText()).isEqualTo(id);
  }

  @Test
  void anOffersDocumentIsThereOnceItWasSent(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada").applicant().add();
    String path = "/opportunities/" + ada.opportunityId() + "/offers/";
    LeverHttp http = new LeverHttp(lever);
    String draft = ada.offer("Engineer", "draft");
    String sent = ada.offer("Engineer", "sent");
    assertThat(http.status(path + draft + "/download")).isEqualTo(404);
    var letter = http.get(path + sent + "/download?status=sent");
    assertThat(new String(letter.body(), 0, 5, StandardCharsets.UTF_8)).isEqualTo("%PDF-");
    assertThat(http.status(path + sent + "/download?status=signed")).isEqualTo(404);
    assertThat(http.status(path + sent)).isEqualTo(404);
  }

  @Test
  void everyReplyHasTheSimulatorsDate(LeverSimulator lever)
      throws IOException, InterruptedException {
    lever.clock().hold(Instant.EPOCH);
    assertThat(new LeverHttp(lever).get("/stages").headers().firstValue("date"))
        .hasValue("Thu, 01 Jan 1970 00:00:00 GMT");
  }

  @Test
  void aPresentJobHasAnEndOfNullOrNone() throws IOException, InterruptedException {
    try (LeverSimulator lever =
        LeverSimulator.builder().candidates(60).profiles(90).noRateLimit().start()) {
      LeverHttp http = new LeverHttp(lever);
      List<JsonNode> with = positions(http);
      assertThat(with).anyMatch(position -> position.get("end").isNull());
      lever.quirk(Quirk.PRESENT_JOB_HAS_NO_END, true);
      List<JsonNode> without = positions(http);
      assertThat(without).hasSameSizeAs(with).anyMatch(position -> !position.has("end"));
      assertThat(without).noneMatch(p -> p.has("end") && p.get("end").isNull());
    }
  }

  private static List<JsonNode> positions(LeverHttp http) throws IOException, InterruptedException {
    List<JsonNode> positions = new ArrayList<>();
    for (JsonNode opportunity : http.walk("/opportunities?limit=100")) {
      String path = "/opportunities/" + opportunity.path("id").asText() + "/resumes";
      for (JsonNode resume : http.json(path).path("data")) {
        resume.at("/parsedData/positions").forEach(positions::add);
      }
    }
    return positions;
  }

  @Test
  void mostMadeUpResumesWereParsed() throws IOException, InterruptedException {
    try (LeverSimulator lever =
        LeverSimulator.builder().candidates(60).profiles(90).noRateLimit().start()) {
      LeverHttp http = new LeverHttp(lever);
      int parsed = 0;
      int files = 0;
      for (JsonNode opportunity : http.walk("/opportunities?limit=100")) {
        String path = "/opportunities/" + opportunity.path("id").asText() + "/resumes";
        for (JsonNode resume : http.json(path).path("data")) {
          files += resume.path("file").isObject() ? 1 : 0;
          JsonNode positions = resume.path("parsedData").path("positions");
          if (!positions.isEmpty()) {
            parsed++;
            assertThat(positions.get(0).path("org").asText()).isNotEmpty();
            assertThat(positions.get(0).path("start").path("year").asInt()).isGreaterThan(1980);
          }
        }
      }
      assertThat(parsed).isBetween(files / 2, files);
      assertThat(List.of(parsed, files)).doesNotContain(0);
    }
  }
}
