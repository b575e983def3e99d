package io.github.atsconnect.enrichment.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A task in a thread of its own, run when it is woken: once for any number of calls that come while
 * it waits. The thread is there while there is something to do. Safe for use by many threads.
 */
public final class Background implements AutoCloseable {
  private static final long IDLE_SECONDS = 30;
  private static final long PATIENCE_SECONDS = 10;

  private final Runnable task;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final ExecutorService thread;

  /** A task that does not throw. */
  public Background(Runnable task) {
    this.task = task;
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread made = new Thread(work, "ats-connect-background");
              made.setDaemon(true);
              return made;
            },
            // Woken while it is being closed: nothing is to be done any more.
            new ThreadPoolExecutor.DiscardPolicy());
    one.allowCoreThreadTimeOut(true);
    this.thread = one;
  }

  /** Has the task run soon. */
  public void wake() {
    if (waiting.compareAndSet(false, true)) {
      thread.execute(
          () -> {
            waiting.set(false);
            task.run();
          });
    }
  }

  /** Cancels what runs, and waits a little for it to end. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
