package io.github.atsconnect.recruiter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.recruiter.demo.DemoLever;
import io.github.atsconnect.recruiter.demo.DemoLever.Pace;
import io.github.atsconnect.recruiter.search.LiveFilter;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages over loopback HTTP, without a browser. */
class HttpTest {
  private static final double FAST = 500;
  private static final String CONNECT = "/integrations/connect";
  private static final String FORM =
      "name=Lever&environment=production&level=FILES&key=" + DemoLever.KEY;

  private RecruiterWeb web;
  private Http http;

  @BeforeEach
  void start() {
    web =
        RecruiterWeb.start(
            Settings.defaults().withPort(0).withWorld(200, 120).withRate(FAST), line -> {});
    http = new Http(web.url());
  }

  @AfterEach
  void stop() {
    web.close();
  }

  private Connection synced() {
    Connection lever =
        web.connect()
            .connect(
                LeverAccount.at(web.lever().productionUri(), "Lever", DemoLever.KEY)
                    .withRequestsPerSecond(FAST));
    web.connect().sync(lever);
    return lever;
  }

  private Stream<Link> links(LinkState state) {
    return web.connect().links().filter(l -> l.state() == state);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/people",
        "/integrations",
        "/review",
        "/activity",
        "/simulator",
        "/assets/app.js",
        "/no"
      })
  void everyAnswerForbidsWhatIsNotOurs(String path) throws Exception {
    HttpResponse<String> answer = http.get(path);

    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .startsWith("default-src 'none'")
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe")
                    .doesNotContain("http"));
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void pagesAreNotKeptByTheBrowser() throws Exception {
    assertThat(http.get("/people").headers().firstValue("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people", "/integrations", "/review", "/activity", "/simulator"})
  void noPageAsksForAnythingFromElsewhere(String path) throws Exception {
    synced();
    Matcher loaded =
        Pattern.compile("(?:src|action|hx-get|hx-post)=\"([^\"]*)\"|<link[^>]*href=\"([^\"]*)\"")
            .matcher(http.get(path).body());

    while (loaded.find()) {
      String address = loaded.group(1) == null ? loaded.group(2) : loaded.group(1);
      assertThat(address).startsWith("/").doesNotStartWith("//");
    }
  }

  @Test
  void aPostThatDoesNotSayWhereItComesFromDoesNothing() throws Exception {
    assertThat(http.post(CONNECT, FORM, "X-Nothing", "here").statusCode()).isEqualTo(403);
    assertThat(web.connect().connections()).isEmpty();
  }

  @Test
  void aPostFromAnotherSiteDoesNothing() throws Exception {
    assertThat(http.post(CONNECT, FORM, "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(http.post(CONNECT, FORM, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(http.post(CONNECT, FORM, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
    assertThat(web.connect().connections()).isEmpty();
  }

  @Test
  void anotherNameForThisMachineIsNotServed() throws Exception {
    assertThat(raw("GET /people HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", URI.create(web.url()).getPort())) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void whatSomebodyTypesIsEscaped() throws Exception {
    String script = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27";

    assertThat(http.get("/people?q=" + script).body())
        .contains("&lt;script>alert(1)")
        .doesNotContain("<script>alert");
    assertThat(http.get("/activity?receipt=" + script).body()).doesNotContain("<script>alert");
    assertThat(http.post(CONNECT, "name=" + script + "&key=wrong-key-of-nobody").body())
        .doesNotContain("<script>alert");
  }

  @Test
  void aConnectionIsMadeWithoutScriptsToo() throws Exception {
    HttpResponse<String> saved = http.post(CONNECT, FORM);

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(saved.headers().firstValue("Location"))
        .hasValueSatisfying(l -> assertThat(l).startsWith("/integrations?sync="));
    assertThat(web.connect().connection("Lever")).isPresent();
    assertThat(http.get("/integrations").body()).contains("Connected");
  }

  @Test
  void theKeyIsNeverShownAgain() throws Exception {
    Connection lever = synced();

    for (String path :
        List.of("/integrations", "/activity", "/integrations/" + lever.id() + "/remove")) {
      assertThat(http.get(path).body()).doesNotContain(DemoLever.KEY);
    }
    String refused = http.post(CONNECT, "name=&level=FILES&key=typed-but-not-shown-again").body();
    assertThat(refused)
        .contains("Something is missing")
        .doesNotContain("typed-but-not-shown-again");
  }

  @Test
  void aConnectionIsRenamedWithoutItsKeyButNotMovedElsewhere() throws Exception {
    Connection lever = synced();
    String edit = "/integrations/" + lever.id() + "/edit";

    assertThat(http.post(edit, "name=Lever+EMEA&environment=sandbox&level=STATUS&key=").body())
        .contains("Something is missing");
    assertThat(web.connect().connection("Lever")).isPresent();

    assertThat(
            http.post(edit, "name=Lever+EMEA&environment=production&level=STATUS&key=")
                .statusCode())
        .isEqualTo(303);
    Connection renamed = web.connect().connection("Lever EMEA").orElseThrow();
    assertThat(renamed.id()).isEqualTo(lever.id());
    assertThat(renamed.level()).isEqualTo(FeatureLevel.STATUS);
    assertThat(renamed.keyHint()).isEqualTo(lever.keyHint());
  }

  @Test
  void aWrongKeySavesNothingAndSaysSo() throws Exception {
    assertThat(http.post(CONNECT, "name=Lever&key=wrong-key-of-nobody").body())
        .contains("Lever does not accept the API key");
    assertThat(web.connect().connections()).isEmpty();
  }

  @Test
  void aTestedKeyHasATickForEachPermissionAndWhatAMissingOneCosts() throws Exception {
    web.lever().refuse(Set.of("list stages", "list opportunity files"));

    String tested = http.post("/integrations/test", FORM).body();

    assertThat(tested)
        .contains("stages have no name")
        .contains("other attachments are not shown")
        .contains("The key lacks something");
    assertThat(DemoLever.USED).allSatisfy(p -> assertThat(tested).contains(p));
    assertThat(web.connect().connections()).isEmpty();
  }

  @Test
  void aLevelThatNeedsLessAsksForLess() throws Exception {
    web.lever().refuse(Set.of("list opportunity resumes", "list opportunity files"));

    assertThat(http.post("/integrations/test", FORM.replace("FILES", "STATUS")).body())
        .contains("The key works for status")
        .doesNotContain("resume");
  }

  @Test
  void aSyncTellsHowItGetsOnUntilItIsOver() throws Exception {
    String id = synced().id();
    http.post("/integrations/" + id + "/sync", "");

    // The stream ends by itself when the sync has.
    String events = http.events("/integrations/" + id + "/sync/events");

    assertThat(events).contains("event: progress").contains("data: ").endsWith("data: yes\n\n");
    assertThat(events).contains("résumés spared").contains("Receipt");
  }

  @Test
  void aSearchMarksWhoIsInLever() throws Exception {
    synced();

    assertThat(http.part("/people?ats=in")).contains("In Lever · ").doesNotContain("<!DOCTYPE");
    assertThat(http.part("/people?ats=possible")).contains("Possible match");
    assertThat(http.part("/people?ats=out")).doesNotContain("class=\"mark");
  }

  @Test
  void aSearchByStageAsksLeverAboutAFewPeopleAndSaysHowFarItCame() throws Exception {
    synced();
    long before = web.lever().requests();

    String found = http.part("/people?stage=recruiter");

    assertThat(found)
        .contains("Stage and recruiter are not stored")
        .contains("of the " + LiveFilter.BATCH + " people asked about so far")
        .contains("from=" + LiveFilter.BATCH);
    assertThat(web.lever().requests() - before).isLessThanOrEqualTo(6L * LiveFilter.BATCH);
    long after = web.lever().requests();
    http.part("/people?stage=phone");
    assertThat(web.lever().requests()).as("answered from memory").isEqualTo(after);
  }

  @Test
  void aSearchByStageSaysThatLeverDoesNotAnswer() throws Exception {
    synced();
    web.lever().pace(Pace.DOWN);

    assertThat(http.part("/people?stage=phone")).contains("Lever does not answer just now");
    assertThat(http.part("/people?ats=in")).contains("In Lever · ");
  }

  @Test
  void anAttachmentIsStreamedAsAFileToSave() throws Exception {
    synced();
    Found found = withAttachment();

    HttpResponse<byte[]> file = http.bytes(found.path());

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(d -> assertThat(d).startsWith("attachment; filename*=UTF-8''"));
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.headers().firstValue("Content-Type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith("application/pdf"));
    assertThat(new String(file.body(), 0, 5, US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void anAttachmentIsNotOpenedForWhomItIsNotShown() throws Exception {
    synced();
    Found found = withAttachment();

    assertThat(http.as("sourcer").get(found.path()).statusCode()).isEqualTo(404);
    String another =
        links(LinkState.AUTO)
            .map(Link::profileId)
            .filter(id -> !id.equals(found.profile()))
            .findFirst()
            .orElseThrow();
    assertThat(http.get("/people/" + another + "/attachments/" + found.id()).statusCode())
        .isEqualTo(404);
  }

  private record Found(String profile, String id) {
    String path() {
      return "/people/" + profile + "/attachments/" + id;
    }
  }

  private Found withAttachment() {
    return links(LinkState.AUTO)
        .flatMap(
            l ->
                web
                    .connect()
                    .enrich(
                        web.lever().people().stream()
                            .filter(p -> p.id().equals(l.profileId()))
                            .findFirst()
                            .orElseThrow())
                    .records()
                    .stream()
                    .map(AtsRecord::attachments)
                    .flatMap(List::stream)
                    .filter(a -> a.kind() == Attachment.Kind.RESUME)
                    .map(a -> new Found(l.profileId(), a.id())))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSourcerSeesNeitherContactsNorFiles() throws Exception {
    synced();
    String somebody = links(LinkState.AUTO).map(Link::profileId).findFirst().orElseThrow();

    assertThat(http.as("sourcer").part("/people/" + somebody + "/lever"))
        .contains("You may not see emails and phones")
        .contains("You may not see the attachments");
    assertThat(http.as("somebody-made-up").get("/people").body()).contains("Robin Park");
  }

  @Test
  void aVerdictIsKeptAndAudited() throws Exception {
    synced();
    Link link = links(LinkState.SUGGESTED).findFirst().orElseThrow();

    HttpResponse<String> said =
        http.post(
            "/people/" + link.profileId() + "/verdict", "same=no&contact=" + link.contactId());

    assertThat(said.statusCode()).isEqualTo(303);
    assertThat(links(LinkState.REJECTED)).hasSize(1);
    assertThat(http.get("/activity").body())
        .contains("link.rejected")
        .doesNotContain(link.contactId());
  }

  @Test
  void whoMayNotSeeContactsIsShownTheReasonsWithoutThemAndDoesNotDecide() throws Exception {
    synced();
    Link link = links(LinkState.SUGGESTED).findFirst().orElseThrow();
    String person = "/people/" + link.profileId();

    assertThat(http.as("sourcer").get("/review").statusCode()).isEqualTo(403);
    assertThat(http.as("sourcer").part(person + "/why?contact=" + link.contactId()))
        .contains("without them")
        .contains("waterfall")
        .doesNotContain("@")
        .doesNotContain("Not the same person");
    assertThat(
            http.as("sourcer")
                .post(person + "/verdict", "same=yes&contact=" + link.contactId())
                .statusCode())
        .isEqualTo(403);
    assertThat(links(LinkState.CONFIRMED)).isEmpty();
  }

  @Test
  void whoIsErasedIsGoneAndTheReceiptIsFoundInTheLog() throws Exception {
    synced();
    String somebody = links(LinkState.AUTO).map(Link::profileId).findFirst().orElseThrow();

    String receipt = http.post("/people/" + somebody + "/erase", "").body();

    Matcher hash = Pattern.compile("receipt=([0-9a-f]{64})").matcher(receipt);
    assertThat(hash.find()).isTrue();
    assertThat(web.connect().links(somebody)).isEmpty();
    assertThat(http.get("/activity?receipt=" + hash.group(1)).body())
        .contains("profile.erased")
        .doesNotContain("no such receipt");
    assertThat(http.get("/activity?receipt=0000").body()).contains("no such receipt");
  }

  @Test
  void aRemovedConnectionLeavesNothing() throws Exception {
    Connection lever = synced();

    assertThat(http.post("/integrations/" + lever.id() + "/remove", "").body())
        .contains("Lever was removed");
    assertThat(web.connect().links()).isEmpty();
    assertThat(http.get("/integrations/" + lever.id() + "/edit").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNotThereIsSaidWithoutAStackTrace() throws Exception {
    for (String path : List.of("/no", "/people/nobody", "/integrations/none/sync", "/people/%00")) {
      HttpResponse<String> answer = http.get(path);
      assertThat(answer.statusCode()).as(path).isBetween(400, 404);
      assertThat(answer.body()).doesNotContain("Exception").doesNotContain("io.github");
    }
  }
}
