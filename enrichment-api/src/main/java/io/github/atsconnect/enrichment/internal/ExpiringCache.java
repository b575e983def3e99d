package io.github.atsconnect.enrichment.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Values in memory for a while, the least recently used dropped first. Safe for many threads. */
final class ExpiringCache<K, V> {
  private final Map<K, Entry<V>> entries;
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
  V get(K key, Function<K, V> make) {
    Optional<V> kept = find(key);
    if (kept.isPresent()) {
      return kept.get();
    }
    V made = make.apply(key);
    put(key, made);
    return made;
  }

  Optional<V> find(K key) {
    synchronized (entries) {
      Entry<V> entry = entries.get(key);
      if (entry == null) {
        return Optional.empty();
      }
      if (!entry.until().isAfter(clock.instant())) {
        entries.remove(key);
        return Optional.empty();
      }
      return Optional.of(entry.value());
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
    }
  }

  void clear() {
    synchronized (entries) {
      entries.clear();
    }
  }

  private record Entry<V>(V value, Instant until) {}
}
