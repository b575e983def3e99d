package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.model.ApplicationId;
import io.github.atsconnect.lever.model.ArchiveReasonId;
import io.github.atsconnect.lever.model.ArchiveReasonType;
import io.github.atsconnect.lever.model.ContactId;
import io.github.atsconnect.lever.model.DistributionChannel;
import io.github.atsconnect.lever.model.FeedbackId;
import io.github.atsconnect.lever.model.FileId;
import io.github.atsconnect.lever.model.FormId;
import io.github.atsconnect.lever.model.InterviewId;
import io.github.atsconnect.lever.model.NoteId;
import io.github.atsconnect.lever.model.OfferId;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.PanelId;
import io.github.atsconnect.lever.model.PostingId;
import io.github.atsconnect.lever.model.PostingState;
import io.github.atsconnect.lever.model.ReferralId;
import io.github.atsconnect.lever.model.RequisitionId;
import io.github.atsconnect.lever.model.RequisitionStatus;
import io.github.atsconnect.lever.model.ResumeId;
import io.github.atsconnect.lever.model.StageId;
import io.github.atsconnect.lever.model.UserId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which method asks for what, exactly as it is on the wire. */
class EndpointTest {

  private static final OpportunityId O = new OpportunityId("o1");
  private static final Instant T = Instant.ofEpochMilli(1_700_000_000_000L);

  @RegisterExtension final LeverServer server = new LeverServer();

  private static Arguments row(String target, Consumer<LeverClient> call) {
    return Arguments.of(target, call);
  }

  static Stream<Arguments> endpoints() {
    return Stream.of(
            people(), documents(), details(), detailsInFull(), account(), postingsAndRequisitions())
        .flatMap(rows -> rows);
  }

  private static Stream<Arguments> people() {
    return Stream.of(
        row("/opportunities/o1", c -> c.opportunities().get(O)),
        row(
            "/opportunities/o1?expand=contact&expand=followers",
            c -> c.opportunities().get(O, OpportunityExpand.CONTACT, OpportunityExpand.FOLLOWERS)),
        row(
            "/opportunities/deleted?deleted_at_start=1700000000000&deleted_at_end=1700000000000"
                + "&limit=100",
            c -> c.opportunities().deleted(q -> q.deletedSince(T).deletedUntil(T)).firstPage()),
        row(
            "/opportunities?posting_id=p&archived_posting_id=q&archive_reason_id=r&source=s"
                + "&location=unspecified&snoozed=true&confidentiality=all&include=followers&limit=100",
            c ->
                c.opportunities()
                    .list(
                        q ->
                            q.posting(new PostingId("p"))
                                .archivedPosting(new PostingId("q"))
                                .archiveReason(new ArchiveReasonId("r"))
                                .source("s")
                                .location("unspecified")
                                .snoozed(true)
                                .confidentiality(ConfidentialityFilter.ALL)
                                .include(OpportunityInclude.FOLLOWERS))
                    .firstPage()),
        row(
            "/opportunities?created_at_start=1700000000000&created_at_end=1700000000000"
                + "&advanced_at_start=1700000000000&advanced_at_end=1700000000000"
                + "&archived_at_start=1700000000000&archived_at_end=1700000000000"
                + "&updated_at_end=1700000000000&limit=100",
            c ->
                c.opportunities()
                    .list(
                        q ->
                            q.createdSince(T)
                                .createdUntil(T)
                                .advancedSince(T)
                                .advancedUntil(T)
                                .archivedSince(T)
                                .archivedUntil(T)
                                .updatedUntil(T))
                    .firstPage()),
        row(
            "/opportunities?expand=owner&contact_id=c1&limit=100",
            c ->
                c.opportunities()
                    .byContact(new ContactId("c1"), q -> q.expand(OpportunityExpand.OWNER))
                    .firstPage()),
        row("/contacts/c1", c -> c.contacts().get(new ContactId("c1"))));
  }

  private static Stream<Arguments> documents() {
    return Stream.of(
        row("/opportunities/o1/resumes", c -> c.resumes().list(O)),
        row("/opportunities/o1/resumes/r1", c -> c.resumes().get(O, new ResumeId("r1"))),
        row(
            "/opportunities/o1/resumes/r1/download",
            c -> c.resumes().download(O, new ResumeId("r1")).close()),
        row("/opportunities/o1/files", c -> c.files().list(O)),
        row("/opportunities/o1/files/f1", c -> c.files().get(O, new FileId("f1"))),
        row(
            "/opportunities/o1/files/f1/download",
            c -> c.files().download(O, new FileId("f1")).close()),
        row(
            "/opportunities/o1/offers?expand=creator&limit=100",
            c -> c.offers().list(O, q -> q.expand(OfferExpand.CREATOR)).firstPage()),
        row(
            "/opportunities/o1/offers/f1/download?status=signed",
            c ->
                c.offers()
                    .download(O, new OfferId("f1"), OfferVersion.SIGNED, DownloadLimits.standard())
                    .close()));
  }

  private static Stream<Arguments> details() {
    return Stream.of(
        row("/opportunities/o1/applications?limit=100", c -> c.applications().list(O).firstPage()),
        row(
            "/opportunities/o1/applications/i",
            c -> c.applications().get(O, new ApplicationId("i"))),
        row("/opportunities/o1/notes?limit=100", c -> c.notes().list(O).firstPage()),
        row("/opportunities/o1/notes/i", c -> c.notes().get(O, new NoteId("i"))),
        row("/opportunities/o1/feedback?limit=100", c -> c.feedback().list(O).firstPage()),
        row("/opportunities/o1/feedback/i", c -> c.feedback().get(O, new FeedbackId("i"))),
        row("/opportunities/o1/forms?limit=100", c -> c.forms().list(O).firstPage()),
        row("/opportunities/o1/forms/i", c -> c.forms().get(O, new FormId("i"))),
        row("/opportunities/o1/interviews?limit=100", c -> c.interviews().list(O).firstPage()),
        row("/opportunities/o1/interviews/i", c -> c.interviews().get(O, new InterviewId("i"))),
        row("/opportunities/o1/panels?limit=100", c -> c.panels().list(O).firstPage()),
        row("/opportunities/o1/panels/i", c -> c.panels().get(O, new PanelId("i"))),
        row("/opportunities/o1/referrals?limit=100", c -> c.referrals().list(O).firstPage()),
        row("/opportunities/o1/referrals/i", c -> c.referrals().get(O, new ReferralId("i"))));
  }

  private static Stream<Arguments> detailsInFull() {
    return Stream.of(
        row(
            "/opportunities/o1/applications?expand=posting&expand=postingOwner"
                + "&expand=postingHiringManager&expand=user&limit=5",
            c ->
                c.applications()
                    .list(O, q -> q.expand(ApplicationExpand.values()).pageSize(5))
                    .firstPage()),
        row(
            "/opportunities/o1/interviews/i?expand=feedbackForms&expand=user&expand=stage"
                + "&expand=postings",
            c -> c.interviews().get(O, new InterviewId("i"), List.of(InterviewExpand.values()))),
        row(
            "/opportunities/o1/panels?expand=user&expand=stage&limit=100",
            c -> c.panels().list(O, q -> q.expand(PanelExpand.values())).firstPage()),
        row(
            "/opportunities/o1/notes/i?expand=user",
            c -> c.notes().get(O, new NoteId("i"), List.of(NoteExpand.USER))),
        row(
            "/opportunities/o1/feedback/i?expand=user",
            c -> c.feedback().get(O, new FeedbackId("i"), List.of(FeedbackExpand.USER))),
        row(
            "/opportunities/o1/forms?expand=user&expand=stage&limit=100",
            c -> c.forms().list(O, q -> q.expand(FormExpand.values())).firstPage()),
        row(
            "/opportunities/o1/referrals?expand=referrer&expand=user&expand=stage&limit=100",
            c -> c.referrals().list(O, q -> q.expand(ReferralExpand.values())).firstPage()));
  }

  private static Stream<Arguments> account() {
    return Stream.of(
        row("/stages?limit=100", c -> c.stages().list().firstPage()),
        row("/stages/lead-new", c -> c.stages().get(new StageId("lead-new"))),
        row("/users?limit=100", c -> c.users().list().firstPage()),
        row(
            "/users?includeDeactivated=true&email=a%40example.org&accessRole=super%20admin"
                + "&external_directory_id=x&limit=100",
            c ->
                c.users()
                    .list(
                        q ->
                            q.includeDeactivated()
                                .email("a@example.org")
                                .accessRole(io.github.atsconnect.lever.model.AccessRole.SUPER_ADMIN)
                                .externalDirectoryId("x"))
                    .firstPage()),
        row("/users/u1", c -> c.users().get(new UserId("u1"))),
        row("/archive_reasons?limit=100", c -> c.archiveReasons().list().firstPage()),
        row(
            "/archive_reasons?type=non-hired&limit=100",
            c -> c.archiveReasons().list(q -> q.type(ArchiveReasonType.NON_HIRED)).firstPage()),
        row("/archive_reasons/a1", c -> c.archiveReasons().get(new ArchiveReasonId("a1"))),
        row("/tags?limit=100", c -> c.tags().list().firstPage()),
        row("/sources?limit=100", c -> c.sources().list().firstPage()),
        row("/webhooks", c -> c.webhooks().list()));
  }

  private static Stream<Arguments> postingsAndRequisitions() {
    return Stream.of(
        row("/postings?limit=100", c -> c.postings().list().firstPage()),
        row(
            "/postings?state=published&state=internal&distributionChannel=public"
                + "&distributionChannel=internal&team=A&department=B&location=C&commitment=D&level=E"
                + "&group=F&tag=G&expand=owner&include=content&limit=100",
            c ->
                c.postings()
                    .list(
                        q ->
                            q.state(PostingState.PUBLISHED, PostingState.INTERNAL)
                                .distributionChannel(
                                    DistributionChannel.PUBLIC, DistributionChannel.INTERNAL)
                                .team("A")
                                .department("B")
                                .location("C")
                                .commitment("D")
                                .level("E")
                                .group("F")
                                .tag("G")
                                .expand(PostingExpand.OWNER)
                                .include(PostingInclude.CONTENT))
                    .firstPage()),
        row(
            "/postings?updated_at_start=1700000000000&updated_at_end=1700000000000"
                + "&confidentiality=confidential&limit=100",
            c ->
                c.postings()
                    .list(
                        q ->
                            q.updatedSince(T)
                                .updatedUntil(T)
                                .confidentiality(ConfidentialityFilter.CONFIDENTIAL))
                    .firstPage()),
        row(
            "/postings/p1?expand=hiringManager",
            c -> c.postings().get(new PostingId("p1"), PostingExpand.HIRING_MANAGER)),
        row(
            "/postings/p1?distribution=internal",
            c -> c.postings().get(new PostingId("p1"), PostingDistribution.INTERNAL)),
        row(
            "/postings/p1?expand=owner&distribution=external",
            c ->
                c.postings()
                    .get(new PostingId("p1"), PostingDistribution.EXTERNAL, PostingExpand.OWNER)),
        row(
            "/requisitions?created_at_start=1700000000000&created_at_end=1700000000000"
                + "&requisition_code=R%201&status=onHold&confidentiality=all&expand=postings&limit=100",
            c ->
                c.requisitions()
                    .list(
                        q ->
                            q.createdSince(T)
                                .createdUntil(T)
                                .requisitionCode("R 1")
                                .status(RequisitionStatus.ON_HOLD)
                                .confidentiality(ConfidentialityFilter.ALL)
                                .expand(RequisitionExpand.POSTINGS))
                    .firstPage()),
        row(
            "/requisitions/q1?expand=owner",
            c -> c.requisitions().get(new RequisitionId("q1"), RequisitionExpand.OWNER)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endpoints")
  void eachMethodAsksForItsEndpointExactly(String target, Consumer<LeverClient> call) {
    server.otherwise(request -> json("{\"data\":{\"id\":\"i\"}}"));

    call.accept(server.client());

    assertThat(server.targets()).containsExactly(target);
    assertThat(server.lastRequest().getMethod()).isEqualTo("GET");
    assertThat(server.lastRequest().getHeaders().get("Authorization"))
        .isEqualTo("Basic Y2FuYXJ5LWtleS03ZjNkOg==");
  }
}
