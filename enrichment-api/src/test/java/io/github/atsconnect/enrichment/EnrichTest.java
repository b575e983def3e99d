package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.CandidateKind;
import io.github.atsconnect.enrichment.model.CandidateStatus;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Enrichment.Freshness;
import io.github.atsconnect.enrichment.model.Notice;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTest {
  private static final Person ADA = Host.person("p-ada", "Ada Example", "ada@home.example");

  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private FakeLever.Candidate candidate;
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connectAndSync() {
    candidate = lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    connect = Host.of(folder.resolve("links.db"), ADA).cacheFor(Duration.ZERO).build();
    connection = connect.open(lever.account());
    connect.sync(connection);
    lever.asked.clear();
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  @Test
  void aRecordShowsWhatLeverSaysOfTheCandidacy() {
    candidate.stage = "s-phone";
    candidate.owner = "u7";
    candidate.posting = "j3";
    candidate.phones.add("+1 555 0100");
    candidate.email("ada@home.example");
    candidate.resume("r1", "text".getBytes(UTF_8)).file("f1", "Cover letter");

    Enrichment answer = connect.enrich(ADA);

    assertThat(answer.freshness()).isEqualTo(Freshness.LIVE);
    assertThat(answer.match().orElseThrow().reasons()).containsExactly("EMAIL_EQUAL");
    AtsRecord r = answer.headline().orElseThrow();
    assertThat(r.kind()).isEqualTo(CandidateKind.APPLICANT);
    assertThat(r.stage()).hasValue("Phone screen");
    assertThat(r.status()).isEqualTo(CandidateStatus.ACTIVE);
    assertThat(r.lastUpdated()).hasValue(Instant.ofEpochMilli(1_700_000_000_000L));
    assertThat(r.recruiter().flatMap(w -> w.email())).hasValue("u7@host.example");
    assertThat(r.posting()).hasValue("Job j3");
    assertThat(r.emails()).containsExactly("ada@home.example");
    assertThat(r.phones()).containsExactly("+1 555 0100");
    assertThat(r.attachments())
        .extracting(
            Attachment::kind,
            Attachment::name,
            Attachment::id,
            Attachment::connectionId,
            Attachment::opportunityId)
        .containsExactly(
            tuple(Attachment.Kind.RESUME, "CV of Ada Example.txt", "r1", connection.id(), "o1"),
            tuple(Attachment.Kind.FILE, "Cover letter.pdf", "f1", connection.id(), "o1"));
    assertThat(r.url()).hasToString("Optional[https://hire.example/candidates/o1]");
    assertThat(answer.notices()).isEmpty();
  }

  @Test
  void aStageBeforeNewApplicantIsAProspectsWhateverItIsCalled() {
    candidate.stage = "custom-lead";

    assertThat(record().kind()).isEqualTo(CandidateKind.PROSPECT);
  }

  @Test
  void whoWasArchivedForAReasonOfTheTypeHiredIsHired() {
    candidate.archiveReason = "r-hired";
    assertThat(record().status()).isEqualTo(CandidateStatus.HIRED);

    candidate.archiveReason = "r-no";
    assertThat(record().status()).isEqualTo(CandidateStatus.ARCHIVED);
    assertThat(record().archiveReason()).hasValue("Underqualified");
  }

  @Test
  void withoutAnOwnerTheRecruiterIsWhoLastMovedTheCandidate() {
    candidate.mover = "u9";

    assertThat(record().recruiter().flatMap(w -> w.name())).hasValue("Recruiter u9");
  }

  @Test
  void whereLeverHasNoTimeOfChangeTheLatestOfTheOtherTimesCounts() {
    candidate.updatedAt = null;

    assertThat(record().lastUpdated()).hasValue(Instant.ofEpochMilli(1_650_000_000_000L));
  }

  @Test
  void allCandidaciesAreShownTheActiveOneFirst() {
    candidate.archiveReason = "r-no";
    lever.candidate("o2", "c1", "Ada Example").archiveReason = "r-hired";
    lever.candidate("o3", "c1", "Ada Example").updatedAt = 1_600_000_000_000L;

    assertThat(connect.enrich(ADA).records())
        .extracting(AtsRecord::opportunityId)
        .containsExactly("o3", "o2", "o1");
  }

  @Test
  void aPersonWithOneCandidacyCostsThreeRequestsOnceTheStagesAreKnown() {
    connect.enrich(ADA);
    lever.asked.clear();

    connect.enrich(ADA);

    assertThat(lever.asked).hasSize(3);
  }

  @Test
  void whatTheKeyMayNotReadIsAbsentWithItsReason() {
    candidate.resume("r1", "text".getBytes(UTF_8)).file("f1", "Cover letter");
    candidate.owner = "u7";
    for (String refused : List.of("/resumes", "/files", "/users/", "/stages", "/archive_reasons")) {
      lever.fault = FakeLever.status(403, refused);
      connect.open(lever.account());

      Enrichment answer = connect.enrich(ADA);

      assertThat(answer.inAts()).as(refused).isTrue();
      assertThat(answer.headline().orElseThrow().emails()).as(refused).isNotEmpty();
      if (!refused.equals("/archive_reasons")) {
        assertThat(answer.notices()).as(refused).hasSize(1);
      }
    }
  }

  @Test
  void whoDoesNotAllowToBeContactedIsShownWithoutEmailAndPhone() {
    candidate.phones.add("+1 555 0100");
    candidate.dataProtection =
        "{\"store\":{\"allowed\":true,\"expiresAt\":null},"
            + "\"contact\":{\"allowed\":false,\"expiresAt\":null}}";

    Enrichment answer = connect.enrich(ADA);

    assertThat(answer.headline().orElseThrow().emails()).isEmpty();
    assertThat(answer.headline().orElseThrow().phones()).isEmpty();
    assertThat(answer.notices()).extracting(Notice::code).containsExactly("contact-not-permitted");
  }

  @Test
  void whoWasAnonymisedSinceTheLastSyncIsNotShown() {
    candidate.anonymize();

    Enrichment answer = connect.enrich(ADA);

    assertThat(answer.inAts()).isFalse();
    assertThat(answer.notices()).extracting(Notice::code).containsExactly("withheld");
  }

  @Test
  void aConfidentialCandidacyIsNotShown() {
    candidate.confidentiality = "confidential";

    assertThat(connect.enrich(ADA).inAts()).isFalse();
  }

  @Test
  void whenLeverIsDownTheAnswerIsWhatTheLastSyncKeptAndSinceWhen() {
    lever.fault = FakeLever.status(503, "");

    Enrichment answer = connect.enrich(ADA);

    assertThat(answer.inAts()).isTrue();
    assertThat(answer.freshness()).isEqualTo(Freshness.LAST_KNOWN);
    assertThat(answer.headline().orElseThrow().status()).isEqualTo(CandidateStatus.ACTIVE);
    assertThat(answer.headline().orElseThrow().emails()).isEmpty();
    assertThat(answer.notices()).extracting(Notice::code).containsExactly("ats-unavailable");
    assertThat(answer.asOf()).isBefore(Instant.now());
  }

  @Test
  void withoutTheKeyTheAnswerIsWhatTheLastSyncKept() {
    connect.close();
    try (EnrichmentService restarted = Host.of(folder.resolve("links.db"), ADA).build()) {
      Enrichment answer = restarted.enrich(ADA);

      assertThat(answer.freshness()).isEqualTo(Freshness.LAST_KNOWN);
      assertThat(answer.notices()).extracting(Notice::code).containsExactly("key-unavailable");
    }
  }

  @Test
  void whoMayBeThePersonIsNotShownButSaidToBeLookedAt() {
    lever.delete("o1");
    lever.candidate("o2", "c2", "Ada Example");
    connect.sync(connection, SyncOptions.defaults().withFull());

    Enrichment answer = connect.enrich(ADA);

    assertThat(answer.inAts()).isFalse();
    assertThat(answer.notices()).extracting(Notice::code).containsExactly("to-review");
  }

  @Test
  void badgesAnswerForAPageOfProfilesWithoutAskingLever() {
    assertThat(connect.badges(List.of("p-ada", "p-nobody")))
        .hasSize(1)
        .hasEntrySatisfying(
            "p-ada",
            b -> {
              assertThat(b.kind()).hasValue(CandidateKind.APPLICANT);
              assertThat(b.status()).hasValue(CandidateStatus.ACTIVE);
              assertThat(b.opportunities()).isEqualTo(1);
            });
    assertThat(lever.asked).isEmpty();
  }

  @Test
  void withinTheCacheTimeTheSameQuestionIsNotAskedAgain() {
    connect.close();
    connect = Host.of(folder.resolve("links.db"), ADA).build();
    connect.open(lever.account());
    connect.enrich(ADA);
    lever.asked.clear();

    assertThat(connect.enrich(ADA).inAts()).isTrue();
    assertThat(lever.asked).isEmpty();
  }

  private AtsRecord record() {
    return connect.enrich(ADA).headline().orElseThrow();
  }
}
