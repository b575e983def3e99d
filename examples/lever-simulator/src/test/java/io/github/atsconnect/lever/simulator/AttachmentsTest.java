package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@SimulatedLever
class AttachmentsTest {

  private static final byte[] PDF = "%PDF-1.4 not really".getBytes(StandardCharsets.UTF_8);

  @Test
  void aDownloadIsWhatWasUploadedAndTheListTellsItsSize(LeverSimulator lever)
      throws IOException, InterruptedException {
    String path = "/opportunities/" + lever.candidate("Ada").resume(PDF).add().opportunityId();
    LeverHttp http = new LeverHttp(lever);
    JsonNode resume = http.json(path + "/resumes").path("data").get(0);
    assertThat(resume.path("file").path("size").asInt()).isEqualTo(PDF.length);
    assertThat(resume.path("file").path("status").asText()).isEqualTo("processed");
    String id = resume.path("id").asText();
    assertThat(http.json(path + "/resumes/" + id).path("data")).isEqualTo(resume);
    var download = http.get(path + "/resumes/" + id + "/download");
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(download.body()).isEqualTo(PDF);
    assertThat(download.headers().firstValueAsLong("content-length")).hasValue(PDF.length);
  }

  @Test
  void pagingParametersAreRefused(LeverSimulator lever) throws IOException, InterruptedException {
    String path = "/opportunities/" + lever.candidate("Ada").resume(PDF).add().opportunityId();
    LeverHttp http = new LeverHttp(lever);
    for (String list : List.of("/resumes", "/files")) {
      for (String query : List.of("?limit=100", "?offset=x")) {
        var reply = http.get(path + list + query);
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(new String(reply.body(), StandardCharsets.UTF_8))
            .contains("pagination is not supported for this endpoint");
      }
    }
    lever.quirk(Quirk.UNPAGED_LISTS_REFUSE_PAGING, false);
    assertThat(http.json(path + "/resumes?limit=1").path("data")).hasSize(1);
  }

  @Test
  void withoutResumeTheListIsEmptyOrMissing(LeverSimulator lever)
      throws IOException, InterruptedException {
    String path = "/opportunities/" + lever.candidate("Ada").add().opportunityId() + "/resumes";
    LeverHttp http = new LeverHttp(lever);
    assertThat(http.json(path).toString()).isEqualTo("{\"data\":[],\"hasNext\":false}");
    lever.quirk(Quirk.NO_RESUME_IS_404, true);
    assertThat(http.status(path)).isEqualTo(404);
  }

  @Test
  void whatLeverCouldNotProcessIs422(LeverSimulator lever)
      throws IOException, InterruptedException {
    LeverHttp http = new LeverHttp(lever);
    for (String status : List.of("error", "unsupported", "processing")) {
      String path =
          "/opportunities/"
              + lever.candidate("Ada").resume("cv.odt", status, PDF).add().opportunityId();
      String id = http.json(path + "/resumes").path("data").get(0).path("id").asText();
      assertThat(http.status(path + "/resumes/" + id + "/download")).isEqualTo(422);
    }
  }

  @Test
  void aResumeMayHaveNoFile(LeverSimulator lever) throws IOException, InterruptedException {
    String path =
        "/opportunities/" + lever.candidate("Ada").resumeWithoutFile().add().opportunityId();
    LeverHttp http = new LeverHttp(lever);
    JsonNode resume = http.json(path + "/resumes").path("data").get(0);
    assertThat(resume.has("file")).isFalse();
    String id = resume.path("id").asText();
    assertThat(http.status(path + "/resumes/" + id + "/download")).isEqualTo(404);
    lever.quirk(Quirk.MISSING_FILE_IS_ABSENT, false);
    lever.quirk(Quirk.NO_FILE_IS_422, true);
    assertThat(http.json(path + "/resumes").path("data").get(0).get("file").isNull()).isTrue();
    assertThat(http.status(path + "/resumes/" + id + "/download")).isEqualTo(422);
  }

  @Test
  void aDownloadMayRedirectToAnotherHostThatNeedsNoKey(LeverSimulator lever)
      throws IOException, InterruptedException {
    lever.quirk(Quirk.DOWNLOAD_REDIRECTS, true);
    String path = "/opportunities/" + lever.candidate("Ada").resume(PDF).add().opportunityId();
    LeverHttp http = new LeverHttp(lever);
    String id = http.json(path + "/resumes").path("data").get(0).path("id").asText();
    var redirect = http.get(path + "/resumes/" + id + "/download");
    assertThat(redirect.statusCode()).isEqualTo(302);
    String location = redirect.headers().firstValue("location").orElseThrow();
    assertThat(location).startsWith("http://localhost:");
    assertThat(http.send(location, request -> request).body()).isEqualTo(PDF);
    RecordedRequest last =
        lever.journal().entries(request -> request.host().startsWith("localhost")).get(0);
    assertThat(last.authorized()).isFalse();
  }

  @Test
  void aDownloadAddressLeadsBackByWhateverNameTheSimulatorWasCalled(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada =
        lever.candidate("Ada").applicant().resume(PDF).file("a.txt", PDF).add();
    ada.offer("Engineer", "signed");
    LeverHttp http = new LeverHttp(lever);
    for (String host : List.of("127.0.0.1", "localhost")) {
      String root = "http://" + host + ":" + lever.baseUri().getPort() + "/v1";
      String opportunity = root + "/opportunities/" + ada.opportunityId();
      for (String[] list :
          List.of(
              new String[] {"/resumes", "/data/0/file/downloadUrl"},
              new String[] {"/files", "/data/0/downloadUrl"},
              new String[] {"/offers", "/data/0/sentDocument/downloadUrl"},
              new String[] {"/offers", "/data/0/signedDocument/downloadUrl"})) {
        String address = http.json(opportunity + list[0]).at(list[1]).asText();
        assertThat(address).startsWith(root + "/candidates/");
        assertThat(http.status(address)).isEqualTo(200);
      }
    }
    lever.quirk(Quirk.DOWNLOAD_URLS_OF_WEB_APP, true);
    String path = "/opportunities/" + ada.opportunityId() + "/resumes";
    assertThat(http.json(path).at("/data/0/file/downloadUrl").asText())
        .startsWith("https://hire.lever.co/candidates/");
  }

  @Test
  void aDownloadSaysWhatItIsOrNothing(LeverSimulator lever)
      throws IOException, InterruptedException {
    String path = "/opportunities/" + lever.candidate("Ada").resume(PDF).add().opportunityId();
    LeverHttp http = new LeverHttp(lever);
    String address = http.json(path + "/resumes").at("/data/0/file/downloadUrl").asText();
    var headers = http.get(address).headers();
    assertThat(headers.firstValue("content-type")).hasValue("application/pdf");
    assertThat(headers.firstValue("content-disposition"))
        .hasValue("attachment; filename=\"Resume.pdf\"");
    lever.quirk(Quirk.DOWNLOAD_IS_BARE, true);
    var bare = http.get(address);
    assertThat(bare.body()).isEqualTo(PDF);
    assertThat(bare.headers().firstValue("content-type")).hasValue("application/octet-stream");
    assertThat(bare.headers().map()).doesNotContainKeys("content-length", "content-disposition");
  }

  @Test
  void aNewResumeMayTakeTime(LeverSimulator lever) throws IOException, InterruptedException {
    lever.quirk(Quirk.RESUMES_TAKE_TIME, true);
    lever.clock().hold(Instant.ofEpochMilli(50_000));
    String path = "/opportunities/" + lever.candidate("Ada").resume(PDF).add().opportunityId();
    LeverHttp http = new LeverHttp(lever);
    JsonNode resume = http.json(path + "/resumes").at("/data/0");
    String download = path + "/resumes/" + resume.path("id").asText() + "/download";
    assertThat(resume.at("/file/status").asText()).isEqualTo("processing");
    assertThat(http.status(download)).isEqualTo(422);
    lever.clock().advance(Duration.ofSeconds(10));
    assertThat(http.json(path + "/resumes").at("/data/0/file/status").asText())
        .isEqualTo("processed");
    assertThat(http.status(download)).isEqualTo(200);
  }

  @Test
  void filesComeInTheShapesThatWereSeen(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada").file("letter.txt", PDF).add();
    String path = "/opportunities/" + ada.opportunityId() + "/files";
    LeverHttp http = new LeverHttp(lever);
    JsonNode file = http.json(path).path("data").get(0);
    assertThat(file.path("size").isTextual()).isTrue();
    assertThat(file.path("ext").asText()).isEqualTo(".txt");
    lever.quirk(Quirk.FILE_NUMBERS_AS_TEXT, false);
    assertThat(http.json(path).path("data").get(0).path("size").isNumber()).isTrue();
    lever.quirk(Quirk.FILES_AS_BARE_ARRAY, true);
    assertThat(http.json(path).isArray()).isTrue();
  }

  @Test
  void attachmentsAreFoundByTheTimeOfUpload(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada").add();
    lever.clock().hold(Instant.ofEpochMilli(5000));
    ada.resume(PDF);
    lever.clock().advance(Duration.ofSeconds(5));
    ada.resume(PDF);
    String path = "/opportunities/" + ada.opportunityId() + "/resumes";
    LeverHttp http = new LeverHttp(lever);
    assertThat(http.json(path + "?uploaded_at_end=5000").path("data")).hasSize(1);
    assertThat(http.json(path + "?uploaded_at_start=5000").path("data")).hasSize(2);
    assertThat(http.status(path + "?uploaded_at_start=yesterday")).isEqualTo(400);
  }
}
