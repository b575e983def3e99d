package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.lever.model.FormId;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.ProfileForm;
import io.github.atsconnect.lever.model.Stage;
import io.github.atsconnect.lever.model.StageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around the objects, in all the ways in which it has been seen or documented. */
class EnvelopeTest {

  private static final OpportunityId O = new OpportunityId("o1");

  @RegisterExtension final LeverServer server = new LeverServer();

  private LeverClient answering(String body) {
    server.otherwise(request -> json(body));
    return server.builder().failOnUnknownFields().build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[X],\"hasNext\":false}",
        "{\"data\":[X]}",
        "{\"hasNext\":null,\"next\":null,\"data\":[X]}",
        "{\"data\":[X],\"hasNext\":\"false\",\"next\":\"\"}",
        "{\"data\":[X],\"hasNext\":false,\"total\":1}",
        "{\"data\":X}",
        "[X]",
        "X",
        "\uFEFF{\"data\":[X]}",
        " \n{ \"data\" : [ X ] }\r\n"
      })
  void aListOfOneIsReadInAnyEnvelopeAndIsTheLastPage(String envelope) {
    String body = envelope.replace("X", "{\"id\":\"f1\",\"type\":\"form\",\"text\":\"Profile\"}");

    Page<ProfileForm> page = answering(body).forms().list(O).firstPage();

    assertThat(page.items()).extracting(ProfileForm::id).containsExactly(new FormId("f1"));
    assertThat(page.hasNext()).isFalse();
    assertThat(page.nextCursor()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"data\":[]}", "{\"data\":[],\"hasNext\":false}"})
  void anEmptyListIsReadInAnyEnvelope(String body) {
    LeverClient client = answering(body);

    assertThat(client.files().list(O)).isEmpty();
    assertThat(client.webhooks().list()).isEmpty();
    assertThat(client.opportunities().list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "5",
        "\"data\"",
        "{}",
        "{\"data\":null}",
        "{\"data\":\"none\"}",
        "{\"hasNext\":false}",
        "{\"data\":[]",
        "{\"data\":[]} {}",
        "<html>Bad gateway</html>"
      })
  void whatIsNoListIsAnErrorAndNoEmptyList(String body) {
    LeverClient client = answering(body);

    assertThatThrownBy(() -> client.opportunities().list().firstPage())
        .isInstanceOf(LeverUnreadableException.class);
    assertThatThrownBy(() -> client.files().list(O)).isInstanceOf(LeverUnreadableException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"data\":X}", "{\"data\":{\"data\":X}}", "X", "{\"data\":X,\"deduped\":true}"})
  void oneObjectIsReadInAnyEnvelope(String envelope) {
    Stage stage =
        answering(envelope.replace("X", "{\"id\":\"s1\",\"text\":\"Phone\"}"))
            .stages()
            .get(new StageId("s1"));

    assertThat(stage.text()).isEqualTo("Phone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{\"data\":[]}", "{\"data\":null}", "{\"data\":{}}"})
  void whatIsNoObjectIsAnError(String body) {
    LeverClient client = answering(body);

    assertThatThrownBy(() -> client.stages().get(new StageId("s1")))
        .isInstanceOf(LeverUnreadableException.class);
  }

  @Test
  void aNullAmongTheItemsIsSetAside() {
    server.answerJson("{\"data\":[null,{\"id\":17},[],\"s3\",{\"id\":null}]}");

    Page<Stage> page = server.client().stages().list().firstPage();

    assertThat(page.items()).extracting(stage -> stage.id().value()).containsExactly("17");
    assertThat(page.rejected())
        .extracting(RejectedItem::reason)
        .containsExactly(
            "the item is nothing", "the item is a list", "the item is text", "id is missing");
  }
}
