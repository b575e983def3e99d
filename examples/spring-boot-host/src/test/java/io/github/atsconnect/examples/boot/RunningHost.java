package io.github.atsconnect.examples.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application as it is, on a free port, with a real PostgreSQL and a simulated Lever. */
final class RunningHost implements AutoCloseable {
  static final String KEY = "made-up-key-of-tests";
  static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final JsonMapper JSON = new JsonMapper();

  final ShiftedClock clock = new ShiftedClock();
  final LeverSimulator lever =
      LeverSimulator.builder().key(KEY, Permissions.all()).noRateLimit().clock(clock).start();
  final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  RunningHost() {
    context =
        new SpringApplicationBuilder(HostApplication.class)
            .initializers(
                c -> {
                  var beans = (GenericApplicationContext) c;
                  beans.registerBean(Clock.class, () -> clock);
                  beans.registerBean(LeverAccounts.class, () -> this::account);
                })
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + Databases.fresh(),
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--ats-connect.master-key=" + MASTER_KEY,
                "--ats-connect.webhooks.path=/hooks/lever",
                "--ats-connect.sync.polling-interval=100ms",
                "--logging.level.root=warn",
                "--logging.level.io.github.atsconnect=info");
  }

  private LeverAccount account(LeverAccounts.Environment where, String name, String key) {
    return LeverAccount.at(lever.baseUri(), name, key).withRequestsPerSecond(1_000);
  }

  URI uri(String path) {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
  }

  HttpResponse<String> send(String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body, UTF_8))
            .build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The answer's body, which has to be a success. */
  JsonNode json(String method, String path, String body) {
    HttpResponse<String> answer = send(method, path, body);
    assertThat(answer.statusCode())
        .as("%s %s: %s", method, path, answer.body())
        .isBetween(200, 299);
    return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  JsonNode get(String path) {
    return json("GET", path, "");
  }

  static JsonNode parse(String text) {
    return JSON.readTree(text);
  }

  static void await(String what, BooleanSupplier condition) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long: %s", what).isLessThan(until);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  @Override
  public void close() {
    context.close();
    lever.close();
  }

  /** The system's time and what was added to it. */
  static final class ShiftedClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    void advance(Duration by) {
      ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
