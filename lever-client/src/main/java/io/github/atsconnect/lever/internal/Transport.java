package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.DownloadLimits;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, in a given time, body included. The JDK's request timeout ends when
 * the head has come, so this waits for the whole exchange and cancels it, which closes the
 * connection.
 */
final class Transport {

  /** A page of 100 expanded opportunities has about one megabyte. */
  static final int MAX_JSON_BYTES = 32 * 1024 * 1024;

  private final HttpClient client;

  Transport(@Nullable HttpClient own) {
    this.client = own == null ? Shared.CLIENT : own;
  }

  /** Connections and threads are for all clients; the credentials travel with each request. */
  private static final class Shared {
    static final HttpClient CLIENT =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  HttpResponse<byte[]> exchange(HttpRequest request, long nanos) throws IOException {
    return await(request, info -> new BoundedBody(MAX_JSON_BYTES), nanos);
  }

  /** Returns as soon as the head has come; the body has the rest of its own time. */
  HttpResponse<java.io.InputStream> open(HttpRequest request, DownloadLimits limits, long nanos)
      throws IOException {
    return await(
        request,
        info -> new DeadlineStream(limits.maxBytes(), limits.deadline().toNanos()),
        Math.min(nanos, limits.deadline().toNanos()));
  }

  private <T> HttpResponse<T> await(HttpRequest request, BodyHandler<T> handler, long nanos)
      throws IOException {
    CompletableFuture<HttpResponse<T>> exchange = client.sendAsync(request, handler);
    try {
      return exchange.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw new HttpTimeoutException(
          "No complete answer within " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      InterruptedIOException wrapped = new InterruptedIOException("Interrupted");
      wrapped.initCause(e);
      throw wrapped;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      throw new IOException("The exchange failed", cause);
    }
  }
}
