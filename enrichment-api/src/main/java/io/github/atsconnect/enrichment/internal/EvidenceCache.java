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

  private final boolean wholePeople;
  private final Map<String, Evidence> kept =
      new LinkedHashMap<>(1024, 0.75f, false) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Evidence> eldest) {
          return size() > MOST;
        }
      };

  /**
   * An empty cache.
   *
   * @param wholePeople whether everything that the ATS holds is put in, so that what is kept of a
   *     person is all of it; not so where only changes are listed, or a sync is taken up midway
   */
  EvidenceCache(boolean wholePeople) {
    this.wholePeople = wholePeople;
  }

  /** All that the ATS holds of a person, if that is known for sure. */
  Optional<Evidence> whole(String contact) {
    return wholePeople ? get(contact) : Optional.empty();
  }

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
