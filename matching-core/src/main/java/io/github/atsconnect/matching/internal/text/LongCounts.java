package io.github.atsconnect.matching.internal.text;

/** Counts per 64-bit hash, in two flat arrays. Not thread-safe while counting. */
public final class LongCounts {

  private long[] keys;
  private int[] counts;
  private int used;

  /** Makes room for about {@code expected} different hashes. */
  public LongCounts(int expected) {
    int capacity = Integer.highestOneBit(Math.max(8, expected + expected / 2)) * 2;
    keys = new long[capacity];
    counts = new int[capacity];
  }

  /** Adds to the count of a hash (never 0). */
  public void add(long hash, int n) {
    if (used * 3L > keys.length * 2L) {
      grow();
    }
    int i = slot(keys, hash);
    if (keys[i] == 0) {
      keys[i] = hash;
      used++;
    }
    counts[i] += n;
  }

  /** The count of a hash, 0 when it was never seen. */
  public int get(long hash) {
    return counts[slot(keys, hash)];
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int s = slot(keys, oldKeys[i]);
        keys[s] = oldKeys[i];
        counts[s] = oldCounts[i];
      }
    }
  }

  private static int slot(long[] keys, long hash) {
    int mask = keys.length - 1;
    int i = (int) (hash ^ (hash >>> 32)) & mask;
    while (keys[i] != 0 && keys[i] != hash) {
      i = (i + 1) & mask;
    }
    return i;
  }
}
