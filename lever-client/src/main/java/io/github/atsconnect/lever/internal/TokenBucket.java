package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.spi.Sleeper;
import java.time.Duration;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The budget of requests of one key. Lever fills a bucket of 20 at 10 a second; this one is smaller
 * and fills a little more slowly, so that requests which bunch up on the way are not refused. Bulk
 * calls leave the last tokens for interactive ones and wait behind them.
 *
 * <p>No lock is held while waiting or during a request.
 */
final class TokenBucket {

  /** The share of the permitted rate that is used: the rest absorbs the jitter of the network. */
  static final double STEADY_SHARE = 0.975;

  /** Seconds' worth of the rate that the bucket holds; Lever's holds two. */
  private static final double CAPACITY_SECONDS = 1.6;

  /** Seconds' worth that only interactive calls may use. */
  private static final double RESERVE_SECONDS = 0.3;

  /**
   * A process cannot know what another one has just used up, so it begins with part of the bucket.
   */
  private static final double INITIAL_SECONDS = 0.8;

  private static final double SLOWEST = 0.25;
  private static final double SLOWER = 0.6;
  private static final double RECOVERY_PER_SECOND = 1 / 40.0;
  private static final double NANOS = 1e9;

  private final Sleeper sleeper;
  private final ReentrantLock lock = new ReentrantLock();
  private final NavigableSet<Long> interactiveWaiting = new TreeSet<>();
  private final NavigableSet<Long> bulkWaiting = new TreeSet<>();
  private double perSecond;
  private double tokens;
  private double pace = 1;
  private int refusalsInARow;
  private long filledAt;
  private long pausedUntil;
  private long slowedAt;
  private long tickets;

  TokenBucket(double permittedPerSecond, Sleeper sleeper) {
    this.sleeper = sleeper;
    this.perSecond = permittedPerSecond * STEADY_SHARE;
    this.tokens = Math.max(1, perSecond * INITIAL_SECONDS);
    this.filledAt = sleeper.nanoTime();
    this.pausedUntil = filledAt;
    this.slowedAt = filledAt - 1;
  }

  /** Several clients of one key may ask for different rates; the lowest holds for all. */
  void limitTo(double permittedPerSecond) {
    lock.lock();
    try {
      fill();
      perSecond = Math.min(perSecond, permittedPerSecond * STEADY_SHARE);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a token and takes it.
   *
   * @return how long it waited, in nanoseconds; -1 when there will be none within the given time,
   *     and then nothing is taken
   */
  long acquire(Priority priority, long maxNanos) throws InterruptedException {
    long began = sleeper.nanoTime();
    Long ticket = null;
    try {
      while (true) {
        long wait;
        lock.lock();
        try {
          if (ticket == null) {
            ticket = tickets++;
            waiting(priority).add(ticket);
          }
          wait = takeOrWait(priority, ticket);
        } finally {
          lock.unlock();
        }
        long waited = sleeper.nanoTime() - began;
        if (wait == 0) {
          return waited;
        }
        if (waited + wait > maxNanos) {
          return -1;
        }
        sleeper.sleep(Duration.ofNanos(wait));
      }
    } finally {
      lock.lock();
      try {
        waiting(priority).remove(ticket);
      } finally {
        lock.unlock();
      }
    }
  }

  private NavigableSet<Long> waiting(Priority priority) {
    return priority == Priority.INTERACTIVE ? interactiveWaiting : bulkWaiting;
  }

  /** Takes a token and returns 0, or returns how long to wait before asking again. */
  private long takeOrWait(Priority priority, long ticket) {
    fill();
    boolean bulk = priority == Priority.BULK;
    double floor = bulk ? Math.min(perSecond * RESERVE_SECONDS, capacity() - 1) : 0;
    int ahead = waiting(priority).headSet(ticket).size();
    if (bulk) {
      ahead += interactiveWaiting.size();
    }
    double missing = 1 + ahead + floor - tokens;
    long pause = pausedUntil - filledAt;
    if (missing <= 1e-9 && pause <= 0) {
      tokens -= 1;
      return 0;
    }
    long refill = (long) Math.ceil(Math.max(0, missing) / (perSecond * pace) * NANOS);
    return Math.max(1_000_000, Math.max(0, pause) + refill);
  }

  private void fill() {
    long now = sleeper.nanoTime();
    double seconds = Math.max(0, now - Math.max(filledAt, pausedUntil)) / NANOS;
    tokens = Math.min(capacity(), tokens + seconds * perSecond * pace);
    pace = Math.min(1, pace + seconds * RECOVERY_PER_SECOND);
    filledAt = Math.max(now, filledAt);
  }

  private double capacity() {
    return Math.max(1, perSecond * CAPACITY_SECONDS);
  }

  /**
   * The server refused a request for going too fast: everybody on this key pauses, then goes on
   * more slowly, and is back at the full rate within a minute.
   *
   * @param sentAt when that request was sent: several that were under way together count once
   * @param retryAfter what the server asked for, already capped; null when it did not say
   */
  void refused(long sentAt, @Nullable Duration retryAfter) {
    lock.lock();
    try {
      fill();
      boolean news = sentAt - slowedAt > 0;
      if (news) {
        refusalsInARow = Math.min(4, refusalsInARow + 1);
        pace = Math.max(SLOWEST, pace * SLOWER);
        slowedAt = filledAt;
        tokens = Math.min(tokens, 0);
      }
      long pause =
          retryAfter != null
              ? retryAfter.toNanos()
              : Duration.ofMillis(250L << refusalsInARow).toNanos();
      if (news || retryAfter != null) {
        pausedUntil = Math.max(pausedUntil, filledAt + pause);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The server took a request. */
  void accepted(long sentAt) {
    lock.lock();
    try {
      if (sentAt - slowedAt > 0) {
        refusalsInARow = 0;
      }
    } finally {
      lock.unlock();
    }
  }
}
