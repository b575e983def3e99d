package io.github.atsconnect.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class OneToOneTest {

  private static final double[] PROBABILITIES = {0.3, 0.5, 0.5, 0.5, 0.6, 0.9};

  @Test
  void roundsSettleWhatGoingThroughAllClaimsInOrderSettles(SparkSession spark) {
    SplittableRandom random = new SplittableRandom(3);
    Map<String, Row> links = new HashMap<>();
    for (int i = 0; i < 150; i++) {
      String left = "c" + random.nextInt(60);
      String right = "p" + random.nextInt(40);
      double probability = PROBABILITIES[random.nextInt(PROBABILITIES.length)];
      links.put(left + right, RowFactory.create(left, right, probability, 0, 0.0));
    }
    Dataset<Row> rows = spark.createDataFrame(List.copyOf(links.values()), Links.SCHEMA);
    List<Row> resolved = OneToOne.resolved(rows).collectAsList();
    assertThat(resolved.stream().map(row -> row.getString(0) + row.getString(1)))
        .containsExactlyInAnyOrderElementsOf(inOrder(links));
    assertThat(resolved.stream().filter(row -> row.getInt(3) == 0).map(row -> row.getString(0)))
        .as("each candidate has one first")
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            resolved.stream().map(row -> row.getString(0)).distinct().toList());
  }

  /** The pairs that stay. */
  private static Set<String> inOrder(Map<String, Row> links) {
    List<Row> claims = new ArrayList<>(links.values());
    claims.removeIf(row -> row.getDouble(2) < 0.5);
    claims.sort(
        Comparator.<Row>comparingDouble(row -> -row.getDouble(2))
            .thenComparing(row -> row.getString(1))
            .thenComparing(row -> row.getString(0)));
    Map<String, String> owners = new HashMap<>();
    Set<String> settled = new HashSet<>();
    for (Row claim : claims) {
      if (!settled.contains(claim.getString(0))
          && owners.putIfAbsent(claim.getString(1), claim.getString(0)) == null) {
        settled.add(claim.getString(0));
      }
    }
    Set<String> out = new HashSet<>();
    links.forEach(
        (key, row) -> {
          if (owners.getOrDefault(row.getString(1), row.getString(0)).equals(row.getString(0))) {
            out.add(key);
          }
        });
    return out;
  }
}
