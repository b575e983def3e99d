package io.github.atsconnect.lever.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/** A plain client, so that the simulator is tested from the outside only. */
final class LeverHttp {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LeverSimulator lever;
  private final String key;

  LeverHttp(LeverSimulator lever) {
    this(lever, lever.key());
  }

  LeverHttp(LeverSimulator lever, String key) {
    this.lever = lever;
    this.key = key;
  }

  static String basic(String key) {
    byte[] pair = (key + ":").getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(path, request -> request.GET().header("Authorization", basic(key)));
  }

  HttpResponse<byte[]> send(String path, UnaryOperator<HttpRequest.Builder> change)
      throws IOException, InterruptedException {
    URI uri = URI.create(path.startsWith("http") ? path : lever.baseUri() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
    return client.send(change.apply(request).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  int status(String path) throws IOException, InterruptedException {
    return get(path).statusCode();
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return MAPPER.readTree(get(path).body());
  }

  /** All items of a list, page by page; the path has its first parameter. */
  List<JsonNode> walk(String path) throws IOException, InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page = json(path);
    page.path("data").forEach(items::add);
    while (page.path("hasNext").asBoolean()) {
      page = json(path + "&offset=" + page.path("next").asText());
      page.path("data").forEach(items::add);
    }
    return items;
  }

  static List<String> texts(List<JsonNode> items, String field) {
    return items.stream().map(item -> item.path(field).asText()).toList();
  }
}
