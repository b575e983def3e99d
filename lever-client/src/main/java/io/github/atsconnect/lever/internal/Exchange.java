package io.github.atsconnect.lever.internal;

import feign.Request;
import feign.Response;
import io.github.atsconnect.lever.DownloadLimits;
import io.github.atsconnect.lever.internal.Connections.Line;
import io.github.atsconnect.lever.internal.Transport.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends a request and follows where its answer leads, within a given time. */
final class Exchange {

  private final Connections connections;
  private final RedirectPolicy redirects;
  private final String agent;

  Exchange(Settings settings, Connections connections) {
    this.connections = connections;
    this.redirects = new RedirectPolicy(settings.baseUrl());
    this.agent = settings.userAgent();
  }

  Response send(Request request, CallContext call, String secret, long nanos, boolean repeatable)
      throws IOException {
    Line line = connections.line(call.fresh() || !repeatable);
    // a connection that was forgotten on the way is silent: time must be left for another
    boolean another = line.kept() && repeatable && !call.lastAttempt();
    long endsAt = System.nanoTime() + (another ? Math.min(nanos, half(call)) : nanos);
    URI target = URI.create(request.url());
    for (int hop = 0; ; hop++) {
      boolean ours = redirects.sameHost(target);
      if (!ours) {
        URI elsewhere = target;
        if (line.proxied(elsewhere)) {
          redirects.requireNotPrivate(elsewhere);
        } else {
          Transport.await(() -> redirects.requirePublic(elsewhere), left(endsAt), call.lifetime());
        }
      }
      HttpRequest sent = outgoing(line, request, target, ours ? secret : null);
      Answer answer = send(line, sent, call, left(endsAt));
      URI next = redirects.next(sent, answer, hop, call.limits() != null);
      if (next == null) {
        return toFeign(request, answer);
      }
      target = next;
    }
  }

  private static long half(CallContext call) {
    return Math.max(1, call.nanosLeft() / 2);
  }

  private static Answer send(Line line, HttpRequest request, CallContext call, long nanos)
      throws IOException {
    DownloadLimits limits = call.limits();
    if (limits != null) {
      return Transport.open(line.client(), request, limits, nanos, call.lifetime());
    }
    return call.skims()
        ? Transport.skim(line.client(), request, nanos, call.lifetime())
        : Transport.exchange(line.client(), request, nanos, call.lifetime());
  }

  private static long left(long endsAt) {
    return Math.max(1, endsAt - System.nanoTime());
  }

  private HttpRequest outgoing(Line line, Request request, URI target, @Nullable String secret) {
    byte[] body = request.body();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(target)
            .method(
                request.httpMethod().name(),
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body))
            .header("User-Agent", agent)
            .header("Accept-Encoding", ContentCoding.ACCEPTED)
            .header("Accept", "application/json, */*;q=0.5");
    if (secret != null) {
      builder.header("Authorization", secret);
    }
    if (body != null) {
      builder.header("Content-Type", "application/json; charset=utf-8");
    }
    line.authorize(builder, target);
    return builder.build();
  }

  private static Response toFeign(Request request, Answer answer) {
    boolean packed = ContentCoding.isPacked(answer.headers());
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!packed || !describesPacking(name)) {
                headers.put(name, List.copyOf(values));
              }
            });
    return Response.builder()
        .status(answer.status())
        .request(request)
        .headers(headers)
        .body(answer.body(), null)
        .build();
  }

  /** What is said of the packed body does not hold for what was in it. */
  private static boolean describesPacking(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("content-length") || lower.equals("content-encoding");
  }
}
