package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.model.AttachedFile;
import io.github.atsconnect.lever.model.FileId;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.Resume;
import io.github.atsconnect.lever.model.ResumeId;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

  private static final OpportunityId PERSON = new OpportunityId("o1");
  private static final ResumeId RESUME = new ResumeId("r1");
  private static final FileId FILE = new FileId("f1");
  private static final byte[] PDF =
      "%PDF-1.7\nnot really".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  @RegisterExtension final LeverServer server = new LeverServer();

  private static MockResponse.Builder document(byte[] bytes) {
    return new MockResponse.Builder().code(200).body(new Buffer().write(bytes));
  }

  @Test
  void listsOfDocumentsAreAskedForWithoutPaging() {
    server.otherwise(request -> json("{\"data\":[],\"hasNext\":false}"));

    server.client().resumes().list(PERSON);
    server.client().files().list(PERSON, q -> q.uploadedSince(Instant.ofEpochMilli(5)));

    assertThat(server.targets())
        .containsExactly(
            "/opportunities/o1/resumes", "/opportunities/o1/files?uploaded_at_start=5");
  }

  @Test
  void aResumeMayLackItsFileOrWhatWasReadFromIt() {
    server.answerJson(Samples.text("resumes.json"));

    var resumes = server.client().resumes().list(PERSON);

    assertThat(resumes).hasSize(3);
    assertThat(resumes.get(0).file().ext()).isEqualTo("pdf");
    assertThat(resumes.get(0).parsedData().positions().get(0).end()).isNull();
    assertThat(resumes.get(0).parsedData().positions().get(0).start().year()).isEqualTo(2019);
    assertThat(resumes).element(1).extracting(Resume::file).isNull();
    assertThat(resumes).element(2).extracting(Resume::parsedData).isNull();
    assertThat(resumes.get(2).file().ext()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s]",
        "{\"data\":[%s]}",
        "{\"data\":[%s],\"hasNext\":false}",
        "{\"data\":%s}",
        "%s"
      })
  void theListOfFilesIsReadInWhateverEnvelopeItComes(String envelope) {
    server.answerJson(
        envelope.formatted(
            "{\"id\":\"f1\",\"name\":\"letter\",\"ext\":\".PDF\",\"uploadedAt\":\"1500000000000\",\"size\":\"4096\"}"));

    AttachedFile file = server.client().files().list(PERSON).get(0);

    assertThat(file.ext()).isEqualTo("pdf");
    assertThat(file.size()).isEqualTo(4096);
    assertThat(file.uploadedAt()).isEqualTo(Instant.ofEpochMilli(1_500_000_000_000L));
    assertThat(file.toString()).doesNotContain("letter");
  }

  @Test
  void aDocumentIsStreamedFromTheAddressMadeOfTheIds() throws IOException {
    server.answer(
        document(PDF)
            .addHeader("Content-Disposition", "attachment; filename=\"../../etc/Ada CV.exe\"")
            .build());

    try (Download download = server.client().resumes().download(PERSON, RESUME)) {
      assertThat(download.type()).isEqualTo(DocumentType.PDF);
      assertThat(download.safeFileName()).isEqualTo("Ada CV.pdf");
      assertThat(download.declaredLength()).hasValue(PDF.length);
      assertThat(download.readAllBytes()).isEqualTo(PDF);
      assertThat(download.toString()).doesNotContain("Ada");
    }
    assertThat(server.targets()).containsExactly("/opportunities/o1/resumes/r1/download");
    assertThat(server.lastRequest().getHeaders().get("Authorization")).startsWith("Basic ");
  }

  @Test
  void aRedirectToAnotherHostIsFollowedWithoutTheKey() throws Exception {
    try (LeverServer store = new LeverServer()) {
      store.answer(document(PDF).build());
      server.answer(redirect(store.baseUrl() + "/bucket/x?signature=1"));

      try (Download download = server.client().files().download(PERSON, FILE)) {
        assertThat(download.readAllBytes()).isEqualTo(PDF);
      }
      assertThat(store.requests().get(0).getHeaders().get("Authorization")).isNull();
      assertThat(store.targets()).containsExactly("/bucket/x?signature=1");
    }
  }

  @Test
  void aRedirectWithinTheHostKeepsTheKey() throws IOException {
    server.answer(redirect("/v1/elsewhere")).answer(document(PDF).build());

    try (Download download = server.client().files().download(PERSON, FILE)) {
      assertThat(download.readAllBytes()).isEqualTo(PDF);
    }
    assertThat(server.lastRequest().getHeaders().get("Authorization")).startsWith("Basic ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/x",
        "ftp://example.org/x",
        "https://10.0.0.7/x",
        "https://192.168.1.1/x",
        "https://169.254.169.254/latest/meta-data",
        "https://[fd00::1]/x",
        "https://user:pass@example.org/x",
        "https:///nowhere",
        "file:///etc/passwd",
        ""
      })
  void aRedirectToNowhereGoodIsRefused(String location) {
    server.otherwise(request -> redirect(location));

    assertThatThrownBy(() -> server.client().files().download(PERSON, FILE))
        .isInstanceOf(LeverUnreadableException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void redirectsWithoutEndAreRefused() {
    server.otherwise(request -> redirect("/v1/again"));

    assertThatThrownBy(() -> server.client().files().download(PERSON, FILE))
        .isInstanceOf(LeverUnreadableException.class);
    assertThat(server.requests()).hasSize(6);
  }

  @Test
  void anAnswerOtherThanADocumentMayNotComeFromAnotherHost() throws Exception {
    try (LeverServer other = new LeverServer()) {
      server.answer(redirect(other.baseUrl() + "/stages"));

      assertThatThrownBy(() -> server.client().stages().list().firstPage())
          .isInstanceOf(LeverUnreadableException.class);
      assertThat(other.requests()).isEmpty();
    }
  }

  private static MockResponse redirect(String location) {
    return new MockResponse.Builder().code(302).addHeader("Location", location).build();
  }

  @Test
  void aDocumentThatSaysThatItIsTooLongIsNotBegun() {
    server.answer(document(new byte[2000]).build());

    assertThatThrownBy(
            () ->
                server
                    .client()
                    .files()
                    .download(PERSON, FILE, new DownloadLimits(1000, Duration.ofSeconds(5))))
        .isInstanceOf(LeverUnreadableException.class);
  }

  @Test
  void aDocumentThatTurnsOutTooLongIsCutOff() {
    server.answer(
        new MockResponse.Builder()
            .chunkedBody(new Buffer().write(new byte[200_000]), 8192)
            .build());

    try (Download download =
        server
            .client()
            .files()
            .download(PERSON, FILE, new DownloadLimits(50_000, Duration.ofSeconds(5)))) {
      assertThatThrownBy(download::readAllBytes)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("50000");
    }
  }

  @Test
  void aDocumentThatDripsEndsByItsDeadline() {
    server.answer(document(new byte[1000]).throttleBody(20, 100, TimeUnit.MILLISECONDS).build());

    long began = System.nanoTime();
    assertThatThrownBy(
            () -> {
              try (Download download =
                  server
                      .client()
                      .files()
                      .download(PERSON, FILE, new DownloadLimits(9999, Duration.ofMillis(400)))) {
                download.readAllBytes();
              }
            })
        .satisfiesAnyOf(
            e -> assertThat(e).isInstanceOf(HttpTimeoutException.class),
            e -> assertThat(e).hasRootCauseInstanceOf(HttpTimeoutException.class));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void aDocumentThatLeverCouldNotProcessHasATypeOfItsOwn() {
    server.answer(status(422));

    assertThatThrownBy(() -> server.client().resumes().download(PERSON, RESUME))
        .isInstanceOf(LeverUnprocessableException.class);
  }

  @Test
  void anEmptyDocumentIsADocument() throws IOException {
    server.answer(document(new byte[0]).build());

    try (Download download = server.client().resumes().download(PERSON, RESUME)) {
      assertThat(download.type()).isEqualTo(DocumentType.EMPTY);
      assertThat(download.safeFileName()).isEqualTo("document.bin");
      assertThat(download.readAllBytes()).isEmpty();
    }
  }
}
