package io.github.atsconnect.lever.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.atsconnect.lever.LeverDeadlineException;
import io.github.atsconnect.lever.LeverInterruptedException;
import io.github.atsconnect.lever.spi.CallGate;
import io.github.atsconnect.lever.spi.CallObserver;
import io.github.atsconnect.lever.spi.Sleeper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt: waits for the budget, adds the credentials, sends, tells the budget and the observer
 * how it went. The credentials are added here and not in Feign, whose logger would print them.
 */
final class AttemptClient implements Client {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.atsconnect.lever.calls");

  private final Exchange exchange;
  private final TokenBucket budget;
  private final Sleeper sleeper;
  private final Clock clock;
  private final Authorizer authorizer;
  private final Duration attemptTimeout;
  private final UsageMeter meter;
  private final CallGate gate;
  private final CallObserver observer;

  AttemptClient(Settings settings, Exchange exchange, TokenBucket budget, UsageMeter meter) {
    this.exchange = exchange;
    this.budget = budget;
    this.sleeper = settings.sleeper();
    this.clock = settings.clock();
    this.authorizer = settings.authorizer();
    this.attemptTimeout = settings.attemptTimeout();
    this.meter = meter;
    this.gate = settings.gate();
    this.observer = settings.observer();
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    CallContext call = (CallContext) options;
    String secret = authorizer.header(call);
    Response first = attempt(request, call, secret);
    if (first.status() != 401 || !authorizer.renew(secret, call)) {
      return first;
    }
    first.close();
    return attempt(request, call, authorizer.header(call));
  }

  private Response attempt(Request request, CallContext call, String secret) {
    Endpoint endpoint = Endpoints.of(request);
    call.nextAttempt();
    long waited = permit(call, endpoint);
    passGate();
    long sentAt = sleeper.nanoTime();
    long began = System.nanoTime();
    int status = 0;
    try {
      long time = Math.min(Transport.nanos(attemptTimeout), Math.max(1, call.nanosLeft()));
      Response response = exchange.send(request, call, secret, time, endpoint.idempotent());
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

  private void passGate() {
    try {
      gate.pass();
    } catch (RuntimeException e) {
      throw new GateClosedException(e);
    }
  }

  private long permit(CallContext call, Endpoint endpoint) {
    try {
      long waited = call.lifetime().await(() -> budget.acquire(call.priority(), call.nanosLeft()));
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
