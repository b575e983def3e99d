package io.github.atsconnect.lever.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.atsconnect.lever.DownloadLimits;
import io.github.atsconnect.lever.LeverDeadlineException;
import io.github.atsconnect.lever.LeverInterruptedException;
import io.github.atsconnect.lever.spi.CallObserver;
import io.github.atsconnect.lever.spi.Sleeper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt: waits for the budget, adds the credentials, sends, tells the budget and the observer
 * how it went. The credentials are added here and not in Feign, whose logger would print them.
 */
final class AttemptClient implements Client {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.atsconnect.lever.calls");
  private static final String AGENT = "ats-connect-lever (Java)";

  private final Transport transport;
  private final TokenBucket budget;
  private final Sleeper sleeper;
  private final Clock clock;
  private final Authorizer authorizer;
  private final Duration attemptTimeout;
  private final RedirectPolicy redirects;
  private final UsageMeter meter;
  private final CallObserver observer;

  AttemptClient(Settings settings, Transport transport, TokenBucket budget, UsageMeter meter) {
    this.transport = transport;
    this.budget = budget;
    this.sleeper = settings.sleeper();
    this.clock = settings.clock();
    this.authorizer = settings.authorizer();
    this.attemptTimeout = settings.attemptTimeout();
    this.redirects = new RedirectPolicy(settings.baseUrl());
    this.meter = meter;
    this.observer = settings.observer();
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    CallContext call = (CallContext) options;
    String secret = authorizer.header();
    Response first = attempt(request, call, secret);
    if (first.status() != 401 || !authorizer.renew(secret)) {
      return first;
    }
    first.close();
    return attempt(request, call, authorizer.header());
  }

  private Response attempt(Request request, CallContext call, String secret) {
    Endpoint endpoint = Endpoints.of(request);
    call.nextAttempt();
    long waited = permit(call, endpoint);
    long sentAt = sleeper.nanoTime();
    long began = System.nanoTime();
    int status = 0;
    try {
      long time = Math.min(attemptTimeout.toNanos(), Math.max(1, call.nanosLeft()));
      Response response = send(request, call, secret, time);
      status = response.status();
      if (status == 429) {
        budget.refused(sentAt, RetryAfter.of(response.headers(), clock));
      } else {
        budget.accepted(sentAt);
      }
      return response;
    } catch (IOException e) {
      throw Failures.of(endpoint, e);
    } finally {
      tell(call, endpoint, status, waited, System.nanoTime() - began);
    }
  }

  private long permit(CallContext call, Endpoint endpoint) {
    try {
      long waited = budget.acquire(call.priority(), call.nanosLeft());
      if (waited < 0) {
        throw new LeverDeadlineException(
            endpoint
                + " was not sent: the budget of requests is used up for longer than the call may"
                + " take",
            null,
            null);
      }
      return waited;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LeverInterruptedException(endpoint + " was interrupted", null, e);
    }
  }

  private Response send(Request request, CallContext call, String secret, long nanos)
      throws IOException {
    long endsAt = System.nanoTime() + nanos;
    URI target = URI.create(request.url());
    for (int hop = 0; ; hop++) {
      boolean ours = redirects.sameHost(target);
      if (!ours) {
        URI elsewhere = target;
        Transport.await(() -> redirects.requirePublic(elsewhere), left(endsAt));
      }
      HttpRequest sent = outgoing(request, target, ours ? secret : null);
      DownloadLimits limits = call.limits();
      HttpResponse<?> answer =
          limits == null
              ? transport.exchange(sent, left(endsAt))
              : transport.open(sent, limits, left(endsAt));
      URI next = redirects.next(sent, answer, hop, limits != null);
      if (next == null) {
        return toFeign(request, answer);
      }
      target = next;
    }
  }

  private static long left(long endsAt) {
    return Math.max(1, endsAt - System.nanoTime());
  }

  private HttpRequest outgoing(Request request, URI target, @Nullable String secret) {
    byte[] body = request.body();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(target)
            .method(
                request.httpMethod().name(),
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body))
            .header("User-Agent", AGENT)
            .header("Accept", "application/json, */*;q=0.5");
    if (secret != null) {
      builder.header("Authorization", secret);
    }
    if (body != null) {
      builder.header("Content-Type", "application/json; charset=utf-8");
    }
    return builder.build();
  }

  private static Response toFeign(Request request, HttpResponse<?> answer) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    answer.headers().map().forEach((name, values) -> headers.put(name, List.copyOf(values)));
    Response.Builder response =
        Response.builder().status(answer.statusCode()).request(request).headers(headers);
    if (answer.body() instanceof InputStream stream) {
      return response.body(stream, null).build();
    }
    return response.body(new BytesBody(((BoundedBody) answer.body()).bytes())).build();
  }

  private void tell(CallContext call, Endpoint endpoint, int status, long waited, long took) {
    meter.attempt(call.attempt(), status, waited);
    if (LOG.isDebugEnabled()) {
      LOG.debug(
          "{} {} answered {} in {} ms, attempt {}",
          endpoint.method(),
          endpoint.path(),
          status == 0 ? "nothing" : Integer.toString(status),
          TimeUnit.NANOSECONDS.toMillis(took),
          call.attempt());
    }
    try {
      observer.onAttempt(
          new CallObserver.Attempt(
              endpoint.method(),
              endpoint.path(),
              call.attempt(),
              status,
              Duration.ofNanos(waited),
              Duration.ofNanos(took)));
    } catch (RuntimeException e) {
      LOG.warn("An observer failed: {}", e.getClass().getName());
    }
  }
}
