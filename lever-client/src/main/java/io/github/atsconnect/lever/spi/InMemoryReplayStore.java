package io.github.atsconnect.lever.spi;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The latest deliveries, in the order in which they came. */
final class InMemoryReplayStore implements ReplayStore {

  private final int most;
  private final Map<String, Instant> known = new LinkedHashMap<>();

  InMemoryReplayStore(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("At least one delivery must be remembered");
    }
    this.most = most;
  }

  @Override
  public synchronized boolean remember(String token, Instant until) {
    if (known.putIfAbsent(token, until) != null) {
      return false;
    }
    if (known.size() > most) {
      known.remove(known.keySet().iterator().next());
    }
    return true;
  }

  @Override
  public synchronized void forget(String token) {
    known.remove(token);
  }
}
