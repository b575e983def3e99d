package io.github.atsconnect.lever.simulator.internal;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Puts replies on the wire, whole or broken in the manner asked for. */
final class ReplyWriter {

  private static final int CHUNK = 16 * 1024;
  private static final int EXCESS = 64;

  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(200, "OK"),
          Map.entry(201, "Created"),
          Map.entry(204, "No Content"),
          Map.entry(302, "Found"),
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(408, "Request Timeout"),
          Map.entry(422, "Unprocessable Entity"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"));

  /** Gives the peer time to read what was sent: a reset throws away what it has not read. */
  private static final Duration SETTLE = Duration.ofMillis(20);

  private final Socket socket;
  private final OutputStream out;
  private final CountDownLatch closed;

  /**
   * A writer for one connection.
   *
   * @param closed comes down when the simulator stops: ends every wait at once
   */
  ReplyWriter(Socket socket, CountDownLatch closed) throws IOException {
    this.socket = socket;
    this.out = new BufferedOutputStream(socket.getOutputStream(), CHUNK);
    this.closed = closed;
  }

  /** Sends; false when the connection is of no further use. */
  boolean write(HttpReply reply, boolean last) throws IOException {
    Delivery how = reply.delivery();
    switch (how.manner()) {
      case RESET_BEFORE_HEADERS -> reset();
      case STALL_BEFORE_HEADERS -> await(how.pace());
      case RESET_AFTER_HEADERS -> {
        head(reply, reply.body().length, last);
        out.flush();
        await(SETTLE);
        reset();
      }
      case RESET_IN_BODY -> {
        half(reply);
        await(SETTLE);
        reset();
      }
      case TRUNCATED -> half(reply);
      case STALL_IN_BODY -> {
        half(reply);
        await(how.pace());
      }
      case LENGTH_TOO_LONG -> lying(reply, reply.body().length + EXCESS);
      case LENGTH_TOO_SHORT -> lying(reply, Math.max(0, reply.body().length / 2));
      case DRIPPING -> drip(reply, how.pace(), last);
      case DELAYED -> {
        await(how.pace());
        whole(reply, last);
      }
      case WHOLE -> whole(reply, last);
    }
    return how.keepsConnection() && closed.getCount() > 0;
  }

  private void whole(HttpReply reply, boolean last) throws IOException {
    head(reply, reply.body().length, last);
    out.write(framed(reply));
    out.flush();
  }

  private void half(HttpReply reply) throws IOException {
    head(reply, reply.body().length, false);
    byte[] framed = framed(reply);
    out.write(framed, 0, framed.length / 2);
    out.flush();
  }

  private void lying(HttpReply reply, int length) throws IOException {
    head(reply.unchunked(), length, true);
    out.write(reply.body());
    out.flush();
  }

  private void drip(HttpReply reply, Duration pace, boolean last) throws IOException {
    head(reply, reply.body().length, last);
    out.flush();
    for (byte next : framed(reply)) {
      if (await(pace)) {
        return;
      }
      out.write(next);
      out.flush();
    }
  }

  private void head(HttpReply reply, int length, boolean last) throws IOException {
    StringBuilder head = new StringBuilder(256);
    head.append("HTTP/1.1 ").append(reply.status()).append(' ');
    head.append(REASONS.getOrDefault(reply.status(), "")).append("\r\n");
    for (Map.Entry<String, String> header : reply.headers().entrySet()) {
      head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    if (reply.status() != 204) {
      head.append(reply.chunked() ? "transfer-encoding: chunked" : "content-length: " + length);
      head.append("\r\n");
    }
    if (last) {
      head.append("connection: close\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] framed(HttpReply reply) {
    if (!reply.chunked()) {
      return reply.body();
    }
    ByteArrayOutputStream framed = new ByteArrayOutputStream(reply.body().length + 64);
    for (int from = 0; from < reply.body().length; from += CHUNK) {
      int size = Math.min(CHUNK, reply.body().length - from);
      framed.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      framed.write(reply.body(), from, size);
      framed.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    framed.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return framed.toByteArray();
  }

  private void reset() throws IOException {
    // A linger of zero turns the close into a TCP reset.
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Waits; true when the simulator was stopped meanwhile. */
  private boolean await(Duration time) throws IOException {
    try {
      return closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
