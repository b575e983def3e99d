package io.github.atsconnect.lever;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server that answers as told and remembers what it was asked, with a client for it whose time is
 * fake, so that no budget is shared between tests.
 */
final class LeverServer implements AutoCloseable, AfterEachCallback {

  static final String KEY = "canary-key-7f3d";

  private final MockWebServer server = new MockWebServer();
  private final Queue<Function<RecordedRequest, MockResponse>> answers = new ArrayDeque<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private final FakeTime time = new FakeTime();
  private Function<RecordedRequest, MockResponse> otherwise = request -> status(404);

  LeverServer() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public @NonNull MockResponse dispatch(@NonNull RecordedRequest request) {
            requests.add(request);
            Function<RecordedRequest, MockResponse> answer;
            synchronized (answers) {
              answer = answers.poll();
            }
            return (answer == null ? otherwise : answer).apply(request);
          }
        });
    try {
      server.setServerSocketFactory(new PromptSockets());
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MockResponse json(String body) {
    return new MockResponse.Builder()
        .code(200)
        .addHeader("content-type", "application/json; charset=utf-8")
        .body(body)
        .build();
  }

  static MockResponse status(int status) {
    return new MockResponse.Builder().code(status).build();
  }

  static MockResponse status(int status, String body) {
    return new MockResponse.Builder().code(status).body(body).build();
  }

  /** Answers the next request that has no answer yet. */
  LeverServer answer(MockResponse response) {
    return answer(request -> response);
  }

  LeverServer answer(Function<RecordedRequest, MockResponse> response) {
    synchronized (answers) {
      answers.add(response);
    }
    return this;
  }

  LeverServer answerJson(String body) {
    return answer(json(body));
  }

  LeverServer otherwise(Function<RecordedRequest, MockResponse> response) {
    this.otherwise = response;
    return this;
  }

  MockWebServer web() {
    return server;
  }

  FakeTime time() {
    return time;
  }

  List<RecordedRequest> requests() {
    return requests;
  }

  RecordedRequest lastRequest() {
    return requests.get(requests.size() - 1);
  }

  /** The path and query of each request, as they were on the wire, without the root. */
  List<String> targets() {
    return requests.stream().map(each -> each.getTarget().replaceFirst("^/v1", "")).toList();
  }

  URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getPort() + "/v1");
  }

  LeverClientBuilder builder() {
    return LeverClient.builder()
        .credentials(LeverCredentials.apiKey(KEY))
        .baseUrl(baseUrl())
        .sleeper(time)
        .clock(time);
  }

  LeverClient client() {
    return builder().build();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    server.close();
  }
}
