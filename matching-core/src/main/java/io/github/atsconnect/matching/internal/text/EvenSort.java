package io.github.atsconnect.matching.internal.text;

import java.util.Arrays;

/**
 * Sorts numbers that are spread evenly over some range, as hashes are, in a time that grows with
 * their count alone: they are put into small buckets by their leading bits, and each bucket is
 * sorted. Whatever the numbers are, it takes no more than a usual sort and one pass.
 */
final class EvenSort {

  private static final int FEW = 64;
  private static final int BUCKET = 4;

  /** Longer buckets are not even; they are sorted in the usual way. */
  private static final int MOST_OF_A_BUCKET = 32;

  private EvenSort() {}

  /** The numbers in ascending order; the array may be changed, and may be the one given back. */
  static long[] sorted(long[] values) {
    long differing = 0;
    for (long value : values) {
      differing |= value ^ values[0];
    }
    int common = Long.numberOfLeadingZeros(differing);
    if (values.length < FEW || common == 0 || common == Long.SIZE) {
      Arrays.sort(values);
      return values;
    }
    int bits = 32 - Integer.numberOfLeadingZeros(values.length / BUCKET);
    return inBuckets(values, common, Math.min(bits, Long.SIZE - common));
  }

  private static long[] inBuckets(long[] values, int common, int bits) {
    int shift = Long.SIZE - bits;
    int[] ends = new int[1 << bits];
    for (long value : values) {
      ends[(int) (value << common >>> shift)]++;
    }
    int sum = 0;
    for (int i = 0; i < ends.length; i++) {
      int count = ends[i];
      ends[i] = sum;
      sum += count;
    }
    long[] out = new long[values.length];
    for (long value : values) {
      out[ends[(int) (value << common >>> shift)]++] = value;
    }
    int from = 0;
    for (int end : ends) {
      sort(out, from, end);
      from = end;
    }
    return out;
  }

  private static void sort(long[] values, int from, int to) {
    if (to - from > MOST_OF_A_BUCKET) {
      Arrays.sort(values, from, to);
      return;
    }
    for (int i = from + 1; i < to; i++) {
      long value = values[i];
      int at = i;
      while (at > from && values[at - 1] > value) {
        values[at] = values[at - 1];
        at--;
      }
      values[at] = value;
    }
  }
}
