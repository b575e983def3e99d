package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.Stage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list with records under which the server, or its answer, breaks. */
class SettingAsideTest {

  private static final int COUNT = 450;
  private static final long DAY = 86_400_000L;
  private static final long EPOCH = 1_400_000_000_000L;

  @RegisterExtension final LeverServer server = new LeverServer();

  /** What a page becomes that holds records which are bad. */
  private interface Breaking {
    MockResponse page(String body, List<Integer> bad);
  }

  private Set<Integer> bad = Set.of();
  private int count = COUNT;
  private boolean describesCursors = true;

  private static long createdAt(int record) {
    // not in the order of the list
    return EPOCH + (record * 7919L % 1000) * DAY + record;
  }

  private static String id(int record) {
    return "o-" + record;
  }

  private String token(int record) {
    return describesCursors ? "%5B3%2C" + record + "%2C%22" + id(record) + "%22%5D" : "t" + record;
  }

  private static int record(String token) {
    return Integer.parseInt(token.startsWith("t") ? token.substring(1) : token.split("%2C")[1]);
  }

  private static long number(RecordedRequest request, String name, long otherwise) {
    String value = request.getUrl().queryParameter(name);
    return value == null ? otherwise : Long.parseLong(value);
  }

  private void serve(Breaking breaking) {
    server.otherwise(request -> answer(request, breaking));
  }

  private MockResponse answer(RecordedRequest request, Breaking breaking) {
    long from = number(request, "created_at_start", Long.MIN_VALUE);
    long to = number(request, "created_at_end", Long.MAX_VALUE);
    List<Integer> all =
        IntStream.range(0, count)
            .filter(each -> createdAt(each) >= from && createdAt(each) <= to)
            .boxed()
            .toList();
    String offset = request.getUrl().queryParameter("offset");
    int begin = offset == null ? 0 : all.indexOf(record(offset));
    int end = Math.min(all.size(), begin + (int) number(request, "limit", 100));
    List<Integer> page = all.subList(begin, end);
    String body =
        page.stream()
            .map(
                each ->
                    "{\"id\":\"%s\",\"headline\":\"H%d.\",\"createdAt\":%d}"
                        .formatted(id(each), each, createdAt(each)))
            .collect(
                Collectors.joining(
                    ",",
                    "{\"data\":[",
                    end < all.size()
                        ? "],\"hasNext\":true,\"next\":\"" + token(all.get(end)) + "\"}"
                        : "],\"hasNext\":false}"));
    List<Integer> broken = page.stream().filter(bad::contains).toList();
    return broken.isEmpty() ? json(body) : breaking.page(body, broken);
  }

  private static MockResponse error(String body, List<Integer> broken) {
    return status(500, "{\"code\":\"InternalError\",\"message\":\"no\"}");
  }

  private static MockResponse badByte(String body, List<Integer> broken) {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    for (int each : broken) {
      bytes[body.indexOf("H" + each + ".")] = (byte) 0xe9;
    }
    return new MockResponse.Builder().body(new Buffer().write(bytes)).build();
  }

  private static MockResponse lostQuote(String body, List<Integer> broken) {
    String cut = body;
    for (int each : broken) {
      cut = cut.replace("H" + each + ".\"", "H" + each + ".");
    }
    return json(cut);
  }

  private record Walked(Set<String> ids, List<RejectedItem> rejected) {}

  private Listing<Opportunity> list() {
    return server.client().opportunities().list().settingAside();
  }

  private static Walked walk(Listing<Opportunity> list) {
    Set<String> ids = new TreeSet<>();
    List<RejectedItem> rejected = new ArrayList<>();
    for (Page<Opportunity> page : list.pages()) {
      page.items().forEach(each -> ids.add(each.id().value()));
      rejected.addAll(page.rejected());
    }
    return new Walked(ids, rejected);
  }

  private void assertAllButTheBad(Walked walked) {
    Set<String> expected =
        IntStream.range(0, count)
            .filter(each -> !bad.contains(each))
            .mapToObj(SettingAsideTest::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(walked.ids()).isEqualTo(expected);
    assertThat(walked.rejected()).hasSize(bad.size());
  }

  private static Set<Integer> numbers(String list) {
    return Arrays.stream(list.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "99", "100", "257", "449", "210 290", "210 211", "0 449", "448 449"})
  void aRecordWithABadByteStandsAloneAndTheWalkGoesOnBehindIt(String records) {
    bad = numbers(records);
    serve(SettingAsideTest::badByte);

    Walked walked = walk(list());

    assertAllButTheBad(walked);
    assertThat(walked.rejected())
        .extracting(RejectedItem::itemId)
        .containsExactlyInAnyOrderElementsOf(bad.stream().map(SettingAsideTest::id).toList());
    assertThat(server.targets()).noneMatch(each -> each.contains("created_at"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "99", "257", "449", "210 290"})
  void aRecordThatBreaksTheShapeOfThePageStandsAloneToo(String records) {
    bad = numbers(records);
    serve(SettingAsideTest::lostQuote);

    assertAllButTheBad(walk(list()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "99", "100", "257", "449", "210 290", "0 449"})
  void aRecordThatIsAnsweredWithAnErrorIsGoneAround(String records) {
    bad = numbers(records);
    serve(SettingAsideTest::error);

    Walked walked = walk(list());

    assertAllButTheBad(walked);
    assertThat(walked.rejected().get(0).reason()).contains("500");
  }

  @Test
  void theIdOfARecordThatIsAnsweredWithAnErrorIsReadFromTheCursorAndNothingDependsOnThat() {
    bad = Set.of(257);
    serve(SettingAsideTest::error);
    assertThat(walk(list()).rejected()).extracting(RejectedItem::itemId).containsExactly("o-257");

    describesCursors = false;
    Walked walked = walk(list());
    assertAllButTheBad(walked);
    assertThat(walked.rejected().get(0).id()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"badByte, 12", "error, 110"})
  void oneBadRecordCostsFewRequestsMore(String kind, int most) {
    bad = Set.of(257);
    serve(kind.equals("error") ? SettingAsideTest::error : SettingAsideTest::badByte);
    // four times the page, as ever
    int usual = (COUNT + 99) / 100 + 3;

    walk(list());

    int more = server.requests().size() - usual;
    Campaign.report("a record with %s costs %d requests more in %d", kind, more, COUNT);
    assertThat(more).isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @ValueSource(strings = {"badByte", "error"})
  void anyCursorOfSuchAWalkCanBeKeptAndResumed(String kind) {
    bad = Set.of(130, 257);
    serve(kind.equals("error") ? SettingAsideTest::error : SettingAsideTest::badByte);
    LeverClient client = server.client();
    Set<String> ids = new TreeSet<>();
    List<RejectedItem> rejected = new ArrayList<>();
    Optional<Cursor> cursor = Optional.empty();
    int pages = 0;
    do {
      Listing<Opportunity> list = client.opportunities().list().settingAside();
      Page<Opportunity> page =
          cursor.map(each -> list.startingAt(new Cursor(each.value()))).orElse(list).firstPage();
      page.items().forEach(each -> ids.add(each.id().value()));
      rejected.addAll(page.rejected());
      cursor = page.nextCursor();
      assertThat(++pages).isLessThan(200);
    } while (cursor.isPresent());

    assertAllButTheBad(new Walked(ids, rejected));
  }

  @Test
  void theQuerysOwnFiltersHoldInEachWindow() {
    bad = Set.of(257);
    serve(SettingAsideTest::error);
    java.time.Instant from = java.time.Instant.ofEpochMilli(EPOCH + 100 * DAY);
    java.time.Instant to = java.time.Instant.ofEpochMilli(EPOCH + 900 * DAY);

    Walked walked =
        walk(
            server
                .client()
                .opportunities()
                .list(q -> q.createdSince(from).createdUntil(to).updatedSince(from))
                .settingAside());

    Predicate<Integer> within =
        each ->
            createdAt(each) >= from.toEpochMilli()
                && createdAt(each) <= to.toEpochMilli()
                && each != 257;
    assertThat(walked.ids())
        .hasSize((int) IntStream.range(0, COUNT).filter(each -> within.test(each)).count());
    assertThat(server.requests())
        .allSatisfy(
            each ->
                assertThat(each.getUrl().queryParameter("updated_at_start"))
                    .isEqualTo(Long.toString(from.toEpochMilli())));
  }

  @Test
  void anErrorThatHealsWhenLessIsAskedForSetsNothingAside() {
    server.otherwise(
        request ->
            number(request, "limit", 100) > 60
                ? status(503)
                : answer(request, SettingAsideTest::error));

    Walked walked = walk(list());

    assertAllButTheBad(walked);
  }

  @Test
  void aPartThatIsExpandedAndBreaksIsLeftOutForThatRecordAlone() {
    bad = Set.of(257);
    server.otherwise(
        request ->
            request.getUrl().queryParameter("expand") == null
                ? answer(request, (body, broken) -> json(body))
                : answer(request, SettingAsideTest::error));

    Walked walked =
        walk(
            server
                .client()
                .opportunities()
                .list(q -> q.expand(OpportunityExpand.CONTACT))
                .settingAside());

    assertThat(walked.ids()).hasSize(COUNT);
    assertThat(walked.rejected()).isEmpty();
    assertThat(server.targets().stream().filter(each -> !each.contains("expand"))).hasSize(1);
  }

  @Test
  void aServerThatIsDownIsNotTakenForManyBadRecords() {
    server.otherwise(request -> status(503));

    assertThatThrownBy(() -> walk(list())).isInstanceOf(LeverUnavailableException.class);
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void aPortalThatAnswersInLeversPlaceIsNotSetAside() {
    server.otherwise(request -> json("<html>Sign in</html>"));

    assertThatThrownBy(() -> walk(list())).isInstanceOf(LeverUnreadableException.class);
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"badByte", "error"})
  void whereEveryRecordIsBadTheFirstFailureIsThrown(String kind) {
    bad = IntStream.range(0, COUNT).boxed().collect(Collectors.toSet());
    serve(kind.equals("error") ? SettingAsideTest::error : SettingAsideTest::badByte);

    assertThatThrownBy(() -> walk(list())).isInstanceOf(LeverException.class);
    assertThat(server.requests()).hasSizeLessThan(400);
  }

  @Test
  void aServerThatGoesDownInTheMiddleOfAWindowIsNotTakenForABadRecord() {
    bad = Set.of(257);
    server.otherwise(
        request ->
            server.requests().size() > 60 ? status(503) : answer(request, SettingAsideTest::error));

    assertThatThrownBy(() -> walk(list())).isInstanceOf(LeverUnavailableException.class);
    assertThat(server.requests()).hasSizeLessThan(90);
  }

  @Test
  void aListThatCannotBeDividedFailsWithItsFirstFailure() {
    server.otherwise(request -> status(500));

    assertThatThrownBy(() -> server.client().users().list().settingAside().toList())
        .isInstanceOf(LeverUnavailableException.class);
  }

  @Test
  void aRecordLongerThanABodyMayBeIsToldByItsEnds() {
    String huge = "x".repeat(33 * 1024 * 1024);
    server.otherwise(
        request -> {
          boolean second = "n".equals(request.getUrl().queryParameter("offset"));
          if (second) {
            return json("{\"data\":[{\"id\":\"c\",\"text\":\"t\"}],\"hasNext\":false}");
          }
          boolean both = number(request, "limit", 100) > 1;
          return json(
              "{\"data\":[{\"id\":\"b\",\"text\":\"%s\"}%s],\"hasNext\":%b%s}"
                  .formatted(
                      huge, both ? ",{\"id\":\"c\"}" : "", !both, both ? "" : ",\"next\":\"n\""));
        });

    List<Stage> stages = new ArrayList<>();
    List<RejectedItem> rejected = new ArrayList<>();
    for (Page<Stage> page : server.client().stages().list().settingAside().pages()) {
      stages.addAll(page.items());
      rejected.addAll(page.rejected());
    }

    assertThat(stages).extracting(each -> each.id().value()).containsExactly("c");
    assertThat(rejected).extracting(RejectedItem::itemId).containsExactly("b");
  }

  @Test
  void withoutTheOptionAPageThatBreaksIsAnErrorAsEver() {
    bad = Set.of(257);
    serve(SettingAsideTest::error);

    assertThatThrownBy(() -> walk(server.client().opportunities().list()))
        .isInstanceOf(LeverUnavailableException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ats-window/", "ats-window/a/b/c/d", "ats-window/1/2/3", "ats-window/1"})
  void aCursorThatSomebodyChangedIsRefusedAsOneOfTheServersIs(String cursor) {
    assertThatThrownBy(() -> list().startingAt(new Cursor(cursor)).firstPage())
        .isInstanceOf(LeverInvalidCursorException.class);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    assertThatThrownBy(
            () -> server.client().users().list().startingAt(new Cursor("ats-window/-/5/-/t")))
        .isInstanceOf(LeverInvalidCursorException.class);
  }
}
