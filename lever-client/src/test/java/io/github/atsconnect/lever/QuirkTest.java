package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.model.AttachedFile;
import io.github.atsconnect.lever.model.DistributionChannel;
import io.github.atsconnect.lever.model.Interview;
import io.github.atsconnect.lever.model.InterviewId;
import io.github.atsconnect.lever.model.Interviewer;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.PostingState;
import io.github.atsconnect.lever.model.Resume;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each oddity of Lever's that integrators have run into, one test for each, by its usual number.
 */
class QuirkTest {

  private static final OpportunityId O = new OpportunityId("o1");

  @RegisterExtension final LeverServer server = new LeverServer();

  private Opportunity opportunity(String fields) {
    server.answerJson("{\"data\":{\"id\":\"o1\"" + fields + "}}");
    return server.client().opportunities().get(O);
  }

  private static Stream<String> methods(Class<?> type) {
    return Arrays.stream(type.getMethods()).map(Method::getName);
  }

  @Test
  void quirk01ListsOfDocumentsRefusePagingSoItIsNeverSent() {
    server.otherwise(
        request ->
            request.getTarget().contains("limit") || request.getTarget().contains("offset")
                ? status(400, "{\"message\":\"pagination is not supported for this endpoint\"}")
                : json("{\"data\":[]}"));

    assertThat(server.client().resumes().list(O)).isEmpty();
    assertThat(server.client().files().list(O)).isEmpty();
    assertThat(methods(UploadQuery.class)).doesNotContain("pageSize");
  }

  @Test
  void quirk02NoResumeMayBeAnsweredWithNotFoundWhichIsEmptyOnceTheOpportunityIsSeen() {
    server.answer(status(404)).answerJson("{\"data\":{\"id\":\"o1\"}}");

    assertThat(server.client().resumes().list(O)).isEmpty();
    assertThat(server.targets()).containsExactly("/opportunities/o1/resumes", "/opportunities/o1");
  }

  @Test
  void quirk02AKeyThatMayNotReadTheOpportunitySeesItByItsApplications() {
    server
        .answer(status(404))
        .answer(status(403, "{\"code\":\"ForbiddenError\",\"message\":\"no\"}"))
        .answerJson("{\"data\":[]}");

    assertThat(server.client().resumes().list(O)).isEmpty();
    assertThat(server.targets()).endsWith("/opportunities/o1/applications?limit=1");
  }

  @Test
  void quirk02NotFoundIsNoEmptyListWhereTheOpportunityIsNotThereOrNotSeen() {
    server.answer(status(404)).answer(status(404));
    assertThatThrownBy(() -> server.client().resumes().list(O))
        .isInstanceOf(LeverNotFoundException.class)
        .hasMessageContaining("/resumes");

    server
        .answer(status(404))
        .answer(status(403, "{\"code\":\"ForbiddenError\",\"message\":\"no\"}"))
        .answer(status(403, "{\"code\":\"ForbiddenError\",\"message\":\"no\"}"));
    assertThatThrownBy(() -> server.client().resumes().list(O))
        .isInstanceOf(LeverNotFoundException.class);
  }

  @Test
  void quirk03AResumeMayHaveNoFileAndNoParsedData() {
    server.answerJson(
        "{\"data\":[{\"id\":\"r1\"},{\"id\":\"r2\",\"file\":null,\"parsedData\":null}]}");
    assertThat(server.client().resumes().list(O))
        .allSatisfy(
            resume -> {
              assertThat(resume.file()).isNull();
              assertThat(resume.parsedData()).isNull();
            });
  }

  @Test
  void quirk04AnInvalidOffsetTokenLetsTheCallerBeginTheWindowAgain() {
    server
        .answer(
            status(400, "{\"code\":\"BadRequestError\",\"message\":\"Invalid offset token: x\"}"))
        .answerJson("{\"data\":[{\"id\":\"s1\"}]}");
    Listing<?> window = server.client().stages().list();

    assertThatThrownBy(() -> window.startingAt(new Cursor("x")).firstPage())
        .isInstanceOf(LeverInvalidCursorException.class);
    assertThat(window.firstPage().items()).hasSize(1);
    assertThat(server.lastRequest().getUrl().queryParameter("offset")).isNull();
  }

  @Test
  void quirk05ATokenThatIsEncodedAlreadyIsOpaque() {
    server
        .answerJson("{\"data\":[],\"hasNext\":true,\"next\":\"%5B1%2C%22u%22%5D\"}")
        .answerJson("{\"data\":[]}");
    server.client().users().list().toList();
    assertThat(server.lastRequest().getUrl().queryParameter("offset"))
        .isEqualTo("%5B1%2C%22u%22%5D");
  }

  @Test
  void quirk06AnItemThatMovesIsSeenTwiceOrMissedSoItIsToldByIdAndLookedForAgain() {
    server
        .answerJson("{\"data\":[{\"id\":\"o1\"},{\"id\":\"o2\"}],\"hasNext\":true,\"next\":\"n\"}")
        .answerJson("{\"data\":[{\"id\":\"o1\"},{\"id\":\"o3\"}]}")
        .answerJson("{\"data\":[{\"id\":\"o4\"},{\"id\":\"o1\"}]}");
    Opportunities opportunities = server.client().opportunities();
    Instant began = Instant.ofEpochMilli(60_000);

    Set<OpportunityId> seen = new LinkedHashSet<>();
    opportunities.list().forEach(each -> seen.add(each.id()));
    assertThat(seen).hasSize(3);
    opportunities
        .list(q -> q.updatedSince(began.minusSeconds(1)))
        .forEach(each -> seen.add(each.id()));

    assertThat(seen).extracting(OpportunityId::value).containsExactly("o1", "o2", "o3", "o4");
    assertThat(server.targets()).endsWith("/opportunities?updated_at_start=59000&limit=100");
  }

  @Test
  void quirk07ARowWithoutUpdatedAtIsReadByALoadWithoutAFilter() {
    server.answerJson("{\"data\":[{\"id\":\"o1\",\"updatedAt\":null}]}");
    assertThat(server.client().opportunities().list().iterator().next().updatedAt()).isNull();
    assertThat(server.targets()).containsExactly("/opportunities?limit=100");
  }

  @Test
  void quirk08AWindowIsSentToTheMillisecondAsBothEndsAreInclusive() {
    server.answerJson("{\"data\":[]}");
    server
        .client()
        .opportunities()
        .list(
            q ->
                q.updatedSince(Instant.ofEpochMilli(1001)).updatedUntil(Instant.ofEpochMilli(1999)))
        .toList();
    assertThat(server.targets().get(0)).contains("updated_at_start=1001&updated_at_end=1999");
  }

  @Test
  void quirk09WhatBelongsToAnOpportunityIsListedForOneOfThemAndRequisitionsHaveNoLastChange() {
    assertThat(methods(RequisitionQuery.class)).noneMatch(name -> name.startsWith("updated"));
    assertThat(
            Stream.of(OpportunityDetails.class, Resumes.class, Files.class, Offers.class)
                .flatMap(type -> Arrays.stream(type.getMethods())))
        .allSatisfy(
            method -> assertThat(method.getParameterTypes()).startsWith(OpportunityId.class));
  }

  @Test
  void quirk10DeletedOpportunitiesHaveAListOfTheirOwn() {
    server.answerJson(
        "{\"data\":[{\"id\":\"o9\",\"deletedBy\":\"u1\",\"deletedAt\":1600000000000}]}");
    Opportunity gone = server.client().opportunities().deleted(q -> {}).iterator().next();
    assertThat(gone.deletedAt()).isEqualTo(Instant.ofEpochMilli(1_600_000_000_000L));
    assertThat(gone.deletedBy().value()).isEqualTo("u1");
  }

  @Test
  void quirk11TheRateStaysBelowTenAndEverybodyPausesAfterARefusal() {
    server.otherwise(request -> json("{\"data\":[]}"));
    LeverClient client = server.client();
    for (int i = 0; i < 105; i++) {
      client.stages().list().firstPage();
    }
    assertThat(server.time().passed()).isGreaterThan(Duration.ofSeconds(10));

    server.answer(status(429));
    Duration before = server.time().passed();
    client.stages().list().firstPage();
    client.users().list().firstPage();
    assertThat(server.time().passed().minus(before)).isGreaterThan(Duration.ofMillis(500));
  }

  @Test
  void quirk12InternalPostingsAreListedWhenBothChannelsAreNamed() {
    server.answerJson("{\"data\":[]}");
    server
        .client()
        .postings()
        .list(q -> q.distributionChannel(DistributionChannel.PUBLIC, DistributionChannel.INTERNAL))
        .toList();
    assertThat(server.targets().get(0))
        .contains("distributionChannel=public&distributionChannel=internal");
  }

  static Stream<Consumer<PostingQuery>> filtersThatGoWithoutAWindow() {
    return Stream.of(
        q -> q.state(PostingState.DRAFT),
        q -> q.distributionChannel(DistributionChannel.INTERNAL),
        q -> q.group("a"),
        q -> q.team("a"),
        q -> q.department("a"),
        q -> q.location("a"),
        q -> q.commitment("a"),
        q -> q.level("a"),
        q -> q.tag("a"));
  }

  @ParameterizedTest
  @MethodSource("filtersThatGoWithoutAWindow")
  void quirk13AWindowOfPostingsGoesWithConfidentialityOnly(Consumer<PostingQuery> filter) {
    Postings postings = server.client().postings();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> postings.list(q -> filter.accept(q.updatedSince(Instant.EPOCH))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                postings.list(
                    q -> {
                      filter.accept(q);
                      q.updatedUntil(Instant.EPOCH);
                    }));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void quirk13AWindowOfPostingsMayBeConfidentialInFullAndInPages() {
    server.answerJson("{\"data\":[]}");

    server
        .client()
        .postings()
        .list(
            q ->
                q.updatedSince(Instant.EPOCH)
                    .confidentiality(ConfidentialityFilter.ALL)
                    .expand(PostingExpand.OWNER)
                    .pageSize(5))
        .firstPage();

    assertThat(server.targets())
        .containsExactly("/postings?updated_at_start=0&confidentiality=all&expand=owner&limit=5");
  }

  @Test
  void quirk14DeactivatedUsersAreListedWhenAskedForSoThatNoOwnerIsMissing() {
    server.otherwise(
        request ->
            json(
                "true".equals(request.getUrl().queryParameter("includeDeactivated"))
                    ? "{\"data\":[{\"id\":\"u1\"},{\"id\":\"u2\",\"deactivatedAt\":1600000000000}]}"
                    : "{\"data\":[{\"id\":\"u1\"}]}"));
    Users users = server.client().users();

    assertThat(users.list()).hasSize(1);
    assertThat(users.list(UserQuery::includeDeactivated))
        .extracting(user -> user.id().value())
        .containsExactly("u1", "u2");
  }

  @Test
  void quirk15OneFieldHasSeveralKindsOfValue() {
    server.answerJson(Samples.text("requisitions.json"));
    var requisitions = server.client().requisitions().list().toList();

    assertThat(requisitions.get(0).headcountTotal().unlimited()).isTrue();
    assertThat(requisitions.get(0).headcountTotal().number()).isNull();
    assertThat(requisitions.get(1).headcountTotal().number()).isEqualTo(3);
    var approvers = requisitions.get(0).approval().steps().get(0).approvers();
    assertThat(approvers.get(0).role()).isEqualTo("hiringManager");
    assertThat(approvers.get(0).user()).isNull();
    assertThat(approvers.get(1).role()).isNull();
    assertThat(approvers.get(1).user().userId().value()).isEqualTo("u1");
    assertThat(approvers.get(1).user().email()).isEqualTo("grace@example.org");

    server.answerJson(
        "{\"data\":[{\"id\":\"f1\",\"size\":\"4096\",\"uploadedAt\":\"160000000000\"},"
            + "{\"id\":\"f2\",\"size\":4096,\"uploadedAt\":160000000000}]}");
    assertThat(server.client().files().list(O))
        .allSatisfy(
            file -> {
              assertThat(file.size()).isEqualTo(4096);
              assertThat(file.uploadedAt()).isEqualTo(Instant.ofEpochMilli(160_000_000_000L));
            });
  }

  @Test
  void quirk16AFeedbackTemplateMayBeAWord() {
    server.answerJson(
        "{\"data\":{\"id\":\"i\",\"feedbackTemplate\":\"no-feedback\",\"interviewers\":"
            + "[{\"id\":\"u1\",\"feedbackTemplate\":\"no-feedback\"},{\"id\":\"u2\"}]}}");
    Interview interview = server.client().interviews().get(O, new InterviewId("i"));

    assertThat(interview.feedbackTemplate()).isEqualTo("no-feedback");
    assertThat(interview.interviewers())
        .extracting(Interviewer::feedbackTemplate)
        .containsExactly("no-feedback", null);
  }

  @Test
  void quirk17DeletedAndUnfinishedFeedbackCanBeTold() {
    server.answerJson(
        "{\"data\":[{\"id\":\"a\",\"deletedAt\":5},{\"id\":\"b\",\"completedAt\":null},"
            + "{\"id\":\"c\",\"completedAt\":6,\"deletedAt\":null}]}");
    assertThat(
            server.client().feedback().list(O).stream()
                .filter(each -> each.deletedAt() == null && each.completedAt() != null)
                .map(each -> each.id().value()))
        .containsExactly("c");
  }

  @Test
  void quirk18ALocationIsTextOnAnOpportunityAndAnObjectOnAContact() {
    Opportunity o =
        opportunity(
            ",\"location\":\"Oslo\",\"contact\":{\"id\":\"c1\",\"location\":{\"name\":\"Bergen\"}}");
    assertThat(o.location()).isEqualTo("Oslo");
    assertThat(o.contact().object().location()).isEqualTo("Bergen");

    Opportunity other =
        opportunity(
            ",\"location\":{\"name\":\"Oslo\"},\"contact\":{\"id\":\"c1\",\"location\":null}");
    assertThat(other.location()).isEqualTo("Oslo");
    assertThat(other.contact().object().location()).isEmpty();
  }

  @Test
  void quirk19AnErrorInTheStyleOfTheOlderApiIsNoEmptyList() {
    server.otherwise(request -> json("{\"ok\":false,\"error\":\"Document not found\"}"));
    assertThatThrownBy(() -> server.client().postings().list().firstPage())
        .isInstanceOf(LeverUnreadableException.class);
  }

  @Test
  void quirk20ADownloadDoesNotGoWhereTheRecordSays() {
    server
        .answerJson(
            "{\"data\":[{\"id\":\"f1\",\"downloadUrl\":\"https://hire.lever.co/candidates/x/files/f1/download\"}]}")
        .answerJson(
            "{\"data\":[{\"id\":\"r1\",\"file\":{\"downloadUrl\":\"https://api.lever.co/v1/candidates/x/resumes/r1/download\"}}]}")
        .otherwise(request -> new MockResponse.Builder().body("x").build());
    LeverClient client = server.client();
    AttachedFile file = client.files().list(O).get(0);
    Resume resume = client.resumes().list(O).get(0);

    client.files().download(O, file.id()).close();
    client.resumes().download(O, resume.id()).close();

    assertThat(file.downloadUrl()).startsWith("https://hire.lever.co/");
    assertThat(server.targets())
        .endsWith("/opportunities/o1/files/f1/download", "/opportunities/o1/resumes/r1/download");
  }

  @Test
  void quirk21RepliesToWritesHaveBlankPeopleAndTheClientWritesNothingAboutPeople() {
    assertThat(opportunity(",\"name\":\"\",\"emails\":[]").name()).isEmpty();
    assertThat(Arrays.stream(Opportunities.class.getMethods()).map(Method::getName).distinct())
        .containsExactlyInAnyOrder("list", "byContact", "get", "deleted");
  }

  @Test
  void quirk22TimesAreMillisecondsSinceTheEpoch() {
    assertThat(opportunity(",\"createdAt\":1431454330072").createdAt())
        .isEqualTo(Instant.parse("2015-05-12T18:12:10.072Z"));
  }

  @Test
  void quirk23AnArchivedOpportunityKeepsAStageAndMayChangeIt() {
    Opportunity o =
        opportunity(
            ",\"stage\":\"offer\",\"archived\":{\"reason\":\"r\",\"archivedAt\":5},"
                + "\"stageChanges\":[{\"toStageId\":\"offer\",\"toStageIndex\":9,\"updatedAt\":7}]");
    assertThat(o.stage().id().value()).isEqualTo("offer");
    assertThat(o.archived().archivedAt()).isBefore(o.stageChanges().get(0).updatedAt());
  }

  static Stream<Arguments> whatCanBeExpanded() {
    return Stream.of(
        Arguments.of(
            OpportunityExpand.values(), "applications stage owner followers sourcedBy contact"),
        Arguments.of(ApplicationExpand.values(), "posting postingOwner postingHiringManager user"),
        Arguments.of(OfferExpand.values(), "creator"),
        Arguments.of(PostingExpand.values(), "user owner hiringManager followers"),
        Arguments.of(RequisitionExpand.values(), "creator hiringManager owner postings"),
        Arguments.of(InterviewExpand.values(), "feedbackForms user stage postings"),
        Arguments.of(PanelExpand.values(), "user stage"),
        Arguments.of(FeedbackExpand.values(), "user"),
        Arguments.of(NoteExpand.values(), "user"),
        Arguments.of(FormExpand.values(), "user stage"),
        Arguments.of(ReferralExpand.values(), "referrer user stage"));
  }

  @ParameterizedTest
  @MethodSource("whatCanBeExpanded")
  void quirk24WhatCannotBeExpandedCannotBeAskedFor(QueryWord[] words, String allowed) {
    assertThat(words).extracting(QueryWord::word).containsExactlyInAnyOrder(allowed.split(" "));
  }

  @Test
  void quirk24ARequestForWhatCannotBeExpandedIsRefusedAsAWhole() {
    server.answer(status(400, "{\"message\":\"posting is not expandable\"}"));

    assertThatThrownBy(() -> server.client().opportunities().list().firstPage())
        .isInstanceOfSatisfying(
            LeverInvalidRequestException.class,
            e -> assertThat(e.answer().orElseThrow().message()).contains("not expandable"));
  }

  @Test
  void quirk25TheSandboxIsAnotherHostAndASimulatorCanStandIn() {
    server.otherwise(request -> status(502));
    HttpClient throughOurs =
        HttpClient.newBuilder()
            .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", server.web().getPort())))
            .build();
    LeverClient sandbox = server.builder().sandbox().httpClient(throughOurs).build();

    assertThatThrownBy(() -> sandbox.stages().list().firstPage())
        .isInstanceOf(LeverException.class);

    assertThat(server.requests().get(0).getRequestLine())
        .startsWith("CONNECT api.sandbox.lever.co:443");
  }

  @Test
  void quirk26AnAddressThatIsThereTwiceIsReadOnce() {
    String emails = ",\"emails\":[\"a@example.org\",\"A@Example.org \",\"b@example.org\"]";
    Opportunity o = opportunity(emails + ",\"contact\":{\"id\":\"c1\"" + emails + "}");

    assertThat(o.emails()).containsExactly("a@example.org", "b@example.org");
    assertThat(o.contact().object().emails()).containsExactly("a@example.org", "b@example.org");
  }

  /** In webhooks it is something else: {@code WebhooksTest} has that side. */
  @Test
  void quirk27ACandidateIdIsAnOpportunityIdInReplies() {
    server.answerJson("{\"data\":[{\"id\":\"a1\",\"candidateId\":\"o1\"}]}");
    assertThat(server.client().applications().list(O).iterator().next().opportunityId())
        .isEqualTo(O);
  }

  @Test
  void quirk28TheQueryIsTheSameOnEveryPage() {
    server.answerJson("{\"data\":[],\"hasNext\":true,\"next\":\"n\"}").answerJson("{\"data\":[]}");
    server
        .client()
        .opportunities()
        .list(q -> q.updatedSince(Instant.ofEpochMilli(7)).expand(OpportunityExpand.STAGE))
        .toList();
    String query = "/opportunities?updated_at_start=7&expand=stage&limit=100";
    assertThat(server.targets()).containsExactly(query, query + "&offset=n");
  }
}
