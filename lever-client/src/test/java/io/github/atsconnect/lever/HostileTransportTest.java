package io.github.atsconnect.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.atsconnect.lever.model.FileId;
import io.github.atsconnect.lever.model.OpportunityId;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the network does, what leaves the client is one of its own exceptions. */
class HostileTransportTest {

  @RegisterExtension final LeverServer server = new LeverServer();

  private static void callAll(LeverClient client) {
    OpportunityId o = new OpportunityId("secret-person");
    List<Runnable> calls =
        List.of(
            () -> client.stages().list().toList(),
            () -> client.opportunities().list().settingAside().toList(),
            () -> client.opportunities().list().lookingAhead().toList(),
            () -> client.opportunities().get(o),
            () -> client.files().list(o),
            () -> client.files().download(o, new FileId("f")).close(),
            () -> client.permissions().probe(),
            () -> client.webhooks().list());
    for (Runnable each : calls) {
      Throwable thrown = catchThrowable(each::run);
      if (thrown != null) {
        assertThat(thrown).isInstanceOf(LeverException.class);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
          assertThat(String.valueOf(cause.getMessage())).doesNotContain("secret-person");
        }
      }
    }
  }

  private static MockResponse.Builder answer(int code) {
    return new MockResponse.Builder().code(code);
  }

  static Stream<MockResponse> answers() {
    return Stream.of(
        answer(200).onResponseStart(new SocketEffect.CloseSocket()).build(),
        answer(200).body("x".repeat(10_000)).onResponseBody(new SocketEffect.CloseSocket()).build(),
        answer(200).body("{\"data\":[{}]}").build(),
        answer(200).body("{\"data\":{\"data\":[]}}").build(),
        answer(204).build(),
        answer(205).build(),
        answer(304).build(),
        answer(300).build(),
        answer(302).build(),
        answer(302).addHeader("Location", "").build(),
        answer(302).addHeader("Location", "http://[half").build(),
        answer(302).addHeader("Location", "://").build(),
        answer(302).addHeader("Location", "mailto:secret-person@x.example").build(),
        answer(302).addHeader("Location", "http:///secret-person").build(),
        answer(302).addHeader("Location", "https://" + "a".repeat(5000) + ".example/").build(),
        answer(302).addHeader("Location", "https://a_b.example/secret-person").build(),
        answer(302).addHeader("Location", "https://10.0.0.7/secret-person").build(),
        answer(302).addHeader("Location", "https://[::ffff:10.0.0.1]/").build(),
        answer(302).addHeader("Location", "ftp://x.example/").build(),
        answer(302).addHeader("Location", "/v1/stages").build(),
        answer(401).build(),
        answer(401).addHeader("WWW-Authenticate", "Digest nonsense").build(),
        answer(407).build(),
        answer(407).addHeader("Proxy-Authenticate", "NTLM").build(),
        answer(426).build(),
        answer(431).build(),
        answer(511).body("<html>").build(),
        answer(599).build(),
        answer(999).build(),
        answer(200).addHeader("Content-Encoding", "gzip").build(),
        answer(200).addHeader("Content-Encoding", ",,,").body("{\"data\":[]}").build(),
        answer(200).addHeader("Content-Type", "nonsense").body("\u0000").build(),
        answer(429).addHeader("Retry-After", "99999999999999999999").build(),
        answer(429).addHeader("Retry-After", "-1").build(),
        answer(503).addHeader("Retry-After", "Fri, 99 Foo 2026").build());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anAnswerOfAnyKindEndsInAnExceptionOfTheClientsOwn(MockResponse response) {
    server.otherwise(request -> response);

    callAll(server.builder().deadline(Duration.ofSeconds(20)).build());
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IOException(),
        new IOException("HTTP/1.1 header parser received no bytes"),
        new java.net.ProtocolException("x"),
        new java.net.ConnectException(),
        new java.net.UnknownHostException("x"),
        new javax.net.ssl.SSLException("x"),
        new java.io.UncheckedIOException(new IOException("secret-person")),
        new IllegalArgumentException("secret-person"),
        new IllegalStateException("secret-person"),
        new NullPointerException("secret-person"),
        new SecurityException("secret-person"),
        new StackOverflowError("secret-person"),
        new NoClassDefFoundError("secret-person"),
        new AssertionError("secret-person"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void anHttpClientThatThrowsAnythingEndsInAnExceptionOfTheClientsOwn(Throwable failure) {
    callAll(server.builder().httpClient(new Throwing(failure)).build());
  }

  /** A host's own client that fails. */
  private static final class Throwing extends HttpClient {
    private final Throwable failure;

    Throwing(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
        throws IOException {
      if (failure instanceof IOException io) {
        throw io;
      }
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
        HttpRequest request, HttpResponse.BodyHandler<T> handler) {
      return CompletableFuture.failedFuture(failure);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
        HttpRequest request,
        HttpResponse.BodyHandler<T> handler,
        HttpResponse.PushPromiseHandler<T> push) {
      return CompletableFuture.failedFuture(failure);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
      return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
      return Optional.empty();
    }

    @Override
    public Redirect followRedirects() {
      return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
      return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
      throw new IllegalStateException("none");
    }

    @Override
    public SSLParameters sslParameters() {
      return new SSLParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
      return Optional.empty();
    }

    @Override
    public Version version() {
      return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
      return Optional.empty();
    }
  }
}
