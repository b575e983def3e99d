package io.github.atsconnect.lever.simulator.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small HTTP/1.1 server on the loopback address, a thread a connection. The JDK's own server
 * cannot reset, truncate or drip a reply, and that is half of what a simulator is for.
 */
public final class HttpListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);
  private static final int BACKLOG = 512;
  private static final int IDLE_MILLIS = 120_000;

  private final ServerSocket server;
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
      this.server = new ServerSocket(port, BACKLOG, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port, e);
    }
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "lever-simulator-" + server.getLocalPort());
              thread.setDaemon(true);
              return thread;
            });
    threads.execute(this::accept);
  }

  /** The port on which it listens. */
  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (closed.getCount() > 0) {
      try {
        serve(server.accept());
      } catch (IOException e) {
        if (closed.getCount() > 0) {
          LOG.debug("accept failed: {}", e.getMessage());
        }
      }
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
      HttpCall call = reader.next();
      while (call != null) {
        boolean last = "close".equalsIgnoreCase(call.header("connection"));
        if (!writer.write(reply(call), last) || last) {
          return;
        }
        call = reader.next();
      }
    } catch (IOException e) {
      LOG.debug("connection ended: {}", e.getMessage());
    } finally {
      open.remove(socket);
    }
  }

  private HttpReply reply(HttpCall call) {
    try {
      return handler.apply(call);
    } catch (RuntimeException e) {
      LOG.warn("simulator failed on {} {}", call.method(), call.path(), e);
      return HttpReply.error(500, "SimulatorError", "The simulator failed: " + e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      server.close();
    } catch (IOException e) {
      LOG.debug("close failed: {}", e.getMessage());
    }
    open.forEach(HttpListener::cut);
    threads.shutdownNow();
  }

  private static void cut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("close failed: {}", e.getMessage());
    }
  }
}
