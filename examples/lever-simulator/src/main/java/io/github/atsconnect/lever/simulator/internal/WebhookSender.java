package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Posts deliveries; whatever is not answered 2xx is tried again after growing gaps. */
public final class WebhookSender implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * One attempt to deliver.
   *
   * @param status the answer's, 0 when there was none
   */
  public record Attempt(String url, String body, int attempt, int status) {}

  private final List<Duration> gaps;
  private final Consumer<Attempt> journal;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "lever-simulator-webhooks");
            thread.setDaemon(true);
            return thread;
          });

  /** Made with the first delivery: most simulators never send one. */
  private @Nullable HttpClient http;

  WebhookSender(List<Duration> gaps, Consumer<Attempt> journal) {
    this.gaps = List.copyOf(gaps);
    this.journal = journal;
  }

  void send(String url, ObjectNode body) {
    String text = body.toString();
    threads.execute(() -> attempt(url, text, 1));
  }

  private void attempt(String url, String body, int attempt) {
    int status = post(url, body);
    journal.accept(new Attempt(url, body, attempt, status));
    if ((status < 200 || status > 299) && attempt <= gaps.size() && !threads.isShutdown()) {
      long wait = gaps.get(attempt - 1).toMillis();
      var unused =
          threads.schedule(() -> attempt(url, body, attempt + 1), wait, TimeUnit.MILLISECONDS);
    }
  }

  private synchronized HttpClient http() {
    HttpClient known = http;
    if (known == null) {
      known =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(PATIENCE)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
      http = known;
    }
    return known;
  }

  private int post(String url, String body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header("User-Agent", "Lever-Webhooks")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return http().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException | IllegalArgumentException unreachable) {
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
