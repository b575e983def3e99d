package io.github.atsconnect.recruiter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Speaks to the product as a browser without scripts would, or as somebody who is none. */
final class Http {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final String cookie;

  Http(String base) {
    this(base, "");
  }

  private Http(String base, String cookie) {
    this.base = base;
    this.cookie = cookie;
  }

  /** The same as somebody else. */
  Http as(String viewer) {
    return new Http(base, "viewer=" + viewer);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  /** As htmx asks for a part. */
  String part(String path) throws IOException, InterruptedException {
    return client
        .send(request(path).header("HX-Request", "true").build(), BodyHandlers.ofString())
        .body();
  }

  /** Server-sent events, until the server has said all. */
  String events(String path) throws IOException, InterruptedException {
    return client
        .send(request(path).header("Accept", "text/event-stream").build(), BodyHandlers.ofString())
        .body();
  }

  HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofByteArray());
  }

  /** A form of our own page. */
  HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
    return post(path, form, "Origin", base);
  }

  HttpResponse<String> post(String path, String form, String header, String value)
      throws IOException, InterruptedException {
    return client.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder b = HttpRequest.newBuilder(URI.create(base + path));
    return cookie.isEmpty() ? b : b.header("Cookie", cookie);
  }
}
