package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GateTest {
  @RegisterExtension final LeverServer server = new LeverServer();

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void whatTheGateDoesNotLetThroughIsNotSent() {
    server.otherwise(request -> json("{\"data\":[]}"));
    LeverClient client =
        server
            .builder()
            .gate(
                () -> {
                  throw new Stopped();
                })
            .build();
    assertThatThrownBy(() -> client.stages().list().firstPage()).isInstanceOf(Stopped.class);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void theGateIsAskedBeforeEachAttempt() {
    server.otherwise(request -> status(503));
    AtomicInteger asked = new AtomicInteger();
    LeverClient client =
        server
            .builder()
            .gate(
                () -> {
                  if (asked.incrementAndGet() == 2) {
                    throw new Stopped();
                  }
                })
            .build();
    assertThatThrownBy(() -> client.stages().list().firstPage()).isInstanceOf(Stopped.class);
    assertThat(server.requests()).hasSize(1);
  }
}
