package io.github.atsconnect.enrichment.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Work on subjects, run when they are woken: once for any number of calls that come while a subject
 * waits, one after the other for the same subject, and beside each other for different ones, so
 * that a slow one keeps no other waiting. Threads are there while there is something to do. Safe
 * for use by many threads.
 */
public final class Background implements AutoCloseable {
  private static final long IDLE_SECONDS = 30;
  private static final long PATIENCE_SECONDS = 10;

  private final Consumer<String> work;
  private final Set<String> woken = ConcurrentHashMap.newKeySet();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads;

  /** Work that does not throw, on the subject that it is given. */
  public Background(Consumer<String> work) {
    this.work = work;
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread made = new Thread(task, "ats-connect-background");
              made.setDaemon(true);
              return made;
            },
            // Woken while it is being closed: nothing is to be done any more.
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Has the subject worked on soon. */
  public void wake(String subject) {
    woken.add(subject);
    if (busy.add(subject)) {
      threads.execute(() -> run(subject));
    }
  }

  private void run(String subject) {
    boolean more = true;
    while (more) {
      try {
        while (woken.remove(subject)) {
          work.accept(subject);
        }
      } finally {
        busy.remove(subject);
      }
      // Woken between the two: whoever marks it busy first goes on.
      more = woken.contains(subject) && busy.add(subject);
    }
  }

  /** Cancels what runs, and waits a little for it to end. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
