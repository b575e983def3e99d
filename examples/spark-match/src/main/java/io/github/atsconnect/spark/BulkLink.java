package io.github.atsconnect.spark;

import io.github.atsconnect.matching.Census;
import io.github.atsconnect.matching.MatchModel;
import io.github.atsconnect.matching.ThresholdPolicy;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;

/**
 * Links candidates to profiles on Spark: the pairs, probabilities and decisions that a {@code
 * Linker} finds in process with the same model. The order of the rows and how they are spread leave
 * no trace.
 */
public final class BulkLink {

  private final MatchModel model;
  private final double floor;
  private final double precision;
  private final boolean oneToOne;

  /**
   * How to link.
   *
   * @param model weights, learnt by {@code connect train}, or {@link MatchModel#standard()}
   * @param floor least probability of a pair to be written, 0 to 1
   * @param precision which share of the matches is to be right, between 0 and 1
   * @param oneToOne whether a profile is one candidate at most
   */
  public BulkLink(MatchModel model, double floor, double precision, boolean oneToOne) {
    if (!(floor >= 0 && floor <= 1) || !(precision > 0 && precision < 1)) {
      throw new IllegalArgumentException(
          "need a floor of 0 to 1 and a precision between, got " + floor + " and " + precision);
    }
    this.model = model;
    this.floor = floor;
    this.precision = precision;
    this.oneToOne = oneToOne;
  }

  /**
   * What came of it.
   *
   * @param unread rows of both sides that are no people: unreadable, or without an id
   * @param comparisons how many pairs were compared
   * @param matches how many candidates have a match
   * @param reviews how many have somebody to be reviewed
   * @param policy the thresholds
   * @param commonKeys how many match keys of candidates too many profiles share
   * @param values how many values the table of frequencies holds
   * @param valueBytes what it takes on the way to each executor
   * @param filterBytes what the filter of the candidates' keys takes
   */
  public record Report(
      long candidates,
      long profiles,
      long unread,
      long comparisons,
      long matches,
      long reviews,
      ThresholdPolicy policy,
      int commonKeys,
      long values,
      long valueBytes,
      long filterBytes) {}

  /**
   * Links two sets of {@link People}.
   *
   * @param writer is given the decided pairs once: {@code left_id, right_id, probability, decision}
   * @throws IllegalStateException when two people of one side have the same id
   */
  public Report link(
      SparkSession spark,
      Dataset<Row> candidatePeople,
      Dataset<Row> profilePeople,
      Consumer<Dataset<Row>> writer) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Dataset<Row> candidates = Packed.of(candidatePeople);
    Dataset<Row> profiles = Packed.of(profilePeople);

    LongAccumulator unread = spark.sparkContext().longAccumulator("unread");
    Census.Totals theirs = Counting.candidates(Packed.of(candidatePeople, unread));
    Broadcast<AskedKeys> asked = context.broadcast(AskedKeys.of(candidates, theirs.people()));
    List<byte[]> census = Counting.profiles(Packed.of(profilePeople, unread), asked);
    Census.Totals counted = Census.totals(census);
    Broadcast<long[]> common = context.broadcast(counted.commonKeys());
    Broadcast<Knowledge> knowledge = context.broadcast(new Knowledge(model, census, theirs));

    LongAccumulator comparisons = spark.sparkContext().longAccumulator("comparisons");
    Dataset<Row> pairs = Proposing.pairs(candidates, profiles, asked, common);
    Dataset<Row> scored =
        Scoring.alternatives(pairs, candidates, profiles, knowledge, floor, comparisons)
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> links = oneToOne ? OneToOne.resolved(scored) : scored;
    ThresholdPolicy policy = Links.thresholds(links, precision);
    Dataset<Row> decided = Links.decided(links, policy);
    writer.accept(decided);
    Map<String, Long> decisions = decisions(decided);
    Report report =
        new Report(
            theirs.people(),
            counted.people(),
            unread.value(),
            comparisons.value(),
            decisions.getOrDefault("match", 0L),
            decisions.getOrDefault("review", 0L),
            policy,
            common.value().length,
            counted.values(),
            knowledge.value().bytes(),
            asked.value().bytes());
    scored.unpersist();
    List.of(asked, common, knowledge).forEach(Broadcast::destroy);
    return report;
  }

  private static Map<String, Long> decisions(Dataset<Row> decided) {
    return decided.groupBy("decision").count().collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
  }
}
