package io.github.atsconnect.lever.simulator.internal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small HTTP/1.1 server on the loopback addresses, a thread a connection. The JDK's own server
 * cannot reset, truncate or drip a reply, and that is half of what a simulator is for.
 */
public final class HttpListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);
  private static final int IDLE_MILLIS = 120_000;
  private static final int PAUSE_MILLIS = 50;

  private final List<ServerSocket> servers;
  private final Function<HttpCall, HttpReply> handler;
  private final ExecutorService threads;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Listens at once.
   *
   * @param port 0 for any free one
   * @throws UncheckedIOException when the port is taken
   */
  public HttpListener(int port, Function<HttpCall, HttpReply> handler) {
    this.handler = handler;
    try {
      this.servers = Loopback.listen(port);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot listen on port " + port + " (" + e.getMessage() + "): choose another, or 0", e);
    }
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "lever-simulator-" + port());
              thread.setDaemon(true);
              return thread;
            });
    servers.forEach(server -> threads.execute(() -> accept(server)));
  }

  /** The port on which it listens. */
  public int port() {
    return servers.get(0).getLocalPort();
  }

  private void accept(ServerSocket server) {
    while (closed.getCount() > 0) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        if (closed.getCount() > 0) {
          LOG.debug("accept failed: {}", e.getMessage());
          pause();
        }
      }
    }
  }

  /** Where the machine is short of sockets, trying at once again would only keep it busy. */
  private void pause() {
    try {
      var unused = closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket socket) {
    open.add(socket);
    try {
      // Who comes in while close() runs may have been missed by it.
      if (closed.getCount() > 0) {
        threads.execute(() -> converse(socket));
        return;
      }
    } catch (RejectedExecutionException closing) {
      LOG.debug("connection came in while closing");
    }
    cut(socket);
  }

  private void converse(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(IDLE_MILLIS);
      RequestReader reader =
          new RequestReader(
              new BufferedInputStream(socket.getInputStream()), socket.getOutputStream());
      ReplyWriter writer = new ReplyWriter(socket, closed);
      boolean on = true;
      while (on) {
        on = exchange(reader, writer);
      }
    } catch (IOException e) {
      LOG.debug("connection ended: {}", e.getMessage());
    } finally {
      open.remove(socket);
    }
  }

  /** One request and its answer; false when the connection is of no further use. */
  private boolean exchange(RequestReader reader, ReplyWriter writer) throws IOException {
    HttpCall call;
    try {
      call = reader.next();
    } catch (ProtocolException e) {
      writer.write(HttpReply.error(400, "BadRequestError", "Malformed: " + e.getMessage()), true);
      return false;
    }
    return call != null && writer.write(reply(call), call.isLast()) && !call.isLast();
  }

  private HttpReply reply(HttpCall call) {
    try {
      HttpReply reply = handler.apply(call);
      if (call.method().equals("HEAD")) {
        return reply.withBody(new byte[0]).unchunked();
      }
      return call.http10() ? reply.unchunked() : reply;
    } catch (RuntimeException e) {
      LOG.warn("simulator failed on {} {}", call.method(), call.path(), e);
      return HttpReply.error(500, "SimulatorError", "The simulator failed: " + e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    servers.forEach(HttpListener::cut);
    open.forEach(HttpListener::cut);
    threads.shutdownNow();
  }

  private static void cut(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("close failed: {}", e.getMessage());
    }
  }
}
