package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.Database;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jdbi.v3.core.ConnectionException;

/**
 * Lets a test act while work is under way, at an event and never by sleeping: when an answer of the
 * ATS is ready and has not left yet, or when all that a transaction writes is written and nothing
 * is committed. The work waits for the act to end, or for it to wait for the work in turn (for the
 * store's lock, or for the turn of a sync).
 */
final class Meanwhile implements Database.Watcher, AutoCloseable {
  /** Only what waits for the work itself takes so long; everything else ends by itself. */
  private final long longestMs;

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "meanwhile");
            thread.setDaemon(true);
            return thread;
          });
  private final ThreadLocal<CountDownLatch> acting = new ThreadLocal<>();
  private final ThreadLocal<Long> lastCommit = ThreadLocal.withInitial(() -> 0L);
  private final AtomicLong commits = new AtomicLong();
  private final AtomicInteger failing = new AtomicInteger();
  private volatile Plan reply;
  private volatile Plan commit;

  Meanwhile() {
    this(2_000);
  }

  /**
   * Of another patience.
   *
   * @param longestMs how long the work waits for an act at most, ms
   */
  Meanwhile(long longestMs) {
    this.longestMs = longestMs;
  }

  private record Plan(
      AtomicInteger left, Predicate<String> which, Runnable act, CompletableFuture<Void> done) {

    boolean isDue(String what) {
      return which.test(what) && left.decrementAndGet() == 0;
    }
  }

  /** Watches the answers of an account. */
  Meanwhile of(FakeLever lever) {
    lever.beforeReply = this::replies;
    return this;
  }

  /** Acts once, before the given answer leaves: the first of those that fit is 1. */
  void beforeReply(int nth, Predicate<String> which, Runnable act) {
    reply = new Plan(new AtomicInteger(nth), which, act, new CompletableFuture<>());
  }

  /** Acts once, before the first answer to a path that begins so leaves. */
  void beforeReply(String path, Runnable act) {
    beforeReply(1, p -> p.startsWith(path), act);
  }

  /** Acts once, before the given transaction commits: the next one is 1. */
  void beforeCommit(int nth, Runnable act) {
    commit = new Plan(new AtomicInteger(nth), p -> true, act, new CompletableFuture<>());
  }

  /**
   * Waits for the act to end and forgets the plan.
   *
   * @return whether its moment came; what it threw is thrown
   */
  boolean ended() {
    boolean came = ended(reply) | ended(commit);
    reply = null;
    commit = null;
    failing.set(0);
    return came;
  }

  private static boolean ended(Plan plan) {
    if (plan == null || plan.left().get() > 0) {
      return false;
    }
    try {
      plan.done().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException r) {
        throw r;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
    return true;
  }

  private void replies(String path) {
    Plan plan = reply;
    if (plan != null && acting.get() == null && plan.isDue(path)) {
      run(plan, new CountDownLatch(1));
    }
  }

  @Override
  public void begins() {
    CountDownLatch waits = acting.get();
    if (waits != null) {
      waits.countDown();
    }
  }

  @Override
  public void commits() {
    if (failing.get() > 0 && failing.decrementAndGet() == 0) {
      throw new ConnectionException(new SQLException("planned", "08006"));
    }
    Plan plan = commit;
    if (plan != null && acting.get() == null && plan.isDue("")) {
      run(plan, new CountDownLatch(1));
    }
  }

  @Override
  public void committed() {
    lastCommit.set(commits.incrementAndGet());
  }

  /** Which of all transactions was this thread's last: the order in which things came to count. */
  long lastCommit() {
    return lastCommit.get();
  }

  /** The next transaction fails when all is written, and leaves nothing. */
  void failAtCommit(int nth) {
    failing.set(nth);
  }

  private void run(Plan plan, CountDownLatch goOn) {
    boolean holdsTheStore = plan == commit;
    threads.execute(
        () -> {
          acting.set(holdsTheStore ? goOn : new CountDownLatch(1));
          try {
            plan.act().run();
            plan.done().complete(null);
          } catch (RuntimeException | Error e) {
            plan.done().completeExceptionally(e);
          } finally {
            acting.remove();
            goOn.countDown();
          }
        });
    try {
      boolean unused = goOn.await(longestMs, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
