package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.lever.LeverClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What runs in this process and asks the ATS for a connection, so that it can be stopped: its
 * requests fail from then on, and the one under way ends. Safe for use by many threads.
 */
final class RunningSyncs {
  private static final long PATIENCE_SECONDS = 10;

  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** One that runs, on the thread that began it; to be closed there. */
  static final class Running implements AutoCloseable {
    private final String connection;
    private final Thread thread = Thread.currentThread();
    private final Set<Running> all;
    private final CountDownLatch gone = new CountDownLatch(1);
    private @Nullable LeverClient client;
    private boolean ended;
    private boolean stopped;
    private boolean interrupted;

    private Running(String connection, Set<Running> all) {
      this.connection = connection;
      this.all = all;
    }

    /** Makes its requests with a client, which is closed when it is stopped. */
    synchronized void asksWith(LeverClient with) {
      client = with;
      if (stopped) {
        with.close();
      }
    }

    /** Whether somebody stopped it: then what it threw does not count. */
    synchronized boolean isStopped() {
      return stopped;
    }

    private synchronized void stop() {
      if (ended) {
        return;
      }
      stopped = true;
      if (client != null) {
        client.close();
      }
      if (thread != Thread.currentThread()) {
        interrupted = true;
        thread.interrupt();
      }
    }

    /** Ends; the thread is its owner's again, without our interruption. */
    @Override
    public void close() {
      synchronized (this) {
        ended = true;
        if (interrupted) {
          Thread.interrupted();
        }
      }
      all.remove(this);
      gone.countDown();
    }
  }

  /**
   * Begins.
   *
   * @throws EnrichmentException {@code CLOSED} when no more may begin
   */
  Running begin(String connection) {
    Running one = new Running(connection, running);
    running.add(one);
    if (closed) {
      one.close();
      throw new EnrichmentException(Reason.CLOSED, "the service was closed");
    }
    return one;
  }

  /** Stops what runs for a connection, and waits until it has stopped. */
  void stop(String connection) {
    stop(r -> r.connection.equals(connection));
  }

  /** Stops all that runs, waits until it has stopped, and lets no more begin. */
  void close() {
    closed = true;
    stop(r -> true);
  }

  private void stop(Predicate<Running> which) {
    List<Running> these = running.stream().filter(which).toList();
    these.forEach(Running::stop);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      for (Running each : these) {
        if (each.thread != Thread.currentThread()) {
          each.gone.await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static EnrichmentException cancelled() {
    return new EnrichmentException(
        Reason.CANCELLED, "the service was closed; the next sync goes on where this one stopped");
  }

  /** Runs something that must not be cut short, whether or not the thread is interrupted. */
  static void undisturbed(Runnable work) {
    boolean interrupted = Thread.interrupted();
    try {
      work.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
