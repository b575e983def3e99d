package io.github.atsconnect.lever.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import feign.Feign;
import feign.Param;
import feign.RequestLine;
import feign.Response;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverCredentials;
import io.github.atsconnect.lever.model.Opportunity;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** 100 pages of 100 opportunities over loopback: ours, Feign by itself, the JDK's client by itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Dsun.net.httpserver.nodelay=true",
      "-Dorg.slf4j.simpleLogger.log.io.github.atsconnect=off"
    })
public class WalkBench {

  private static final int PAGES = 100;

  private final ObjectMapper plain = new ObjectMapper();
  private final HttpClient jdk = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private HttpServer server;
  private String root;
  private PlainApi feign;
  private LeverClient ours;

  interface PlainApi {
    @RequestLine("GET /opportunities?limit=100&offset={offset}")
    Response page(@Param("offset") String offset);
  }

  /** Starts the server. */
  @Setup
  public void start() throws IOException {
    byte[][] pages = new byte[PAGES][];
    for (int i = 0; i < PAGES; i++) {
      pages[i] = BenchPage.of(100, i == PAGES - 1 ? null : "p" + (i + 1));
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/v1/opportunities",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          int at = query.indexOf("offset=p");
          byte[] page = pages[at < 0 ? 0 : Integer.parseInt(query.substring(at + 8))];
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    root = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    feign = Feign.builder().target(PlainApi.class, root);
    ours =
        LeverClient.builder()
            .credentials(LeverCredentials.apiKey("bench"))
            .baseUrl(URI.create(root))
            .requestsPerSecond(1_000_000)
            .build();
  }

  /** Stops the server. */
  @TearDown
  public void stop() {
    ours.close();
    server.stop(0);
    threads.shutdownNow();
  }

  /** The client as it is. */
  @Benchmark
  public int records() {
    int count = 0;
    for (Opportunity each : ours.opportunities().list()) {
      count += each.emails().size();
    }
    return count;
  }

  /** Feign with its own client, and a tree of each page. */
  @Benchmark
  public int feignAndTree() throws IOException {
    int count = 0;
    String next = "p0";
    while (next != null) {
      try (Response response = feign.page(next);
          InputStream body = response.body().asInputStream()) {
        JsonNode page = plain.readTree(body);
        count += page.get("data").size();
        next = page.path("next").textValue();
      }
    }
    return count;
  }

  /** The JDK's client, and a tree of each page. */
  @Benchmark
  public int jdkAndTree() throws IOException, InterruptedException {
    int count = 0;
    String next = "p0";
    while (next != null) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(root + "/opportunities?limit=100&offset=" + next))
              .build();
      JsonNode page =
          plain.readTree(jdk.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
      count += page.get("data").size();
      next = page.path("next").textValue();
    }
    return count;
  }
}
