package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.lever.LeverDeadlineException;
import io.github.atsconnect.lever.LeverInterruptedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Values in memory for a while, the least recently used dropped first. A value is made by one at a
 * time, for all who ask for it meanwhile. What was begun before it was removed is not kept: it may
 * hold what had to be forgotten. Safe for many threads.
 */
final class ExpiringCache<K, V> {
  private final Map<K, Entry<V>> entries;
  private final Map<K, CompletableFuture<V>> beingMade = new HashMap<>();
  private final Duration keepFor;
  private final Clock clock;

  ExpiringCache(int most, Duration keepFor, Clock clock) {
    this.keepFor = keepFor;
    this.clock = clock;
    this.entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Entry<V>> eldest) {
            return size() > most;
          }
        };
  }

  /** The value kept, or the one made now; making it does not hold up other keys. */
  V get(K key, Deadline deadline, Supplier<V> make) {
    return get(key, deadline, make, made -> true);
  }

  /**
   * The same.
   *
   * @param keep whether a value is worth keeping
   * @throws LeverDeadlineException when another makes it and is not done in time
   */
  V get(K key, Deadline deadline, Supplier<V> make, Predicate<V> keep) {
    while (true) {
      CompletableFuture<V> mine = new CompletableFuture<>();
      CompletableFuture<V> theirs;
      synchronized (entries) {
        Optional<V> kept = find(key);
        if (kept.isPresent()) {
          return kept.get();
        }
        theirs = beingMade.putIfAbsent(key, mine);
      }
      if (theirs == null) {
        return made(key, mine, make, keep);
      }
      Optional<V> value = await(theirs, deadline);
      if (value.isPresent()) {
        return value.get();
      }
    }
  }

  private V made(K key, CompletableFuture<V> mine, Supplier<V> make, Predicate<V> keep) {
    try {
      V value = make.get();
      boolean kept = keep.test(value);
      synchronized (entries) {
        if (beingMade.remove(key, mine) && kept) {
          put(key, value);
        }
      }
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      synchronized (entries) {
        beingMade.remove(key, mine);
      }
    }
  }

  /** Empty when who made it was interrupted, which is not our concern: then it is made anew. */
  private static <V> Optional<V> await(CompletableFuture<V> theirs, Deadline deadline) {
    try {
      return Optional.of(theirs.get(Math.max(0, deadline.nanosLeft()), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      throw new LeverDeadlineException("Lever did not answer in time", null, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LeverInterruptedException("interrupted while waiting for Lever", null, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LeverInterruptedException) {
        return Optional.empty();
      }
      throw Failures.cause(e);
    }
  }

  Optional<V> find(K key) {
    Entry<V> entry;
    synchronized (entries) {
      entry = entries.get(key);
      if (entry == null || entry.until().isAfter(clock.instant())) {
        return Optional.ofNullable(entry).map(Entry::value);
      }
      entries.remove(key);
      return Optional.empty();
    }
  }

  void put(K key, V value) {
    if (!keepFor.isZero()) {
      synchronized (entries) {
        entries.put(key, new Entry<>(value, clock.instant().plus(keepFor)));
      }
    }
  }

  void remove(K key) {
    synchronized (entries) {
      entries.remove(key);
      beingMade.remove(key);
    }
  }

  void clear() {
    synchronized (entries) {
      entries.clear();
      beingMade.clear();
    }
  }

  private record Entry<V>(V value, Instant until) {}
}
