package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.atsconnect.lever.model.OpportunityId;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTest {

  private static final OpportunityId PERSON = new OpportunityId("o-4711");

  @RegisterExtension final LeverServer server = new LeverServer();

  private LeverException failure() {
    return catchThrowableOfType(LeverException.class, () -> server.client().files().list(PERSON));
  }

  @ParameterizedTest
  @CsvSource({
    "400, LeverInvalidRequestException",
    "401, LeverAuthenticationException",
    "403, LeverPermissionException",
    "404, LeverNotFoundException",
    "410, LeverNotFoundException",
    "408, LeverUnavailableException",
    "413, LeverInvalidRequestException",
    "422, LeverUnprocessableException",
    "429, LeverRateLimitedException",
    "500, LeverUnavailableException",
    "502, LeverUnavailableException",
    "300, LeverUnreadableException",
  })
  void eachStatusHasAType(int status, String type) {
    server.otherwise(request -> status(status, "{\"code\":\"Some\",\"message\":\"words\"}"));

    assertThat(failure().getClass().getSimpleName()).isEqualTo(type);
    assertThat(failure().status()).isEqualTo(status);
  }

  @Test
  void aRefusalNamesThePermissionThatTheEndpointNeeds() {
    server.otherwise(request -> status(403, "{\"code\":\"ForbiddenError\",\"message\":\"no\"}"));

    LeverPermissionException e = (LeverPermissionException) failure();

    assertThat(e.permission()).isEqualTo(Permission.LIST_OPPORTUNITY_FILES);
    assertThat(e)
        .hasMessageContaining("\"list opportunity files\"")
        .hasMessageContaining("ForbiddenError");
  }

  @Test
  void theServersWordsCanBeReadButStandInNoMessage() {
    server.otherwise(
        request ->
            status(
                400,
                "{\"code\":\"BadRequestError\",\"message\":\"no such email ada@example.org\"}"));

    LeverException e = failure();

    assertThat(e.answer().orElseThrow().message()).contains("ada@example.org");
    assertThat(e.answer().orElseThrow().code()).isEqualTo("BadRequestError");
    assertThat(e.getMessage()).doesNotContain("ada@example.org").doesNotContain("o-4711");
    assertThat(e.answer().orElseThrow().toString()).doesNotContain("ada@example.org");
  }

  @Test
  void aCodeThatIsNoNameIsNotPassedOn() {
    server.otherwise(request -> status(400, "{\"code\":\"ada@example.org is unknown\"}"));

    assertThat(failure().answer().orElseThrow().code()).isNull();
  }

  @Test
  void aHostThatIsNotThereIsAConnectionErrorAndNotAnInvalidRequest() {
    URI gone = server.baseUrl();
    server.close();
    LeverClient client =
        LeverClient.builder()
            .credentials(LeverCredentials.apiKey(LeverServer.KEY))
            .baseUrl(gone)
            .sleeper(server.time())
            .build();

    LeverConnectionException e =
        catchThrowableOfType(
            LeverConnectionException.class, () -> client.stages().list().firstPage());

    assertThat(e.isTransient()).isTrue();
    assertThat(e.status()).isZero();
    assertThat(e.answer()).isEmpty();
  }

  @Test
  void aClosedClientSaysSo() {
    LeverClient client = server.client();
    client.close();

    assertThat(catchThrowableOfType(LeverClosedException.class, () -> client.files().list(PERSON)))
        .hasMessageContaining("closed");
  }
}
