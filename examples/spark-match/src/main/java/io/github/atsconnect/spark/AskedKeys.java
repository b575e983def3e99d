package io.github.atsconnect.spark;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.sketch.BloomFilter;

/**
 * The match keys that a candidate may have, as a Bloom filter: of the profiles' keys only these are
 * counted and moved. Three of a hundred others slip through and find nobody.
 */
final class AskedKeys implements Serializable {

  private static final long serialVersionUID = 1;

  private static final double SLIP_THROUGH = 0.03;

  /** About as many keys has a candidate. */
  private static final int KEYS = 30;

  private final BloomFilter filter;

  private AskedKeys(BloomFilter filter) {
    this.filter = filter;
  }

  /**
   * The keys of all candidates.
   *
   * @param people how many candidates there are
   */
  static AskedKeys of(Dataset<Row> candidates, long people) {
    long expected = Math.max(1_000, KEYS * people);
    return new AskedKeys(
        candidates
            .toJavaRDD()
            .mapPartitions(
                rows -> {
                  BloomFilter share = BloomFilter.create(expected, SLIP_THROUGH);
                  while (rows.hasNext()) {
                    for (long key : Steps.STEPS.keys(rows.next().getAs(Packed.PACKED))) {
                      share.putLong(key);
                    }
                  }
                  return List.of(share).iterator();
                })
            .treeAggregate(
                BloomFilter.create(expected, SLIP_THROUGH),
                BloomFilter::mergeInPlace,
                BloomFilter::mergeInPlace));
  }

  /** Whether a candidate may have a key. */
  boolean mayHave(long key) {
    return filter.mightContainLong(key);
  }

  /** Bytes that the filter takes, at the driver and in each executor. */
  long bytes() {
    return filter.bitSize() / 8;
  }
}
