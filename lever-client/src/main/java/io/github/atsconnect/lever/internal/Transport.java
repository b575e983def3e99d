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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, in a given time, body included. The JDK's request timeout ends when
 * the head has come and looking up a name has none, so the exchange has a thread of its own; giving
 * up interrupts it, which closes the connection.
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
    static final HttpClient CLIENT = likeOurs().build();
    static final ExecutorService THREADS = Threads.perTask("lever-exchange");
  }

  /**
   * What comes in is taken by the thread that reads it from the network: none of our subscribers
   * blocks, and handing each piece of a page over to another thread takes longer than taking it.
   */
  static HttpClient.Builder likeOurs() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(Duration.ofSeconds(10))
        .executor(Runnable::run);
  }

  HttpResponse<BoundedBody> exchange(HttpRequest request, long nanos) throws IOException {
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
    return await(() -> client.send(request, handler), nanos);
  }

  /**
   * Waits for something that has no time limit of its own, and interrupts it at the end of ours.
   */
  static <T> T await(Callable<T> work, long nanos) throws IOException {
    Future<T> answer = Shared.THREADS.submit(work);
    try {
      return answer.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException(
          "No complete answer within " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
    } catch (InterruptedException e) {
      answer.cancel(true);
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
