package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.Stage;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

  @RegisterExtension final LeverServer server = new LeverServer();

  private static String page(String ids, String next) {
    StringBuilder data = new StringBuilder();
    for (String id : ids.split(",")) {
      data.append(data.isEmpty() ? "" : ",")
          .append("{\"id\":\"")
          .append(id)
          .append("\",\"text\":\"t\"}");
    }
    return "{\"data\":["
        + data
        + "],\"hasNext\":"
        + (next != null)
        + (next == null ? "" : ",\"next\":\"" + next + "\"")
        + "}";
  }

  @Test
  void nothingIsFetchedBeforeItIsNeeded() {
    server.otherwise(request -> json(page("a,b", "n" + server.requests().size())));
    Listing<Stage> stages = server.client().stages().list();
    assertThat(server.requests()).isEmpty();

    Iterator<Stage> items = stages.iterator();
    items.next();
    items.next();
    assertThat(server.requests()).hasSize(1);

    assertThat(stages.stream().limit(5).map(s -> s.id().value())).hasSize(5);
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void aWalkCanBeResumedFromAKeptCursor() {
    server
        .answerJson(page("a", "%5B1%5D"))
        .answerJson(page("b", "%5B2%5D"))
        .answerJson(page("c", null));
    Listing<Stage> stages = server.client().stages().list();

    Cursor kept = stages.firstPage().nextCursor().orElseThrow();
    Cursor restored = new Cursor(kept.value());

    assertThat(stages.startingAt(restored))
        .extracting(s -> s.id().value())
        .containsExactly("b", "c");
    assertThat(server.targets().get(1)).endsWith("offset=%255B1%255D");
  }

  @Test
  void aCursorGoesBackToTheServerExactlyAsItCame() {
    String[] tokens = {
      "plain.0", "%5B1%2C%22a%22%5D", "%255B1%255D", "[1,\\\"a b\\\"]", "ü/+&=?#{x}%"
    };
    for (String each : tokens) {
      server.answerJson(page("a", each)).answerJson(page("b", null));
      server.client().stages().list().toList();
      assertThat(server.lastRequest().getUrl().queryParameter("offset"))
          .isEqualTo(each.replace("\\", ""));
    }
  }

  @Test
  void aCursorThatPointsAtItselfIsSeenAtOnce() {
    server.otherwise(request -> json(page("a", "same")));

    assertThatThrownBy(() -> server.client().stages().list().toList())
        .isInstanceOf(LeverUnreadableException.class)
        .hasMessageContaining("circles");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void cursorsThatLeadInACircleAreSeenWithinThreePages() {
    server.otherwise(
        request -> json(page("a", server.requests().size() % 2 == 0 ? "even" : "odd")));

    assertThatThrownBy(() -> server.client().stages().list().toList())
        .isInstanceOf(LeverUnreadableException.class);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void morePagesWithoutACursorIsAnErrorAndNotTheEnd() {
    server.answerJson("{\"data\":[{\"id\":\"a\"}],\"hasNext\":true}");

    assertThatThrownBy(() -> server.client().stages().list().toList())
        .isInstanceOf(LeverUnreadableException.class)
        .hasMessageContaining("does not say where");
  }

  @Test
  void theSamePageCanBeFetchedTwice() {
    server.otherwise(
        request -> json(request.getTarget().contains("offset") ? page("b", null) : page("a", "n")));
    Page<Stage> first = server.client().stages().list().firstPage();

    assertThat(first.next().items()).isEqualTo(first.next().items());
    assertThat(first.next().hasNext()).isFalse();
    assertThatThrownBy(() -> first.next().next()).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aCursorThatTheServerRefusesHasATypeOfItsOwn() {
    server
        .answerJson(page("a", "n"))
        .answer(status(400, "{\"code\":\"x\",\"message\":\"Invalid offset token\"}"));
    Page<Stage> first = server.client().stages().list().firstPage();

    assertThatThrownBy(first::next).isInstanceOf(LeverInvalidCursorException.class);
  }

  @Test
  void aBadItemIsSetAsideWithItsReasonAndTheOthersGoOn() {
    server.answerJson(
        "{\"data\":[{\"id\":\"a\"},{\"id\":null},7,{\"id\":[\"b\"]},{\"id\":\"c\"}]}");

    Page<Stage> page = server.client().stages().list().firstPage();

    assertThat(page.items()).extracting(s -> s.id().value()).containsExactly("a", "c");
    assertThat(page.rejected())
        .extracting(RejectedItem::reason)
        .containsExactly("id is missing", "the item is a number", "id is missing");
    assertThat(page.rejected().get(2).id()).isEmpty();
    assertThat(page.rejected().get(2).index()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"id\":\"b\"}]", "{\"id\":\"b\"}"})
  void ofDataThatIsThereTwiceTheLastCountsAlone(String last) {
    server.answerJson("{\"data\":[{\"id\":\"a\"},7],\"data\":" + last + "}");

    Page<Stage> page = server.client().stages().list().firstPage();

    assertThat(page.items()).extracting(s -> s.id().value()).containsExactly("b");
    assertThat(page.rejected()).isEmpty();
  }

  @Test
  void anIdThatIsNoIdIsNotQuotedWithTheReason() {
    server.answerJson(
        "{\"data\":[{\"id\":\"%s\",\"isAnonymized\":[]},{\"id\":\"%s\",\"isAnonymized\":[]}]}"
            .formatted("x".repeat(100), "x".repeat(101)));

    Page<Opportunity> page = server.client().opportunities().list().firstPage();

    assertThat(page.rejected().get(0).id()).hasValue("x".repeat(100));
    assertThat(page.rejected().get(1).id()).isEmpty();
  }
}
