package io.github.atsconnect.matching.internal.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;

/**
 * How often hashes of one part of {@link HashParts} were seen, to be added up with other tallies of
 * the part. The sum is the same in whatever order. Immutable by convention.
 *
 * @param hashes each once, sorted
 * @param counts how often each was seen, at most {@code Integer.MAX_VALUE}
 */
public record HashTally(long[] hashes, int[] counts) {

  /** Nothing was seen. */
  public static final HashTally NONE = new HashTally(new long[0], new int[0]);

  /** Counts hashes. */
  public static HashTally of(long[] sorted) {
    long[] hashes = new long[sorted.length];
    int[] counts = new int[sorted.length];
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        hashes[n++] = sorted[i];
      }
      counts[n - 1]++;
    }
    return new HashTally(Arrays.copyOf(hashes, n), Arrays.copyOf(counts, n));
  }

  /** The sum of tallies. */
  public static HashTally sum(Collection<HashTally> tallies) {
    Deque<HashTally> rest = new ArrayDeque<>(tallies);
    while (rest.size() > 1) {
      rest.add(rest.remove().plus(rest.remove()));
    }
    return rest.isEmpty() ? NONE : rest.remove();
  }

  private HashTally plus(HashTally other) {
    if (hashes.length == 0 || other.hashes.length == 0) {
      return hashes.length == 0 ? other : this;
    }
    long[] sum = new long[hashes.length + other.hashes.length];
    int[] n = new int[sum.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length || j < other.hashes.length) {
      boolean mine =
          j == other.hashes.length || (i < hashes.length && hashes[i] <= other.hashes[j]);
      boolean both = mine && j < other.hashes.length && hashes[i] == other.hashes[j];
      long more = both ? other.counts[j] : 0;
      sum[size] = mine ? hashes[i] : other.hashes[j];
      n[size++] = (int) Math.min(Integer.MAX_VALUE, more + (mine ? counts[i] : other.counts[j]));
      i += mine ? 1 : 0;
      j += both || !mine ? 1 : 0;
    }
    return new HashTally(Arrays.copyOf(sum, size), Arrays.copyOf(n, size));
  }

  /** Without the hashes that were seen less often. */
  public HashTally atLeast(int least) {
    long[] kept = new long[hashes.length];
    int[] n = new int[hashes.length];
    int size = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (counts[i] >= least) {
        kept[size] = hashes[i];
        n[size++] = counts[i];
      }
    }
    return new HashTally(Arrays.copyOf(kept, size), Arrays.copyOf(n, size));
  }

  /** How many hashes were seen so often. */
  public int seen(int times) {
    int n = 0;
    for (int count : counts) {
      n += count == times ? 1 : 0;
    }
    return n;
  }

  /** Writes the tally: differences of the hashes and counts, in as few bytes as they need. */
  public void write(DataOutput out) throws IOException {
    number(hashes.length, out);
    long before = 0;
    for (int i = 0; i < hashes.length; i++) {
      number(hashes[i] - before, out);
      number(counts[i], out);
      before = hashes[i];
    }
  }

  /** Reads what {@link #write} wrote. */
  public static HashTally read(DataInput in) throws IOException {
    int n = (int) number(in);
    HashTally out = new HashTally(new long[n], new int[n]);
    long hash = 0;
    for (int i = 0; i < n; i++) {
      hash += number(in);
      out.hashes[i] = hash;
      out.counts[i] = (int) number(in);
    }
    return out;
  }

  private static void number(long n, DataOutput out) throws IOException {
    long rest = n;
    while (rest >>> 7 != 0) {
      out.writeByte((int) rest | 0x80);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long number(DataInput in) throws IOException {
    long n = 0;
    int shift = 0;
    byte next;
    do {
      next = in.readByte();
      n |= (next & 0x7fL) << shift;
      shift += 7;
    } while (next < 0);
    return n;
  }
}
