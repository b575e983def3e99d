package io.github.atsconnect.enrichment.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Evidence of people who may turn up again in the same sync. Bounded, in memory only, dropped at
 * the sync's end; who is not in it any more is read from the ATS again. Those who wait for their
 * résumé are kept before those who are decided, since they will turn up for certain. Of all others
 * it still knows what was said, by {@link SaidBefore}. For one thread.
 */
final class EvidenceCache {
  private final boolean wholePeople;
  private final Map<String, Evidence> waiting = bounded(30_000);
  private final Map<String, Evidence> decided = bounded(8_000);
  private long dropped;
  private final SaidBefore said = new SaidBefore();

  /**
   * An empty cache.
   *
   * @param wholePeople whether everything that the ATS holds is put in, so that what is kept of a
   *     person is all of it; not so where only changes are listed, or a sync is taken up midway
   */
  EvidenceCache(boolean wholePeople) {
    this.wholePeople = wholePeople;
  }

  private Map<String, Evidence> bounded(int most) {
    return new LinkedHashMap<>(1024, 0.75f, false) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Evidence> eldest) {
        boolean tooMany = size() > most;
        dropped += tooMany ? 1 : 0;
        return tooMany;
      }
    };
  }

  /** All that the ATS holds of a person, if that is known for sure. */
  Optional<Evidence> whole(String contact) {
    return wholePeople ? get(contact) : Optional.empty();
  }

  Optional<Evidence> get(String contact) {
    Evidence kept = waiting.get(contact);
    return Optional.ofNullable(kept == null ? decided.get(contact) : kept);
  }

  /**
   * Keeps what is known of a person.
   *
   * @param isDecided whether no résumé is waited for
   */
  void put(String contact, Evidence evidence, boolean isDecided) {
    remove(contact);
    (isDecided ? decided : waiting).put(contact, evidence);
  }

  /** Adds to what is kept of a person, if anything is. */
  void extend(String contact, Evidence more) {
    waiting.computeIfPresent(contact, (c, before) -> before.and(more));
    decided.computeIfPresent(contact, (c, before) -> before.and(more));
  }

  /**
   * Notes what the list says of a person.
   *
   * @return whether this sync's list has said all of it before
   */
  boolean isSaidAgain(Evidence evidence) {
    return said.all(evidence.person());
  }

  void drop(String contact) {
    dropped += remove(contact) ? 1 : 0;
  }

  private boolean remove(String contact) {
    boolean waited = waiting.remove(contact) != null;
    return decided.remove(contact) != null || waited;
  }

  /**
   * Drops everything.
   *
   * @return of how many people evidence was kept and dropped since it was made
   */
  long clear() {
    dropped += waiting.size() + decided.size();
    waiting.clear();
    decided.clear();
    said.clear();
    return dropped;
  }
}
