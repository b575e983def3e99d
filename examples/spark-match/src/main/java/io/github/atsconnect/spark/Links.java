package io.github.atsconnect.spark;

import static org.apache.spark.sql.functions.col;

import io.github.atsconnect.matching.ThresholdPolicy;
import io.github.atsconnect.matching.model.Decision.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Scored pairs, and what is decided about them. Ids and numbers only. */
final class Links {

  /** A candidate's alternatives: in order from 0 on, and at the first how likely the next is. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          "left_id STRING, right_id STRING, probability DOUBLE, place INT, next DOUBLE");

  private static final StructType DECIDED =
      StructType.fromDDL("left_id STRING, right_id STRING, probability DOUBLE, decision STRING");

  private static final int RIGHT = 1;
  private static final int PROBABILITY = 2;
  private static final int PLACE = 3;
  private static final int NEXT = 4;

  /** No threshold is set by a probability below. */
  private static final double SET_BY = 0.8;

  private Links() {}

  /** Somebody a candidate may be. */
  record Alternative(String id, double probability) {
    static Alternative of(Row row) {
      return new Alternative(row.getString(RIGHT), row.getDouble(PROBABILITY));
    }
  }

  /** The rows of a candidate, the likeliest first. */
  static List<Row> ranked(String candidate, List<Alternative> alternatives) {
    List<Alternative> sorted = new ArrayList<>(alternatives);
    sorted.sort(
        Comparator.comparingDouble(Alternative::probability)
            .reversed()
            .thenComparing(Alternative::id));
    List<Row> out = new ArrayList<>(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      Alternative a = sorted.get(i);
      double next = i == 0 && sorted.size() > 1 ? sorted.get(1).probability() : 0;
      out.add(RowFactory.create(candidate, a.id(), a.probability(), i, next));
    }
    return out;
  }

  /**
   * The thresholds at which the matches are right in the share wanted. Eight bytes for each likely
   * candidate come to the driver.
   */
  static ThresholdPolicy thresholds(Dataset<Row> links, double precision) {
    double[] first =
        links
            .where(col("place").equalTo(0).and(col("probability").geq(SET_BY)))
            .select("probability")
            .as(Encoders.DOUBLE())
            .collectAsList()
            .stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    return ThresholdPolicy.STANDARD.forPrecision(precision, first);
  }

  /** The pairs as {@code connect link} writes them. */
  static Dataset<Row> decided(Dataset<Row> links, ThresholdPolicy policy) {
    double match = policy.match();
    double review = policy.review();
    double margin = policy.margin();
    MapPartitionsFunction<Row, Row> decide =
        rows -> decided(rows, new ThresholdPolicy(match, review, margin));
    return links.mapPartitions(decide, Encoders.row(DECIDED));
  }

  private static Iterator<Row> decided(Iterator<Row> rows, ThresholdPolicy policy) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row row = rows.next();
        double probability = row.getDouble(PROBABILITY);
        Outcome outcome =
            row.getInt(PLACE) > 0
                ? Outcome.NO_MATCH
                : policy.outcome(probability, row.getDouble(NEXT));
        return RowFactory.create(
            row.getString(0), row.getString(RIGHT), probability, word(outcome));
      }
    };
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case MATCH -> "match";
      case REVIEW -> "review";
      case NO_MATCH -> "none";
    };
  }
}
