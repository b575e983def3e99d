package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.text.HashCounts;
import io.github.atsconnect.matching.internal.text.HashParts;
import java.nio.LongBuffer;

/**
 * How often each value is in a store, down to those that are there once: so that the counts stay
 * exact while people come and go. Immutable.
 *
 * @param size how many people were counted
 * @param once how many full names a single person has
 * @param twice how many full names two people have
 * @param counts of full names, and of values that two people have at least
 * @param singles the other values, sorted, by part
 */
public record StoreCounts(
    long size, long once, long twice, HashCounts counts, LongBuffer[] singles) {

  /** The frequencies. */
  public Frequencies frequencies() {
    return new Frequencies(size, counts, null, discount(once, twice));
  }

  /** The share that unseen names take from each count: absolute discounting. */
  static double discount(long once, long twice) {
    double discount = once == 0 ? 0.75 : once / (once + 2.0 * twice);
    return Math.min(0.95, Math.max(0.3, discount));
  }

  /** The count of a value or full name. */
  int count(long hash) {
    int n = counts.get(hash);
    return n == 0 && isSingle(hash) ? 1 : n;
  }

  private boolean isSingle(long hash) {
    LongBuffer part = singles[HashParts.part(hash)];
    int low = 0;
    int high = part.limit();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (part.get(middle) < hash) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < part.limit() && part.get(low) == hash;
  }

  /** Bytes that the counts take. */
  public long bytes() {
    long sum = counts.bytes();
    for (LongBuffer part : singles) {
      sum += 8L * part.limit();
    }
    return sum;
  }
}
