package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.text.HashCounts;
import io.github.atsconnect.matching.internal.text.HashParts;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts people, by many threads. Of values other than names only those are kept that two people
 * have: one that a single person has is worth the same as one that nobody has, and is kept apart,
 * if at all.
 */
public final class FrequencyCounter {

  private final HashParts values = new HashParts();
  private final HashParts fullNames = new HashParts();
  private final ByteBuffer[] counted = new ByteBuffer[HashParts.COUNT];
  private final LongBuffer[] singles = new LongBuffer[HashParts.COUNT];
  private final boolean keepSingles;
  private final Queue<Batch> ended = new ConcurrentLinkedQueue<>();
  private final LongAdder size = new LongAdder();
  private final LongAdder once = new LongAdder();
  private final LongAdder twice = new LongAdder();

  /**
   * Starts counting.
   *
   * @param keepSingles whether values that a single person has are kept, for {@link #store()}
   */
  public FrequencyCounter(boolean keepSingles) {
    this.keepSingles = keepSingles;
  }

  /** Starts a batch of people; many threads may have one each. */
  public Batch batch() {
    Batch used = ended.poll();
    return used != null ? used : new Batch();
  }

  /** People of one thread, added when the batch ends, which is not to be used then. */
  public final class Batch {
    private final HashParts.Batch some = new HashParts.Batch(1 << 15);
    private final HashParts.Batch names = new HashParts.Batch(1 << 11);
    private int people;

    private Batch() {}

    /** Adds a person. */
    public void add(PreparedPerson person) {
      CountedValues.add(person, some, names);
      people++;
    }

    /** Ends the batch. */
    public void end() {
      size.add(people);
      people = 0;
      values.add(some);
      fullNames.add(names);
      ended.add(this);
    }
  }

  /**
   * Counts a part, once all people are added.
   *
   * @param part 0 to {@link HashParts#COUNT} less one; parts may be counted by many threads
   */
  public void countPart(int part) {
    long[] sorted = values.sorted(part);
    long[] names = fullNames.sorted(part);
    HashCounts.Table table = new HashCounts.Table(different(sorted, 2) + different(names, 1));
    eachCount(sorted, 2, table::add);
    eachCount(
        names,
        1,
        (hash, n) -> {
          table.add(hash, n);
          once.add(n == 1 ? 1 : 0);
          twice.add(n == 2 ? 1 : 0);
        });
    counted[part] = table.toBuffer();
    singles[part] = LongBuffer.wrap(keepSingles ? singles(sorted) : new long[0]);
  }

  /** The frequencies, once all parts are counted. */
  public Frequencies frequencies() {
    return store().frequencies();
  }

  /** All counts, once all parts are counted. */
  public StoreCounts store() {
    return new StoreCounts(size.sum(), once.sum(), twice.sum(), new HashCounts(counted), singles);
  }

  private static int different(long[] sorted, int least) {
    int[] n = {0};
    eachCount(sorted, least, (hash, count) -> n[0]++);
    return n[0];
  }

  private static long[] singles(long[] sorted) {
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      boolean repeated =
          (i > 0 && sorted[i - 1] == sorted[i])
              || (i + 1 < sorted.length && sorted[i + 1] == sorted[i]);
      if (!repeated) {
        sorted[n++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, n);
  }

  private static void eachCount(long[] sorted, int least, CountSink sink) {
    for (int i = 0; i < sorted.length; ) {
      int end = i + 1;
      while (end < sorted.length && sorted[end] == sorted[i]) {
        end++;
      }
      if (end - i >= least) {
        sink.accept(sorted[i], end - i);
      }
      i = end;
    }
  }

  private interface CountSink {
    void accept(long hash, int count);
  }
}
