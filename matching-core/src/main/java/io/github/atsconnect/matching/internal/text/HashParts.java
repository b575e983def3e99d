package io.github.atsconnect.matching.internal.text;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Values that are gathered batch by batch and then gone through part by part, where the first bits
 * of a hash tell the part. A part fits the processor's cache however many values there are in all.
 * Threads may add batches together, and then take parts together.
 */
public final class HashParts {

  /** Number of bits that tell the part. */
  public static final int BITS = 10;

  /** How many parts there are. */
  public static final int COUNT = 1 << BITS;

  private record Run(long[] values, int[] starts) {}

  private final Queue<Run> runs = new ConcurrentLinkedQueue<>();

  /** Adds a batch, which is emptied. */
  public void add(Batch batch) {
    int[] starts = new int[COUNT + 1];
    for (int i = 0; i < batch.size; i++) {
      starts[part(batch.hashes[i]) + 1]++;
    }
    for (int p = 0; p < COUNT; p++) {
      starts[p + 1] += starts[p];
    }
    int[] next = Arrays.copyOf(starts, COUNT);
    long[] values = new long[batch.size];
    for (int i = 0; i < batch.size; i++) {
      values[next[part(batch.hashes[i])]++] = batch.values[i];
    }
    runs.add(new Run(values, starts));
    batch.size = 0;
  }

  /** All values of a part, sorted. */
  public long[] sorted(int part) {
    int n = 0;
    for (Run run : runs) {
      n = Math.addExact(n, run.starts[part + 1] - run.starts[part]);
    }
    long[] out = new long[n];
    int at = 0;
    for (Run run : runs) {
      int length = run.starts[part + 1] - run.starts[part];
      System.arraycopy(run.values, run.starts[part], out, at, length);
      at += length;
    }
    return EvenSort.sorted(out);
  }

  /** The part of a hash. */
  public static int part(long hash) {
    return (int) (hash >>> (64 - BITS));
  }

  /** Values on their way; one thread's own. */
  public static final class Batch {
    private long[] hashes;
    private long[] values;
    private int size;

    /** Makes room for about so many values. */
    public Batch(int expected) {
      hashes = new long[Math.max(1, expected)];
      values = new long[hashes.length];
    }

    /** Adds a value that goes to the part of a hash. */
    public void add(long hash, long value) {
      if (size == hashes.length) {
        grow();
      }
      hashes[size] = hash;
      values[size++] = value;
    }

    /** How many values there are. */
    public int size() {
      return size;
    }

    /** A value. */
    public long value(int i) {
      return values[i];
    }

    /** Removes all values. */
    public void clear() {
      size = 0;
    }

    private void grow() {
      hashes = Arrays.copyOf(hashes, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
  }
}
