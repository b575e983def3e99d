package io.github.atsconnect.lever;

import static io.github.atsconnect.lever.LeverServer.json;
import static io.github.atsconnect.lever.LeverServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.atsconnect.lever.LeverMisconfiguredException.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else who answers in Lever's place. */
class ForeignServerTest {

  private static final String PAGE = "<!doctype html><title>Sign in to the network</title>";

  @RegisterExtension final LeverServer server = new LeverServer();

  private LeverMisconfiguredException probing(Function<RecordedRequest, MockResponse> answer) {
    server.otherwise(answer);
    return catchThrowableOfType(
        LeverMisconfiguredException.class, () -> server.client().permissions().probe());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PAGE,
        "{}",
        "{\"ok\":true}",
        "{\"id\":\"health\",\"status\":\"up\"}",
        "{\"data\":{\"id\":\"x\"}}",
        "[]",
        "[{\"id\":\"x\"}]",
        "\"hello\"",
        "",
        "{\"data\":\"none\"}"
      })
  void whoeverAnswersEverythingWithSomethingElseIsNotLever(String body) {
    LeverMisconfiguredException e = probing(request -> json(body));

    assertThat(e.problem()).isEqualTo(Problem.NOT_LEVER);
    assertThat(e).hasMessageContaining("/v1");
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(4);
    assertThat(server.time().passed()).isLessThan(Duration.ofSeconds(15));
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, "{\"code\":\"ResourceNotFound\",\"message\":\"/stages\"}", ""})
  void aBaseUrlThatKnowsNoEndpointIsNotLevers(String body) {
    LeverMisconfiguredException e = probing(request -> status(404, body));

    assertThat(e.problem()).isEqualTo(Problem.NOT_LEVER);
    assertThat(server.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PAGE,
        "",
        "Forbidden",
        "{\"message\":\"Forbidden\"}",
        "{\"error\":{\"code\":\"AccessDenied\",\"message\":\"no\"}}",
        "{\"code\":1020,\"message\":\"blocked\"}",
        "[{\"code\":\"a\",\"message\":\"b\"}]",
        "{\"code\":\"ForbiddenError\"}"
      })
  void aRefusalThatIsNotInLeversWordsIsNoMissingPermission(String body) {
    LeverMisconfiguredException e = probing(request -> status(403, body));
    assertThat(e.problem()).isEqualTo(Problem.FIREWALL);
    assertThat(server.requests()).hasSize(2);

    assertThatThrownBy(() -> server.client().users().list().toList())
        .isInstanceOf(LeverMisconfiguredException.class)
        .hasMessageContaining("firewall")
        .hasMessageNotContaining("permission");
  }

  @Test
  void aRedirectToAnotherHostIsNamedByItsHostAlone() {
    LeverMisconfiguredException e =
        probing(
            request ->
                new MockResponse.Builder()
                    .code(307)
                    .addHeader("Location", "https://API.eu.example:8443/v1/stages?token=canary")
                    .build());

    assertThat(e.problem()).isEqualTo(Problem.REDIRECT);
    assertThat(e.redirectedTo()).contains("api.eu.example");
    assertThat(e)
        .hasMessageContaining("https://api.eu.example/v1")
        .hasMessageNotContaining("canary");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aProxyThatWantsCredentialsIsNamed() {
    LeverMisconfiguredException e =
        probing(
            request ->
                new MockResponse.Builder()
                    .code(407)
                    .addHeader("Proxy-Authenticate", "Basic realm=\"corp\"")
                    .body(PAGE)
                    .build());

    assertThat(e.problem()).isEqualTo(Problem.PROXY);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"407 Proxy Authentication Required", "403 Forbidden"})
  void aProxyThatDoesNotConnectIsNamed(String line) throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread answers = new Thread(() -> refuse(proxy, line));
      answers.setDaemon(true);
      answers.start();
      HttpClient through =
          HttpClient.newBuilder()
              .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.getLocalPort())))
              .build();
      LeverClient client =
          server
              .builder()
              .baseUrl(URI.create("https://lever.invalid/v1"))
              .httpClient(through)
              .build();

      LeverMisconfiguredException e =
          catchThrowableOfType(
              LeverMisconfiguredException.class, () -> client.permissions().probe());

      assertThat(e.problem()).isEqualTo(Problem.PROXY);
      assertThat(e).hasMessageContaining("proxy");
    }
  }

  private static void refuse(ServerSocket proxy, String line) {
    try {
      while (true) {
        try (Socket socket = proxy.accept()) {
          byte[] head = new byte[4096];
          int size = socket.getInputStream().read(head);
          assertThat(size).isPositive();
          String challenge =
              line.startsWith("407") ? "Proxy-Authenticate: Basic realm=\"x\"\r\n" : "";
          socket
              .getOutputStream()
              .write(
                  ("HTTP/1.1 " + line + "\r\n" + challenge + "Content-Length: 0\r\n\r\n")
                      .getBytes(StandardCharsets.US_ASCII));
        }
      }
    } catch (IOException e) {
      // the test is over
    }
  }

  @Test
  void aServerThatIsDownIsNoReport() {
    server.otherwise(request -> status(503, PAGE));

    assertThatThrownBy(() -> server.client().permissions().probe())
        .isInstanceOf(LeverUnavailableException.class);
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/stages", "/users,/postings", "/opportunities"})
  void whatFailsIsNotTakenForFine(String paths) {
    server.otherwise(
        request -> {
          String path = request.getUrl().encodedPath().replaceFirst("^/v1", "");
          if (java.util.List.of(paths.split(",")).contains(path)) {
            return status(500);
          }
          boolean single = path.chars().filter(c -> c == '/').count() % 2 == 0;
          return single && path.contains("users") || single && path.contains("postings")
              ? status(404)
              : json(single ? "{\"data\":{\"id\":\"i\"}}" : "{\"data\":[]}");
        });

    PermissionReport report = server.client().permissions().probe();

    assertThat(report.failed()).isNotEmpty();
    if (!paths.contains("users")) {
      assertThat(report.works(FeatureLevel.STATUS)).isFalse();
      assertThat(report.failed(FeatureLevel.STATUS)).hasSize(1);
    }
    assertThat(report.missing(FeatureLevel.STATUS)).isEmpty();
  }

  @Test
  void aDamagedRecordDoesNotMakeLeverSomebodyElse() {
    server.otherwise(
        request -> {
          String path = request.getUrl().encodedPath().replaceFirst("^/v1", "");
          return path.equals("/opportunities")
              ? json("{\"data\":[{\"id\":\"a\",\"name\":\"\u0001\"}],\"hasNext\":false}")
              : json("{\"data\":[],\"hasNext\":false}");
        });

    PermissionReport report = server.client().permissions().probe();

    assertThat(report.state(Permission.LIST_OPPORTUNITIES)).isEqualTo(PermissionState.GRANTED);
    assertThat(report.works(FeatureLevel.STATUS)).isTrue();
  }
}
