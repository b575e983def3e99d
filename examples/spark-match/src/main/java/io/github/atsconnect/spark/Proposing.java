package io.github.atsconnect.spark;

import static org.apache.spark.sql.functions.col;

import io.github.atsconnect.matching.LinkSteps;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Who is worth a comparison with each candidate. Both sides are brought together key by key; what a
 * candidate's keys find is then brought together candidate by candidate, since which keys are taken
 * whole depends on what all of them find.
 *
 * <p>Keys that too many profiles share were found by counting and are left out on both sides before
 * anything moves. People behind them are found by the keys that a second field extends.
 */
final class Proposing {

  private static final StructType KEY = StructType.fromDDL("key BIGINT, ref BIGINT");
  private static final StructType BLOCK =
      StructType.fromDDL("candidate BIGINT, key BIGINT, profiles BINARY");
  private static final StructType PAIR = StructType.fromDDL("candidate BIGINT, profile BIGINT");
  private static final long[] NOBODY = {};

  private Proposing() {}

  /** The pairs to compare, by the hashes of their ids. */
  static Dataset<Row> pairs(
      Dataset<Row> candidates,
      Dataset<Row> profiles,
      Broadcast<AskedKeys> asked,
      Broadcast<long[]> common) {
    Dataset<Row> theirs =
        keys(profiles, key -> asked.value().mayHave(key) && isRare(common.value(), key));
    Dataset<Row> ours = keys(candidates, key -> isRare(common.value(), key));
    CoGroupFunction<Long, Row, Row, Row> meet = Proposing::blocks;
    Dataset<Row> blocks =
        by("key", ours, KEY).cogroup(by("key", theirs, KEY), meet, Encoders.row(BLOCK));
    CoGroupFunction<Long, Row, Row, Row> propose = Proposing::propose;
    return by("ref", candidates, Packed.SCHEMA)
        .cogroup(by("candidate", blocks, BLOCK), propose, Encoders.row(PAIR));
  }

  /** Rows by a column; what is brought together has to be grouped by the same name. */
  static KeyValueGroupedDataset<Long, Row> by(String column, Dataset<Row> rows, StructType schema) {
    return rows.groupBy(col(column).as("group")).as(Encoders.LONG(), Encoders.row(schema));
  }

  /** Which keys are worth to be moved. */
  @FunctionalInterface
  private interface Moved extends java.io.Serializable {
    boolean test(long key);
  }

  private static boolean isRare(long[] common, long key) {
    return Arrays.binarySearch(common, key) < 0;
  }

  private static Dataset<Row> keys(Dataset<Row> packed, Moved moved) {
    MapPartitionsFunction<Row, Row> each =
        rows -> {
          Iterable<Row> all = () -> rows;
          return StreamSupport.stream(all.spliterator(), false)
              .flatMap(
                  row ->
                      LongStream.of(Steps.STEPS.keys(row.getAs(Packed.PACKED)))
                          .filter(moved::test)
                          .mapToObj(key -> RowFactory.create(key, row.getLong(Packed.REF))))
              .iterator();
        };
    return packed.mapPartitions(each, Encoders.row(KEY));
  }

  /** Who of the profiles has a key, for each candidate who has it. */
  private static Iterator<Row> blocks(Long key, Iterator<Row> candidates, Iterator<Row> profiles) {
    if (!candidates.hasNext() || !profiles.hasNext()) {
      return java.util.Collections.emptyIterator();
    }
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * LinkSteps.MOST_PER_KEY);
    while (profiles.hasNext()) {
      bytes.putLong(profiles.next().getLong(1));
    }
    byte[] block = Arrays.copyOf(bytes.array(), bytes.position());
    Iterable<Row> all = () -> candidates;
    return StreamSupport.stream(all.spliterator(), false)
        .map(candidate -> RowFactory.create(candidate.getLong(1), key, block))
        .iterator();
  }

  private static Iterator<Row> propose(Long ref, Iterator<Row> candidates, Iterator<Row> blocks) {
    if (!blocks.hasNext()) {
      return java.util.Collections.emptyIterator();
    }
    byte[] candidate = only(candidates).getAs(Packed.PACKED);
    Map<Long, long[]> byKey = new HashMap<>();
    while (blocks.hasNext()) {
      Row block = blocks.next();
      LongBuffer people = ByteBuffer.wrap(block.<byte[]>getAs(2)).asLongBuffer();
      long[] numbers = new long[people.remaining()];
      people.get(numbers);
      byKey.put(block.getLong(1), numbers);
    }
    List<Row> out = new ArrayList<>();
    for (long profile : Steps.STEPS.propose(candidate, key -> byKey.getOrDefault(key, NOBODY))) {
      out.add(RowFactory.create(ref, profile));
    }
    return out.iterator();
  }

  /**
   * The one person of a hash.
   *
   * @throws IllegalStateException when there are two
   */
  static Row only(Iterator<Row> people) {
    Row one = people.next();
    if (people.hasNext()) {
      throw new IllegalStateException(
          "two people of one side have the same id, or, once in some thousand runs of a hundred"
              + " million people, two ids have the same hash: give each person an id of its own");
    }
    return one;
  }
}
