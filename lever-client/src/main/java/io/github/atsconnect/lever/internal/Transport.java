package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.DownloadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
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

/**
 * One request and its answer, in a given time, body included. The JDK's request timeout ends when
 * the head has come and looking up a name has none, so the exchange has a thread of its own; giving
 * up interrupts it, which closes the connection.
 */
final class Transport {

  /** A page of 100 expanded opportunities has about one megabyte. */
  static final int MAX_JSON_BYTES = 32 * 1024 * 1024;

  private static final class Shared {
    static final ExecutorService THREADS = Threads.perTask("lever-exchange");
  }

  private Transport() {}

  /**
   * An answer whose body is unpacked.
   *
   * @param status the status
   * @param headers the headers
   * @param body all of it in memory, a {@link HeldStream}, or open where a document was asked for
   */
  record Answer(int status, HttpHeaders headers, InputStream body) {}

  /** The end of a body that is too long is worth so much reading and no more. */
  static final long MAX_SKIMMED_BYTES = 256L * 1024 * 1024;

  /** Sends a request and takes all of its answer. */
  static Answer exchange(HttpClient client, HttpRequest request, long nanos, Lifetime lifetime)
      throws IOException {
    HttpResponse<BoundedBody> answer =
        send(client, request, info -> new BoundedBody(MAX_JSON_BYTES), nanos, lifetime);
    // the JDK has no body for a proxy that refused to connect
    byte[] bytes = answer.body() == null ? new byte[0] : answer.body().bytes();
    if (bytes.length > 0 && ContentCoding.isPacked(answer.headers())) {
      bytes = unpacked(bytes, answer.headers());
    }
    return new Answer(answer.statusCode(), answer.headers(), new HeldStream(bytes));
  }

  /** The same, and where the answer is too long, says what stands at its beginning and end. */
  static Answer skim(HttpClient client, HttpRequest request, long nanos, Lifetime lifetime)
      throws IOException {
    DownloadLimits limits = new DownloadLimits(MAX_SKIMMED_BYTES, Duration.ofNanos(nanos));
    Answer open = open(client, request, limits, nanos, lifetime);
    byte[] body = await(() -> skim(open.body()), nanos, lifetime);
    return new Answer(open.status(), open.headers(), new HeldStream(body));
  }

  private static byte[] skim(InputStream stream) throws IOException {
    try (stream) {
      byte[] body = stream.readNBytes(MAX_JSON_BYTES);
      byte[] piece = stream.readNBytes(64 * 1024);
      if (piece.length == 0) {
        return body;
      }
      Skimmer skimmer = new Skimmer();
      skimmer.feed(body, body.length);
      body = null;
      while (piece.length > 0) {
        skimmer.feed(piece, piece.length);
        piece = stream.readNBytes(64 * 1024);
      }
      throw new DamagedBodyException(
          "it is longer than " + MAX_JSON_BYTES + " bytes", skimmer.salvage());
    }
  }

  private static byte[] unpacked(byte[] packed, HttpHeaders headers) throws IOException {
    try (InputStream stream = ContentCoding.unpacked(new ByteArrayInputStream(packed), headers)) {
      return new BoundedStream(stream, MAX_JSON_BYTES).readAllBytes();
    } catch (BodyTooLongException | ContentCoding.UnpackingException e) {
      throw e;
    } catch (IOException e) {
      throw new ContentCoding.UnpackingException("it cannot be unpacked", e);
    }
  }

  /** Sends a request and returns as soon as the head has come; the body has its own time. */
  static Answer open(
      HttpClient client, HttpRequest request, DownloadLimits limits, long nanos, Lifetime lifetime)
      throws IOException {
    HttpResponse<InputStream> answer =
        send(
            client,
            request,
            info -> new DeadlineStream(limits.maxBytes(), nanos(limits.deadline())),
            Math.min(nanos, nanos(limits.deadline())),
            lifetime);
    InputStream body = answer.body() == null ? InputStream.nullInputStream() : answer.body();
    if (ContentCoding.isPacked(answer.headers())) {
      try {
        body = new BoundedStream(ContentCoding.unpacked(body, answer.headers()), limits.maxBytes());
      } catch (ContentCoding.UnpackingException e) {
        body.close();
        throw e;
      }
    }
    return new Answer(answer.statusCode(), answer.headers(), body);
  }

  /** As many nanoseconds as a {@code long} holds. */
  static long nanos(Duration time) {
    return time.compareTo(Duration.ofDays(365)) > 0
        ? Duration.ofDays(365).toNanos()
        : time.toNanos();
  }

  private static <T> HttpResponse<T> send(
      HttpClient client, HttpRequest request, BodyHandler<T> handler, long nanos, Lifetime lifetime)
      throws IOException {
    return await(() -> client.send(request, handler), nanos, lifetime);
  }

  /**
   * Waits for something that has no time limit of its own, and interrupts it at the end of ours.
   */
  static <T> T await(Callable<T> work, long nanos, Lifetime lifetime) throws IOException {
    Future<T> answer = Shared.THREADS.submit(work);
    try {
      return lifetime.await(() -> get(answer, nanos));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException wrapped = new InterruptedIOException("Interrupted");
      wrapped.initCause(e);
      throw wrapped;
    } finally {
      answer.cancel(true);
    }
  }

  private static <T> T get(Future<T> answer, long nanos) throws IOException, InterruptedException {
    try {
      return answer.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException(
          "No complete answer within " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      // what it says may quote an address, and an address may hold a secret
      throw new IOException("The exchange failed: " + kindOf(e));
    }
  }

  /** What it ended with, without its words. */
  static String kindOf(ExecutionException e) {
    Throwable cause = e.getCause();
    return cause == null ? "nothing" : cause.getClass().getName();
  }
}
