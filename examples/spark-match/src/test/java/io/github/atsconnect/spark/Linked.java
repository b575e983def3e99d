package io.github.atsconnect.spark;

import io.github.atsconnect.matching.Linker;
import io.github.atsconnect.matching.MatchModel;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Pairs with probability and decision, by the ids of both.
 *
 * @param pairs the probability to its last bit, and what was decided
 */
record Linked(Map<String, String> pairs) {

  static Linked onSpark(
      SparkSession spark,
      Dataset<Row> candidates,
      Dataset<Row> profiles,
      MatchModel model,
      boolean oneToOne) {
    Map<String, String> out = new HashMap<>();
    new BulkLink(model, 0.01, 0.99, oneToOne)
        .link(
            spark,
            candidates,
            profiles,
            links ->
                links
                    .collectAsList()
                    .forEach(
                        row ->
                            out.put(
                                row.getString(0) + " " + row.getString(1),
                                row.getDouble(2) + " " + row.getString(3))));
    return new Linked(out);
  }

  static Linked inProcess(
      List<Person> candidates, List<Person> profiles, MatchModel model, boolean oneToOne) {
    Map<String, String> out = new HashMap<>();
    Linker.builder()
        .model(model)
        .oneToOne(oneToOne)
        .build()
        .link(
            candidates::forEach,
            profiles::forEach,
            pair ->
                out.put(
                    pair.leftId() + " " + pair.rightId(),
                    pair.probability() + " " + word(pair.outcome())));
    return new Linked(out);
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case MATCH -> "match";
      case REVIEW -> "review";
      case NO_MATCH -> "none";
    };
  }

  long decided(String decision) {
    return pairs.values().stream().filter(value -> value.endsWith(decision)).count();
  }
}
