package io.github.atsconnect.spark;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Gives each profile to one candidate at most, as {@code connect link --one-to-one} does: the
 * likeliest claim first. Instead of going through all claims in order, each round settles those
 * that are the best both of their candidate and of their profile; that comes to the same. Nearly
 * all are settled in the first round, since a candidate has one claim, or two equal ones.
 */
final class OneToOne {

  /** From this probability on a candidate claims a profile. */
  private static final double CLAIM = 0.5;

  private static final StructType SCHEMA =
      StructType.fromDDL("left_id STRING, right_id STRING, probability DOUBLE");

  private static final Comparator<Row> BEST_FIRST =
      Comparator.<Row>comparingDouble(row -> -row.getDouble(2))
          .thenComparing(row -> row.getString(1))
          .thenComparing(row -> row.getString(0));

  private OneToOne() {}

  /** Drops the alternatives that lost. */
  static Dataset<Row> resolved(Dataset<Row> links) {
    Dataset<Row> owners =
        settled(links)
            .select(col("right_id").as("owned_id"), col("left_id").as("owner_id"))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> kept =
        links
            .join(owners, col("right_id").equalTo(col("owned_id")), "left")
            .where(col("owner_id").isNull().or(col("owner_id").equalTo(col("left_id"))))
            .select(col("left_id"), col("right_id"), col("probability"));
    FlatMapGroupsFunction<String, Row, Row> rank =
        (candidate, rows) -> {
          java.util.List<Links.Alternative> all = new java.util.ArrayList<>();
          rows.forEachRemaining(row -> all.add(Links.Alternative.of(row)));
          return Links.ranked(candidate, all).iterator();
        };
    return kept.groupBy(col("left_id"))
        .as(Encoders.STRING(), Encoders.row(SCHEMA))
        .flatMapGroups(rank, Encoders.row(Links.SCHEMA));
  }

  private static Dataset<Row> settled(Dataset<Row> links) {
    Dataset<Row> open =
        kept(
            links
                .where(col("probability").geq(CLAIM))
                .select("left_id", "right_id", "probability"));
    Dataset<Row> settled = open.limit(0);
    while (!open.isEmpty()) {
      Dataset<Row> now = kept(best("left_id", open).intersect(best("right_id", open)));
      settled = settled.union(now);
      Dataset<Row> rest =
          open.join(now.select("left_id"), "left_id", "left_anti")
              .join(now.select("right_id"), "right_id", "left_anti")
              .select("left_id", "right_id", "probability");
      open = kept(rest);
    }
    return settled;
  }

  /** Keeps ids and probabilities, so that no round begins anew. */
  private static Dataset<Row> kept(Dataset<Row> claims) {
    return claims.persist(StorageLevel.MEMORY_AND_DISK());
  }

  private static Dataset<Row> best(String side, Dataset<Row> claims) {
    MapGroupsFunction<String, Row, Row> first =
        (id, rows) -> {
          Row best = rows.next();
          while (rows.hasNext()) {
            Row row = rows.next();
            best = BEST_FIRST.compare(row, best) < 0 ? row : best;
          }
          return best;
        };
    return claims
        .groupBy(col(side))
        .as(Encoders.STRING(), Encoders.row(SCHEMA))
        .mapGroups(first, Encoders.row(SCHEMA));
  }
}
