package io.github.atsconnect.spark;

import static org.apache.spark.sql.functions.col;

import io.github.atsconnect.matching.Census;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongPredicate;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The first pass: how common values are among the profiles, and which match keys too many of them
 * share. Each task counts its own share and writes sums, so that a value that everybody has costs
 * as much as any other; the sums of all shares are added up part by part.
 */
final class Counting {

  private static final StructType PIECE = StructType.fromDDL("number INT, bytes BINARY");

  /** So many people are counted before their sums are written: it bounds the memory of a task. */
  private static final int SHARE = 50_000;

  private Counting() {}

  /** Which attributes candidates have, and how many candidates there are. */
  static Census.Totals candidates(Dataset<Row> packed) {
    MapPartitionsFunction<Row, Row> count =
        rows -> {
          List<Row> out = new ArrayList<>();
          new Shares(rows, key -> false)
              .forEachRemaining(
                  piece -> {
                    if (piece.getInt(0) == Census.SUMMARY) {
                      out.add(piece);
                    }
                  });
          return out.iterator();
        };
    return Census.totals(trimmed(packed.mapPartitions(count, Encoders.row(PIECE))));
  }

  /**
   * What is known of all profiles, in pieces. All of them come to the driver: some seven bytes for
   * each value that two profiles share.
   *
   * @param asked which match keys candidates may have
   */
  static List<byte[]> profiles(Dataset<Row> packed, Broadcast<AskedKeys> asked) {
    MapPartitionsFunction<Row, Row> count = rows -> new Shares(rows, asked.value()::mayHave);
    return trimmed(packed.mapPartitions(count, Encoders.row(PIECE)));
  }

  private static List<byte[]> trimmed(Dataset<Row> pieces) {
    MapGroupsFunction<Integer, Row, byte[]> sum =
        (number, same) -> {
          List<byte[]> all = new ArrayList<>();
          same.forEachRemaining(piece -> all.add(piece.getAs(1)));
          return Census.trimmed(Census.sum(all));
        };
    return pieces
        .groupBy(col("number"))
        .as(Encoders.INT(), Encoders.row(PIECE))
        .mapGroups(sum, Encoders.BINARY())
        .collectAsList();
  }

  /** Counts the people of a partition, share by share, and gives the pieces. */
  private static final class Shares implements Iterator<Row> {
    private final Iterator<Row> people;
    private final Census census;
    private Iterator<Census.Piece> pieces = Collections.emptyIterator();

    Shares(Iterator<Row> people, LongPredicate keys) {
      this.people = people;
      this.census = Steps.STEPS.census(keys);
    }

    @Override
    public boolean hasNext() {
      while (!pieces.hasNext() && people.hasNext()) {
        while (people.hasNext() && census.people() < SHARE) {
          census.add(people.next().getAs(Packed.PACKED));
        }
        pieces = census.end().iterator();
      }
      return pieces.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Census.Piece piece = pieces.next();
      return RowFactory.create(piece.number(), piece.bytes());
    }
  }
}
