package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Notice;
import io.github.atsconnect.enrichment.model.Review;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.matching.model.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What those who use the host may see, and what is noted of it. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class ViewerTest {
  private static final Person ADA = Host.person("p1", "Ada Example", "ada@home.example");
  private static final Viewer RECRUITER = new Viewer("user-1", Set.of("recruiter"));
  private static final Viewer SALES = Viewer.of("user-2");

  @Parameter StoreKind kind;
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private FakeLever.Candidate candidate;
  private EnrichmentService connect;

  @BeforeEach
  void build() {
    candidate = lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    candidate.resume("r1", "Ada Example, engineer".getBytes(UTF_8)).file("f1", "letter");
    connect =
        Host.of(kind.at(folder), ADA)
            .cacheFor(Duration.ZERO)
            .access(
                (tenant, viewer) ->
                    viewer.roles().contains("recruiter") ? Access.FULL : Access.STATUS_ONLY)
            .build();
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  @Test
  void contactsAndFilesAreShownToThoseWhoMayAndNamedAsHiddenToOthers() {
    sync(lever.account());

    AtsRecord whole = connect.enrich(ADA, RECRUITER).headline().orElseThrow();
    Enrichment less = connect.enrich(ADA, SALES);

    assertThat(whole.emails()).containsExactly("ada@home.example");
    assertThat(whole.attachments()).hasSize(2);
    AtsRecord shown = less.headline().orElseThrow();
    assertThat(shown.emails()).isEmpty();
    assertThat(shown.phones()).isEmpty();
    assertThat(shown.attachments()).isEmpty();
    assertThat(shown.status()).isEqualTo(whole.status());
    assertThat(less.notices())
        .extracting(Notice::code)
        .containsExactly("contact-hidden", "files-hidden");
  }

  @Test
  void anAttachmentStreamsToThoseWhoMayAndEachOpeningIsNotedWithoutNamingAnybody()
      throws IOException {
    sync(lever.account());
    Attachment resume =
        connect.enrich(ADA, RECRUITER).headline().orElseThrow().attachments().get(0);

    try (var content = connect.open(resume, RECRUITER)) {
      assertThat(new String(content.stream().readAllBytes(), UTF_8)).contains("engineer");
      assertThat(content.mediaType()).isEqualTo("text/plain");
      assertThat(content.toString()).doesNotContain("Ada");
    }
    assertThatThrownBy(() -> connect.open(resume, SALES))
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_ALLOWED));

    List<AuditEntry> opened =
        connect.audit(0, 100).stream().filter(e -> e.action().equals("attachment.opened")).toList();
    assertThat(opened).extracting(AuditEntry::outcome).containsExactly("opened", "refused");
    assertThat(opened.get(0).actor()).isNotEmpty().isNotEqualTo(opened.get(1).actor());
    assertThat(connect.audit(0, 100).toString()).doesNotContain("user-1", "user-2", "r1");
    assertThat(connect.verifyAudit().isWhole()).isTrue();
  }

  @Test
  void anAttachmentThatIsGoneIsSaidToBe() {
    Connection connection = sync(lever.account());
    Attachment gone =
        new Attachment(Attachment.Kind.RESUME, "cv.pdf", "r9", connection.id(), "o1", "");

    assertThatThrownBy(() -> connect.open(gone))
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GONE));
  }

  @Test
  void confidentialPeopleCountOnlyWhereTheCustomerWantsItAndShowOnlyToThoseWhoMay() {
    candidate.confidentiality = "confidential";
    sync(lever.account());
    assertThat(connect.enrich(ADA).inAts()).isFalse();
    assertThat(lever.asked).noneMatch(a -> a.contains("confidentiality="));

    sync(lever.account().withConfidential());

    assertThat(lever.asked).anyMatch(a -> a.contains("confidentiality=all"));
    assertThat(connect.enrich(ADA, RECRUITER).headline().orElseThrow().confidential()).isTrue();
    assertThat(connect.badges(List.of("p1"), RECRUITER)).containsKey("p1");
    assertThat(connect.enrich(ADA, SALES).inAts()).isFalse();
    assertThat(connect.enrich(ADA, SALES).notices()).isEmpty();
    assertThat(connect.badges(List.of("p1"), SALES)).isEmpty();
  }

  @Test
  void aReviewShowsAndExplainsOnlyWhatTheViewerMaySee() {
    candidate.email("ada@private.example");
    candidate.phones.add("+44 20 7946 0018");
    sync(lever.account());

    Review whole = connect.review("p1", "c1", RECRUITER);
    Review less = connect.review("p1", "c1", SALES);

    assertThat(whole.candidate().emails()).contains("ada@private.example");
    assertThat(less.candidate().emails()).isEmpty();
    assertThat(less.candidate().phones()).isEmpty();
    assertThat(less.explanation().text() + less.explanation().html() + less.explanation().svg())
        .doesNotContain("ada@private.example", "7946");
    assertThat(less.explanation().explanation().codes())
        .isEqualTo(whole.explanation().explanation().codes());
    assertThat(connect.audit(0, 100))
        .filteredOn(e -> e.action().equals("review.viewed"))
        .extracting(AuditEntry::outcome)
        .containsExactly("contacts=true files=true", "contacts=false files=false");
  }

  @Test
  void whoMustNotKnowOfConfidentialPeopleReviewsNoneOfThem() {
    candidate.emails.clear();
    candidate.confidentiality = "confidential";
    sync(lever.account().withConfidential());

    assertThat(connect.reviewQueue(10, RECRUITER)).hasSize(1);
    assertThat(connect.reviewQueue(10, SALES)).isEmpty();
    assertThat(connect.review("p1", "c1", RECRUITER).link().contactId()).isEqualTo("c1");
    assertThatThrownBy(() -> connect.review("p1", "c1", SALES))
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GONE));
  }

  @Test
  void belowTheLevelOfFilesNothingOfThemIsAskedFor() {
    sync(lever.account().withLevel(FeatureLevel.STATUS));
    lever.asked.clear();
    connect.sync(connect.connections().get(0), SyncOptions.defaults().withFull());

    Enrichment answer = connect.enrich(ADA);

    assertThat(answer.headline().orElseThrow().emails()).isEmpty();
    assertThat(answer.headline().orElseThrow().attachments()).isEmpty();
    assertThat(answer.notices()).extracting(Notice::code).containsExactly("contact-not-connected");
    assertThat(lever.asked).noneMatch(a -> a.contains("/resumes") || a.contains("/files"));
  }

  @Test
  void refreshReadsTheAtsAgain() {
    connect.close();
    connect = Host.of(kind.at(folder), ADA).build();
    sync(lever.account());
    connect.enrich(ADA);
    candidate.stage = "s-phone";

    assertThat(connect.enrich(ADA).headline().orElseThrow().stage()).hasValue("New applicant");
    assertThat(connect.refresh(ADA).headline().orElseThrow().stage()).hasValue("Phone screen");
  }

  private Connection sync(LeverAccount account) {
    Connection connection = connect.open(account);
    connect.sync(connection, SyncOptions.defaults().withFull());
    return connection;
  }
}
