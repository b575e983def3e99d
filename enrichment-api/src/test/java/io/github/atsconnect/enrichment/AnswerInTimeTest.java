package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Enrichment.Freshness;
import io.github.atsconnect.enrichment.model.Notice;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One time for a whole answer, and what is shown when something does not come. */
class AnswerInTimeTest {
  private static final Person ADA = Host.person("p1", "Ada Example", "ada@home.example");
  private static final Duration WITHIN = Duration.ofSeconds(2);

  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private FakeLever.Candidate candidate;
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connectAndSync() {
    candidate = lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    candidate.resume("r1", "text".getBytes(UTF_8)).file("f1", "letter");
    candidate.owner = "u1";
    candidate.posting = "j1";
    candidate.archiveReason = "r-no";
    connect =
        Host.of(folder.resolve("links.db"), ADA)
            .cacheFor(Duration.ZERO)
            .answerWithin(WITHIN)
            .build();
    connection = connect.open(lever.account());
    connect.sync(connection);
    lever.asked.clear();
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/resumes,resumes",
    "/files,files",
    "/users/,recruiter",
    "/postings/,posting",
    "/stages,stages",
    "/archive_reasons,archive-reasons"
  })
  void whatDoesNotComeInTimeIsNamedAndTheRestIsShownLive(String part, String code) {
    lever.fault = path -> path.contains(part) ? silence() : Optional.empty();

    Enrichment answer = inTime();

    assertThat(answer.freshness()).isEqualTo(Freshness.LIVE);
    assertThat(emails(answer)).containsExactly("ada@home.example");
    assertThat(answer.notices()).extracting(Notice::code).containsExactly(code + "-not-in-time");
  }

  @ParameterizedTest
  @CsvSource({
    "/resumes,resumes,500",
    "/files,files,404x",
    "/users/,recruiter,503",
    "/postings/,posting,500",
    "/stages,stages,418",
    "/archive_reasons,archive-reasons,500"
  })
  void whatFailsIsNamedAndTheRestIsShownLive(String part, String code, String how) {
    lever.fault =
        how.equals("404x")
            ? path -> path.contains(part) ? page("<html>") : Optional.empty()
            : FakeLever.status(Integer.parseInt(how), part);

    Enrichment answer = inTime();

    assertThat(answer.freshness()).isEqualTo(Freshness.LIVE);
    assertThat(emails(answer)).containsExactly("ada@home.example");
    assertThat(answer.notices()).extracting(Notice::code).containsExactly(code + "-failed");
  }

  @Test
  void aLeverThatDripsDoesNotMakeAnybodyWaitLonger() {
    lever.fault =
        path ->
            path.contains("/resumes")
                ? Optional.of(
                    new MockResponse.Builder()
                        .addHeader("Content-Type", "application/json")
                        .body(" ".repeat(10_000))
                        .throttleBody(1, 100, TimeUnit.MILLISECONDS)
                        .build())
                : Optional.empty();

    assertThat(inTime().notices()).extracting(Notice::code).containsExactly("resumes-not-in-time");
  }

  @Test
  void pagesOfOnePersonShareTheTimeAndThoseThatCameAreShown() {
    lever.candidate("o2", "c1", "Ada Example").email("ada@work.example");
    lever.pageSize = 1;
    lever.fault = path -> path.contains("offset=") ? silence() : Optional.empty();

    Enrichment answer = inTime();

    assertThat(answer.records()).extracting(AtsRecord::opportunityId).containsExactly("o1");
    assertThat(answer.notices()).extracting(Notice::code).contains("candidacies-not-in-time");
  }

  @Test
  void aSilentAccountDoesNotHideWhatAnotherSays() {
    try (FakeLever other = new FakeLever()) {
      other.candidate("x1", "d1", "Ada Example").email("ada@home.example");
      connect.sync(
          connect.connect(
              LeverAccount.at(other.url(), "Other", FakeLever.KEY).withRequestsPerSecond(5_000)));
      lever.fault = path -> silence();

      Enrichment answer = inTime();

      assertThat(emails(answer)).containsExactly("ada@home.example");
      assertThat(answer.records())
          .extracting(AtsRecord::opportunityId)
          .containsExactlyInAnyOrder("x1", "o1");
      assertThat(answer.notices()).extracting(Notice::code).containsExactly("ats-unavailable");
    }
  }

  @Test
  void aPersonWithThreeHundredCandidaciesCostsFewRequestsAndIsShownWhole() {
    for (int i = 0; i < 299; i++) {
      FakeLever.Candidate c = lever.candidate("x" + i, "c1", "Ada Example");
      c.updatedAt = 1_700_000_000_000L + i;
      c.owner = "u" + i;
      c.posting = "k" + i;
      c.file("f" + i, "letter " + i);
    }
    lever.asked.clear();

    Enrichment answer = inTime();

    assertThat(answer.records()).hasSize(300);
    assertThat(answer.freshness()).isEqualTo(Freshness.LIVE);
    assertThat(lever.asked).hasSizeLessThanOrEqualTo(30);
    assertThat(answer.headline().orElseThrow().attachments()).hasSize(1);
    assertThat(answer.headline().orElseThrow().recruiter()).isPresent();
    assertThat(answer.notices()).extracting(Notice::code).containsExactly("more-on-demand");
    AtsRecord older = answer.records().get(200);
    assertThat(older.attachments()).isEmpty();
    List<Attachment> listed = connect.attachments("p1", older);
    assertThat(listed).extracting(Attachment::opportunityId).containsExactly(older.opportunityId());
  }

  @Test
  void aNoticeOfWhatFailedIsNotRememberedThoughTheAnswerIs() {
    connect.close();
    connect = Host.of(folder.resolve("links.db"), ADA).answerWithin(WITHIN).build();
    connect.open(lever.account());
    lever.fault = FakeLever.status(500, "/files");
    assertThat(connect.enrich(ADA).notices()).isNotEmpty();
    lever.fault = path -> Optional.empty();

    assertThat(connect.enrich(ADA).notices()).isEmpty();
    lever.asked.clear();
    assertThat(connect.enrich(ADA).notices()).isEmpty();
    assertThat(lever.asked).isEmpty();
  }

  @Test
  void theTimeForAnAnswerIsMoreThanNothing() {
    assertThatThrownBy(() -> EnrichmentService.builder().answerWithin(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Enrichment inTime() {
    long begun = System.nanoTime();
    Enrichment answer = connect.enrich(ADA);
    // Far from what two calls one after the other would take; not to the millisecond, as machines
    // are busy.
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isLessThan(WITHIN.plus(Duration.ofMillis(1_900)));
    return answer;
  }

  private static List<String> emails(Enrichment answer) {
    return answer.records().stream().flatMap(r -> r.emails().stream()).distinct().toList();
  }

  private static Optional<MockResponse> page(String body) {
    return Optional.of(
        new MockResponse.Builder().addHeader("Content-Type", "text/html").body(body).build());
  }

  private static Optional<MockResponse> silence() {
    return Optional.of(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
  }
}
