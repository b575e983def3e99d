package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedCursorTest {

  private static final String WORDS = "{\"code\":\"Whatever\",\"message\":\"in other words\"}";

  @RegisterExtension final LeverServer server = new LeverServer();

  private Listing<?> resumed() {
    return server.client().opportunities().list().startingAt(new Cursor("old"));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {400, 402, 404, 405, 406, 409, 410, 412, 413, 414, 416, 418, 422, 424, 451, 499})
  void aRefusalOfARequestWithACursorIsOneOfTheCursor(int code) {
    for (String body : new String[] {WORDS, "<html>gone</html>", "", "{\"error\":\"x\"}"}) {
      server.answer(status(code, body));
      assertThatThrownBy(() -> resumed().firstPage())
          .isInstanceOf(LeverInvalidCursorException.class);
    }
    assertThat(server.requests()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "401, LeverAuthenticationException",
    "403, LeverPermissionException",
    "407, LeverMisconfiguredException",
    "408, LeverUnavailableException",
    "429, LeverRateLimitedException",
    "500, LeverUnavailableException"
  })
  void whatIsAboutTheKeyOrTheTimeIsNotAboutTheCursor(int code, String type) {
    server.otherwise(request -> status(code, WORDS));

    assertThatThrownBy(() -> resumed().firstPage())
        .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(type));
  }

  @ParameterizedTest
  @CsvSource({
    "400, LeverInvalidRequestException",
    "404, LeverNotFoundException",
    "410, LeverNotFoundException",
    "422, LeverUnprocessableException"
  })
  void withoutACursorTheTypesAreAsEver(int code, String type) {
    server.otherwise(request -> status(code, WORDS));

    assertThatThrownBy(() -> server.client().opportunities().list().firstPage())
        .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"hasNext\":null", ",\"hasNext\":false", ",\"hasNext\":\"odd\""})
  void aCursorIsFollowedWhetherOrNotThereIsSaidToBeMore(String hasNext) {
    server
        .answerJson("{\"data\":[{\"id\":\"a\"}]%s,\"next\":\"n\"}".formatted(hasNext))
        .answerJson("{\"data\":[{\"id\":\"b\"}]}");

    assertThat(server.client().stages().list())
        .extracting(each -> each.id().value())
        .containsExactly("a", "b");
  }

  @Test
  void aCursorThatLeadsBackIsAnErrorAlsoWhereNoMoreIsSaidToCome() {
    server.otherwise(request -> json("{\"data\":[{\"id\":\"a\"}],\"next\":\"n\"}"));

    assertThatThrownBy(() -> server.client().stages().list().toList())
        .isInstanceOf(LeverUnreadableException.class)
        .hasMessageContaining("circles");
  }
}
