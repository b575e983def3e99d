package io.github.atsconnect.recruiter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.CandidateStatus;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.recruiter.demo.DemoLever;
import io.github.atsconnect.recruiter.demo.DemoLever.Pace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * Every screen and every state, in a real browser: what is seen, what the console says, what axe
 * says, in light and dark, wide and narrow. Pictures are in target/screenshots.
 */
class BrowserTest {
  private static final double FAST = 500;
  private static Optional<Browser> started = Optional.empty();

  private Browser browser;
  private RecruiterWeb web;

  @BeforeAll
  static void startBrowser() throws IOException {
    started = Browser.start();
  }

  @AfterAll
  static void stopBrowser() throws IOException {
    if (started.isPresent()) {
      started.get().close();
    }
  }

  @BeforeEach
  void start() {
    Assumptions.assumeTrue(
        started.isPresent(),
        "no Chromium with its driver on this machine (Debian: chromium, chromium-driver)");
    browser = started.get();
    web =
        RecruiterWeb.start(
            Settings.defaults().withPort(0).withWorld(300, 200).withRate(FAST), line -> {});
    browser.at(web.url());
  }

  @AfterEach
  void stop() {
    if (web != null) {
      web.close();
    }
  }

  private Connection connected() {
    return web.connect().connect(account());
  }

  private LeverAccount account() {
    return LeverAccount.at(web.lever().productionUri(), "Lever", DemoLever.KEY)
        .withRequestsPerSecond(FAST);
  }

  private Connection synced() {
    Connection lever = connected();
    web.connect().sync(lever);
    return lever;
  }

  /** A profile that has a link of that state and no other. */
  private String profile(LinkState state) {
    Set<String> others =
        web.connect()
            .links()
            .filter(l -> l.state() != state)
            .map(Link::profileId)
            .collect(Collectors.toSet());
    return web.connect()
        .links()
        .filter(l -> l.state() == state && !others.contains(l.profileId()))
        .map(Link::profileId)
        .collect(Collectors.toCollection(TreeSet::new))
        .first();
  }

  /** Somebody of whom Lever knows much. */
  private String somebodyActive() {
    return web.lever().people().stream()
        .filter(p -> web.connect().badges(List.of(p.id())).containsKey(p.id()))
        .filter(p -> web.connect().enrich(p).headline().filter(this::tellsMuch).isPresent())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private boolean tellsMuch(AtsRecord r) {
    return r.status() == CandidateStatus.ACTIVE
        && !r.emails().isEmpty()
        && !r.phones().isEmpty()
        && r.attachments().size() > 1;
  }

  private long count(LinkState state) {
    return web.connect().links().filter(l -> l.state() == state).count();
  }

  private String stranger() {
    Set<String> linked = web.connect().links().map(Link::profileId).collect(Collectors.toSet());
    return web.lever().people().stream()
        .map(p -> p.id())
        .filter(id -> !linked.contains(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void leverIsConnectedTestedSavedAndSynced() {
    browser.open("/integrations");
    browser.sees("h2", "Connect your ATS");
    browser.inspect("integrations-nothing-connected");
    browser.click(".offer .button");
    browser.sees("dialog h2", "Connect Lever");
    assertThat(browser.script("return document.activeElement.name")).isEqualTo("name");
    assertThat(browser.the("dialog [name=key]").getAttribute("type")).isEqualTo("password");
    browser.inspect("connect");
    browser.write("dialog [name=key]", "not-a-key-of-theirs");
    browser.click("dialog [formaction]");
    browser.sees("#tested .alert", "does not accept the API key");
    browser.inspect("connect-key-refused");
    web.lever().refuse(Set.of("list stages", "download opportunity resume"));
    browser.write("dialog [name=key]", DemoLever.KEY);
    browser.click("dialog [formaction]");
    browser.sees("#tested .refused", "stages have no name");
    browser.inspect("connect-permissions-missing");
    web.lever().reset();
    browser.click("dialog [formaction]");
    browser.sees("#tested .tested-head", "The key works");
    assertThat(browser.all("#tested .refused")).isEmpty();
    browser.click("dialog [data-save]");
    browser.sees("#drawer h2", "Sync Lever");
    browser.the("#drawer .sync.over");
    browser.sees("#drawer dt", "résumés spared");
    browser.inspect("sync-done");
    browser.picture("readme-sync", 400, 740, true);
    browser.click("#drawer [data-close]");
    browser.sees(".connection .state", "Connected");
    browser.sees(".connection .times", "in 24 hours");
    browser.click(".connection .menu summary");
    browser.sees(".connection .menu-list", "Pause");
    browser.inspect("integrations-connected");
  }

  @Test
  void aSyncShowsHowItGetsOnAndCanBeStopped() {
    connected();
    web.lever().pace(Pace.SLOW);
    browser.open("/integrations");
    browser.sees(".connection .times", "Not yet");
    browser.click(".connection-do > form .button");
    browser.sees("#drawer .steps .now", "Verify");
    browser.sees("#drawer", "Waiting for Lever's first answer");
    browser.sees("#drawer .steps .now", "List");
    browser.sees("#drawer .meters", "500 a second allowed");
    browser.inspect("sync-running");
    browser.click("#drawer [data-while-running] button");
    browser.sees("#drawer .alert", "The next sync goes on from where this one stood");
    browser.inspect("sync-stopped");
  }

  @Test
  void anEmptyAccountSaysSo() {
    browser.open("/integrations");
    browser.click(".offer .button");
    browser.write("dialog [name=key]", DemoLever.SANDBOX_KEY);
    browser.choose("dialog [value=sandbox]");
    browser.click("dialog [data-save]");
    browser.sees("#drawer h3", "The account is empty");
    browser.inspect("sync-empty-account");
    browser.press(Keys.ESCAPE);
    browser.sees(".connection .reason", "no candidates yet");
    browser.inspect("integrations-empty-account");
  }

  @Test
  void searchMarksWhoIsInLeverAndFilters() {
    browser.open("/people");
    browser.sees(".invite", "already in your ATS");
    browser.inspect("people-nothing-connected");
    synced();
    browser.open("/people?ats=in");
    browser.await("stages", () -> browser.has(".mark:not([hx-get])"));
    browser.await("all marks", () -> browser.all(".mark[hx-get].htmx-request").isEmpty());
    assertThat(browser.the(".mark").getText()).startsWith("In Lever · ").contains(" ago");
    browser.inspect("people-in-lever");
    browser.picture("readme-people", 1280, 760, false);
    browser.open("/people");
    browser.choose("[value=possible]");
    browser.sees(".mark.maybe", "Possible match");
    assertThat(browser.the(".mark.maybe").getCssValue("border-top-style")).isEqualTo("dashed");
    browser.inspect("people-possible");
    browser.open("/people?q=nobody+is+called+so");
    browser.sees(".empty h2", "Nobody found");
    browser.inspect("people-nobody-found");
    browser.open("/people");
    browser.write("[name=stage]", "recruiter rev");
    browser.sees(".summary", "Stage and recruiter are not stored");
    browser.sees(".mark", "Recruiter review");
    browser.inspect("people-by-stage");
    browser.open("/people");
    browser.write("[type=search]", "engineer");
    browser.await("address", () -> browser.place().contains("q=engineer"));
  }

  @Test
  void stageFiltersSayThatLeverDoesNotAnswer() {
    synced();
    web.lever().pace(Pace.DOWN);
    browser.open("/people?stage=phone");
    browser.sees(".alert", "Nobody can be filtered by stage or recruiter now");
    browser.inspect("people-lever-down");
  }

  @Test
  void aProfileShowsWhatLeverKnowsAndWhy() {
    synced();
    browser.open("/people/" + somebodyActive());
    browser.sees(".lever-head", "From Lever");
    browser.sees(".facts", "Recruiter");
    browser.sees(".waterfall tfoot", "In all");
    assertThat(browser.the(".lever-head").getCssValue("background-color"))
        .isEqualTo("rgba(255, 223, 94, 1)");
    assertThat(browser.all(".waterfall .for")).isNotEmpty();
    browser.inspect("profile-in-lever");
    browser.picture("readme-profile", 1280, 1180, false);
    browser.click(".lever-foot form button");
    browser.sees(".lever-foot", "As of");
    browser.click(".why [value=yes]");
    browser.sees(".said", "Confirmed by a person");
    browser.inspect("profile-confirmed");
    browser.click(".why [value=no]");
    browser.sees(".lever.none", "is another person");
    browser.inspect("profile-rejected");
  }

  @Test
  void aProfileThatMayBeSomebodyAndOneThatIsNobodySaySo() {
    synced();
    browser.open("/people/" + profile(LinkState.SUGGESTED));
    browser.sees(".lever.maybe", "not surely enough");
    browser.sees(".waterfall tfoot", "In all");
    browser.inspect("profile-possible");
    browser.open("/people/" + stranger());
    browser.sees(".lever.none", "No candidate of your account");
    browser.inspect("profile-not-in-lever");
  }

  @Test
  void whoMayNotSeeContactsIsToldWhy() {
    synced();
    browser.open("/people");
    browser.click(".viewer summary");
    browser.sees(".viewer .menu-list", "Sourcer");
    browser.click(".viewer [value=sourcer]");
    browser.sees(".viewer-name", "Sasha");
    browser.open("/people/" + profile(LinkState.AUTO));
    browser.sees(".withheld", "You may not see emails and phones");
    browser.sees(".facts", "You may not see the attachments");
    browser.sees(".why", "without them");
    browser.inspect("profile-contact-hidden");
  }

  @Test
  void aSlowLeverIsWaitedForInPeace() {
    synced();
    web.lever().pace(Pace.SLOW);
    browser.open("/people/" + profile(LinkState.AUTO));
    browser.sees(".lever.waiting", "Asking Lever");
    browser.await("patience", () -> browser.the(".patience").getCssValue("opacity").equals("1"));
    browser.inspect("profile-lever-slow");
    browser.sees(".lever-foot", "As of");
  }

  @Test
  void aLeverThatIsDownLeavesWhatTheLastSyncKnew() {
    synced();
    web.lever().pace(Pace.DOWN);
    browser.open("/people/" + profile(LinkState.AUTO));
    browser.sees(".lever .alert", "Lever does not answer just now");
    browser.sees(".facts", "Status");
    browser.sees(".why .chips", " ");
    browser.inspect("profile-lever-down");
    browser.open("/review");
    browser.sees(".alert", "Lever does not answer");
    browser.inspect("review-lever-down");
    browser.open("/integrations");
    browser.click(".connection-do > form .button");
    browser.sees("#drawer .alert", "Lever does not answer");
    browser.inspect("sync-lever-down");
    web.lever().pace(Pace.NORMAL);
    browser.click("#drawer .panel-body form .button");
    browser.sees("#drawer dt", "résumés spared");
    web.lever().pace(Pace.DOWN);
    browser.open("/integrations");
    browser.click(".connection-do > form .button");
    browser.sees("#drawer .alert", "Lever does not answer");
    browser.press(Keys.ESCAPE);
    browser.open("/integrations");
    browser.sees(".connection .reason", "The last sync did not end well: Lever does not answer");
  }

  @Test
  void aRevokedKeyNeedsAttentionUntilItIsReconnected() {
    synced();
    browser.open("/simulator");
    browser.inspect("simulator");
    browser.click("[name=revoked]");
    browser.sees(".state", "Revoked");
    browser.open("/integrations");
    browser.click(".connection-do > form .button");
    browser.sees("#drawer .alert", "does not accept the API key");
    browser.press(Keys.ESCAPE);
    browser.open("/integrations");
    browser.sees(".connection .state", "Needs attention");
    browser.sees(".connection .reason", "Since");
    browser.inspect("integrations-key-revoked");
    browser.open("/people/" + profile(LinkState.AUTO));
    browser.sees("main > .alert", "needs attention");
    browser.sees(".lever .alert", "Lever does not accept the API key any more");
    browser.inspect("profile-key-revoked");
    web.lever().reset();
    browser.open("/integrations");
    browser.click(".connection-do > .button.primary");
    browser.write("dialog [name=key]", DemoLever.KEY);
    browser.click("dialog [data-save]");
    browser.sees(".connection .state", "Connected");
  }

  @Test
  void aLostPermissionIsNamedWithWhatItCosts() {
    Connection lever = synced();
    web.lever().refuse(Set.of("list stages", "list opportunity files"));
    web.connect().edit(lever, account());
    browser.open("/integrations");
    browser.sees(".connection .reason", "stages have no name");
    browser.inspect("integrations-permission-lost");
    browser.open("/people/" + profile(LinkState.AUTO));
    browser.sees(".lacking", "list stages");
    browser.inspect("profile-permission-lost");
  }

  @Test
  void theQueueIsReviewedByKeys() {
    synced();
    long waiting = web.connect().health().toReview();
    browser.open("/review");
    browser.sees("h1", "1 of " + waiting);
    browser.sees(".compare .from-lever", "From Lever");
    browser.inspect("review");
    browser.picture("readme-review", 1280, 820, true);
    browser.press("j");
    browser.sees("h1", "2 of " + waiting);
    browser.press("k");
    browser.sees("h1", "1 of " + waiting);
    browser.press("c");
    browser.await("confirmed", () -> count(LinkState.CONFIRMED) == 1);
    browser.sees("h1", "1 of " + web.connect().health().toReview());
    browser.press("n");
    browser.await("rejected", () -> count(LinkState.REJECTED) == 1);
    browser.sees("h1", "1 of " + web.connect().health().toReview());
    web.connect()
        .reviewQueue(1000)
        .forEach(l -> web.connect().reject(l.profileId(), l.contactId()));
    browser.open("/review");
    browser.sees(".empty h2", "Nothing to look at");
    browser.inspect("review-done");
  }

  @Test
  void activityProvesWhatWasErasedAndRemoved() {
    synced();
    String somebody = profile(LinkState.AUTO);
    browser.open("/activity");
    browser.sees(".chain", "The log is whole");
    browser.write("[name=profile]", "nobody");
    browser.click("#erase button");
    browser.sees("#erase .result", "no such profile");
    browser.open("/people/" + somebody);
    browser.click(".small-links a");
    browser.sees("dialog h2", "Erase");
    browser.inspect("erase");
    browser.click("dialog .button.danger");
    browser.sees("dialog .receipt", "1 deleted");
    browser.inspect("erase-receipt");
    browser.click("dialog .panel-body a");
    browser.sees(".result.good", "profile.erased");
    browser.inspect("activity");
    browser.open("/activity?receipt=of-nothing");
    browser.sees(".result.bad", "no such receipt");
    browser.open("/integrations");
    browser.click(".connection .menu summary");
    browser.click(".menu-list form[action$=pause] button");
    browser.sees(".connection .state", "Paused");
    browser.inspect("integrations-paused");
    browser.click(".connection .menu summary");
    browser.click(".menu-list .danger");
    browser.sees("dialog h2", "Remove Lever?");
    browser.inspect("remove");
    browser.click("dialog .button.danger");
    browser.sees("dialog .receipt", "API keys");
    browser.inspect("remove-receipt");
    browser.press(Keys.ESCAPE);
    browser.sees("h2", "Connect your ATS");
    assertThat(web.connect().links()).isEmpty();
  }

  @Test
  void everythingIsReachedByKeyboard() {
    browser.open("/people");
    assertThat(browser.tab()).contains("skip");
    assertThat(browser.the(".skip").getRect().getY()).isGreaterThanOrEqualTo(0);
    browser.press(Keys.ENTER);
    assertThat(browser.script("return document.activeElement.id")).isEqualTo("main");
    browser.tab();
    assertThat(browser.script("return getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
    browser.open("/integrations");
    browser.script("document.querySelector('.offer .button').focus()");
    browser.press(Keys.ENTER);
    browser.sees("dialog h2", "Connect Lever");
    browser.press(Keys.ESCAPE);
    browser.await("closed", () -> !browser.has("dialog"));
    assertThat(browser.script("return document.activeElement.className")).contains("button");
  }

  @Test
  void anAddressThatLeadsNowhereSaysSo() {
    browser.open("/people/nobody");
    browser.sees(".empty h1", "There is nothing here");
    // Chromium itself notes the 404 of the page.
    assertThat(browser.errors()).allMatch(e -> e.contains("404"));
    browser.inspect("nothing-here");
  }
}
