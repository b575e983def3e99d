package io.github.atsconnect.enrichment.internal;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * From match keys to the people that have them: 8 bytes an entry. Keys are kept as 64-bit hashes of
 * which about 52 bits tell two keys apart; a false hit proposes one person too many and harms
 * nothing. Immutable once built.
 */
final class KeyIndex {
  private final int shift;
  private final int[] starts;
  private final int[] tags;
  private final int[] owners;

  private KeyIndex(int shift, int[] starts, int[] tags, int[] owners) {
    this.shift = shift;
    this.starts = starts;
    this.tags = tags;
    this.owners = owners;
  }

  /** Calls {@code owner} for each person that has the key; returns how many there are. */
  int forEach(long hash, IntConsumer owner) {
    int bucket = (int) (hash >>> shift);
    int tag = (int) hash;
    int n = 0;
    for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
      if (tags[i] == tag) {
        owner.accept(owners[i]);
        n++;
      }
    }
    return n;
  }

  /** How many people have the key. */
  int count(long hash) {
    return forEach(hash, i -> {});
  }

  /** FNV-1a over the characters, finished so that all bits depend on all characters. */
  static long hash(String key) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      h = (h ^ key.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  /** Collects entries. Not thread-safe. */
  static final class Builder {
    private long[] hashes = new long[1 << 12];
    private int[] people = new int[1 << 12];
    private int size;

    void add(String key, int owner) {
      if (size == hashes.length) {
        int more = Math.addExact(size, size >> 1);
        hashes = Arrays.copyOf(hashes, more);
        people = Arrays.copyOf(people, more);
      }
      hashes[size] = hash(key);
      people[size++] = owner;
    }

    KeyIndex build() {
      int bits = Math.max(4, 32 - Integer.numberOfLeadingZeros(size / 4));
      int shift = 64 - bits;
      int[] starts = new int[(1 << bits) + 1];
      for (int i = 0; i < size; i++) {
        starts[(int) (hashes[i] >>> shift) + 1]++;
      }
      for (int b = 1; b < starts.length; b++) {
        starts[b] += starts[b - 1];
      }
      int[] next = Arrays.copyOf(starts, starts.length);
      int[] tags = new int[size];
      int[] owners = new int[size];
      for (int i = 0; i < size; i++) {
        int at = next[(int) (hashes[i] >>> shift)]++;
        tags[at] = (int) hashes[i];
        owners[at] = people[i];
      }
      return new KeyIndex(shift, starts, tags, owners);
    }
  }
}
