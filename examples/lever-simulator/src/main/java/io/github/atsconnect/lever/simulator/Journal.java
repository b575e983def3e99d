package io.github.atsconnect.lever.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was asked and answered, oldest first. Keeps the newest 100,000 requests, and counts them
 * all. Safe for many threads.
 */
public final class Journal {

  private static final int KEPT = 100_000;

  private final Deque<RecordedRequest> kept = new ArrayDeque<>();
  private long requests;
  private long rateLimited;
  private long failed;

  Journal() {}

  synchronized void add(RecordedRequest request) {
    requests++;
    rateLimited += request.status() == 429 ? 1 : 0;
    failed += request.status() >= 400 || !request.fault().isEmpty() ? 1 : 0;
    kept.addLast(request);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
  }

  /** How many requests were answered since the start or the last {@link #clear()}. */
  public synchronized long requests() {
    return requests;
  }

  /** How many of them were answered 429. */
  public synchronized long rateLimited() {
    return rateLimited;
  }

  /** How many of them were answered with a status of 400 or more, or with a fault. */
  public synchronized long failed() {
    return failed;
  }

  /** A copy of the requests kept. */
  public synchronized List<RecordedRequest> entries() {
    return new ArrayList<>(kept);
  }

  /** Those that pass a test. */
  public List<RecordedRequest> entries(Predicate<? super RecordedRequest> test) {
    List<RecordedRequest> all = entries();
    all.removeIf(test.negate());
    return all;
  }

  /** Those to the endpoint of a permission, such as {@code "list opportunity resumes"}. */
  public List<RecordedRequest> of(String permission) {
    return entries(request -> request.permission().equals(permission));
  }

  /** Forgets all and counts from zero; ordinals go on. */
  public synchronized void clear() {
    kept.clear();
    requests = 0;
    rateLimited = 0;
    failed = 0;
  }
}
