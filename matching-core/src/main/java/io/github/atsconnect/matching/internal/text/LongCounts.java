package io.github.atsconnect.matching.internal.text;

/** Numbers per 64-bit hash, in two flat arrays. Not thread-safe while numbers are set. */
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

  private LongCounts(LongCounts other) {
    keys = other.keys.clone();
    counts = other.counts.clone();
    used = other.used;
  }

  /** The same numbers, apart from this object. */
  public LongCounts copy() {
    return new LongCounts(this);
  }

  /** Sets the number of a hash (never 0). */
  public void set(long hash, int n) {
    if (used * 3L > keys.length * 2L) {
      grow();
    }
    int i = slot(keys, hash);
    if (keys[i] == 0) {
      keys[i] = hash;
      used++;
    }
    counts[i] = n;
  }

  /** The number of a hash, {@code absent} when none was set. */
  public int get(long hash, int absent) {
    int i = slot(keys, hash);
    return keys[i] == 0 ? absent : counts[i];
  }

  /** Bytes that the arrays take. */
  public long bytes() {
    return 12L * keys.length;
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
