package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.text.HashParts;
import io.github.atsconnect.matching.internal.text.LongCounts;

/**
 * Counts of a store to which people are added and from which they are removed: at any time those
 * that counting all of its people anew would give. Not thread-safe.
 */
public final class LiveCounts {

  private final StoreCounts base;

  /** The counts of what has changed. */
  private final LongCounts changed = new LongCounts(1 << 6);

  private final HashParts.Batch values = new HashParts.Batch(1 << 6);
  private final HashParts.Batch fullNames = new HashParts.Batch(1 << 6);
  private long size;
  private long once;
  private long twice;

  /** Nothing has changed yet. */
  public LiveCounts(StoreCounts base) {
    this.base = base;
    this.size = base.size();
    this.once = base.once();
    this.twice = base.twice();
  }

  /** Counts a person. */
  public void add(PreparedPerson person) {
    size++;
    count(person, 1);
  }

  /** Discounts a person who was counted. */
  public void remove(PreparedPerson person) {
    size--;
    count(person, -1);
  }

  private void count(PreparedPerson person, int change) {
    CountedValues.add(person, values, fullNames);
    for (int i = 0; i < values.size(); i++) {
      change(values.value(i), change);
    }
    for (int i = 0; i < fullNames.size(); i++) {
      int now = change(fullNames.value(i), change);
      int before = now - change;
      once += (now == 1 ? 1 : 0) - (before == 1 ? 1 : 0);
      twice += (now == 2 ? 1 : 0) - (before == 2 ? 1 : 0);
    }
    values.clear();
    fullNames.clear();
  }

  private int change(long hash, int change) {
    int before = changed.get(hash, -1);
    int now = (before < 0 ? base.count(hash) : before) + change;
    changed.set(hash, now);
    return now;
  }

  /** The frequencies; they hold until the next change. */
  public Frequencies now() {
    return new Frequencies(size, base.counts(), changed, StoreCounts.discount(once, twice));
  }

  /** The frequencies; they hold for ever. */
  public Frequencies copy() {
    return new Frequencies(size, base.counts(), changed.copy(), StoreCounts.discount(once, twice));
  }

  /** How many people there are. */
  public long size() {
    return size;
  }

  /** Bytes that the changes take. */
  public long bytes() {
    return changed.bytes();
  }
}
