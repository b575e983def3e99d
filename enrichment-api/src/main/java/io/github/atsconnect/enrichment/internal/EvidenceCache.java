package io.github.atsconnect.enrichment.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Evidence of people who may turn up again in the same sync. Bounded, in memory only, dropped at
 * the sync's end; who is not in it any more is read from the ATS again. For one thread.
 */
final class EvidenceCache {
  private static final int MOST = 30_000;

  private final Map<String, Evidence> kept =
      new LinkedHashMap<>(1024, 0.75f, false) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Evidence> eldest) {
          return size() > MOST;
        }
      };

  Optional<Evidence> get(String contact) {
    return Optional.ofNullable(kept.get(contact));
  }

  void put(String contact, Evidence evidence) {
    kept.remove(contact);
    kept.put(contact, evidence);
  }

  void drop(String contact) {
    kept.remove(contact);
  }

  void clear() {
    kept.clear();
  }
}
