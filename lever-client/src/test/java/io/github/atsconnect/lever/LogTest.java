package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.model.OpportunityId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogTest {

  /** Where the logger of the tests writes. */
  private static final Path LOG = Path.of("target", "test.log");

  @RegisterExtension final LeverServer server = new LeverServer();

  @Test
  void aCallIsLoggedByItsEndpointStatusTimeAndAttemptAndNothingElse() throws Exception {
    server
        .answer(status(503, "canary-body"))
        .answerJson("{\"data\":[{\"id\":\"canary-item\",\"name\":\"Canary Person\"}]}");

    server.client().opportunities().list(q -> q.email("canary@example.org")).firstPage();
    server
        .answerJson("{\"data\":[]}")
        .client()
        .notes()
        .list(new OpportunityId("canary-id"))
        .toList();

    String log = java.nio.file.Files.readString(LOG);
    assertThat(log)
        .containsPattern("GET /opportunities answered 503 in \\d+ ms, attempt 1")
        .containsPattern("GET /opportunities answered 200 in \\d+ ms, attempt 2")
        .contains("GET /opportunities/{opportunity}/notes answered 200");
    assertThat(log).doesNotContainIgnoringCase("canary").doesNotContain("Basic ", "Authorization");
  }
}
