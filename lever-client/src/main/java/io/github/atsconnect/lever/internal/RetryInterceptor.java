package io.github.atsconnect.lever.internal;

import feign.interceptor.Invocation;
import feign.interceptor.MethodInterceptor;
import io.github.atsconnect.lever.LeverConnectionException;
import io.github.atsconnect.lever.LeverDeadlineException;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverInterruptedException;
import io.github.atsconnect.lever.LeverRateLimitedException;
import io.github.atsconnect.lever.LeverUnavailableException;
import io.github.atsconnect.lever.LeverUnreadableException;
import io.github.atsconnect.lever.spi.Sleeper;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Tries again what may work another time, reading of the answer included: a page that came through
 * as HTML is as worth another attempt as one that did not come. Resilience4j decides whether and
 * when; the waiting is ours, since its own cannot be replaced.
 */
final class RetryInterceptor implements MethodInterceptor {

  static final int MAX_ATTEMPTS = 4;
  private static final long FIRST_WAIT_MILLIS = 400;

  private final Retry retry;
  private final Sleeper sleeper;
  private final UsageMeter meter;

  RetryInterceptor(Sleeper sleeper, UsageMeter meter) {
    this.sleeper = sleeper;
    this.meter = meter;
    this.retry =
        Retry.of(
            "lever",
            RetryConfig.custom()
                .maxAttempts(MAX_ATTEMPTS)
                .retryOnException(e -> e instanceof LeverException)
                .intervalBiFunction((attempt, either) -> waitMillis(attempt, either.getLeft()))
                .build());
  }

  /** Doubles, give or take half; at least what the server asked for. */
  private static long waitMillis(int attempt, Throwable failure) {
    long base = FIRST_WAIT_MILLIS << (attempt - 1);
    long wait = ThreadLocalRandom.current().nextLong(base / 2, base + base / 2);
    if (failure instanceof LeverException lever && lever.answer().isPresent()) {
      Duration asked = lever.answer().get().retryAfter();
      return asked == null ? wait : asked.toMillis() + wait / 4;
    }
    return wait;
  }

  @Override
  public Object intercept(Invocation invocation, Chain chain) throws Throwable {
    Endpoint endpoint = Endpoints.of(invocation.method());
    CallContext call = contextOf(invocation);
    Retry.AsyncContext<Object> attempts = retry.asyncContext();
    while (true) {
      LeverException failure;
      try {
        return chain.next(invocation);
      } catch (LeverException e) {
        failure = e;
      } catch (GateClosedException e) {
        meter.failure();
        throw e.why();
      } catch (RuntimeException e) {
        failure = Failures.inside(endpoint, e);
      }
      boolean again = !call.lastAttempt() && worthAnother(endpoint, failure);
      long wait = again ? attempts.onError(failure) : -1;
      if (wait < 0) {
        meter.failure();
        throw failure;
      }
      pause(endpoint, call, wait, failure);
      if (failure instanceof LeverConnectionException) {
        call.useFreshConnection();
      }
    }
  }

  private static CallContext contextOf(Invocation invocation) {
    return (CallContext)
        Arrays.stream(invocation.arguments())
            .filter(CallContext.class::isInstance)
            .findFirst()
            .orElseThrow();
  }

  private static boolean worthAnother(Endpoint endpoint, LeverException failure) {
    if (failure instanceof LeverRateLimitedException) {
      return true;
    }
    if (!endpoint.idempotent()) {
      return false;
    }
    if (failure instanceof LeverUnavailableException) {
      int status = failure.status();
      return status == 408 || status == 500 || (status >= 502 && status <= 504);
    }
    if (failure instanceof LeverUnreadableException) {
      return !(failure.getCause() instanceof BodyTooLongException
          || failure.getCause() instanceof RedirectRefusedException);
    }
    return failure instanceof LeverConnectionException;
  }

  private void pause(Endpoint endpoint, CallContext call, long millis, LeverException failure) {
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    if (nanos >= call.nanosLeft()) {
      meter.failure();
      throw new LeverDeadlineException(
          endpoint + " did not work in the time it was given; " + call.attempt() + " attempts",
          failure.answer().orElse(null),
          failure);
    }
    try {
      call.lifetime()
          .await(
              () -> {
                sleeper.sleep(Duration.ofNanos(nanos));
                return nanos;
              });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      meter.failure();
      throw new LeverInterruptedException(endpoint + " was interrupted", null, e);
    }
    meter.waited(nanos);
  }
}
