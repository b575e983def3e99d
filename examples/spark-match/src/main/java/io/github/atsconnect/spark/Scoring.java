package io.github.atsconnect.spark;

import io.github.atsconnect.matching.LinkScorer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/**
 * Scores each candidate with everybody proposed. The profiles go to where the candidate is, and not
 * the other way round: of the candidates' side nothing but hashes is there more than once.
 */
final class Scoring {

  private static final StructType PROPOSED =
      StructType.fromDDL("candidate BIGINT, id STRING, packed BINARY");

  private Scoring() {}

  /**
   * The alternatives of each candidate from a probability on.
   *
   * @param comparisons told how many pairs are compared
   */
  static Dataset<Row> alternatives(
      Dataset<Row> pairs,
      Dataset<Row> candidates,
      Dataset<Row> profiles,
      Broadcast<Knowledge> knowledge,
      double floor,
      LongAccumulator comparisons) {
    CoGroupFunction<Long, Row, Row, Row> attach = (ref, people, asking) -> attach(people, asking);
    Dataset<Row> proposed =
        Proposing.by("ref", profiles, Packed.SCHEMA)
            .cogroup(
                Proposing.by("profile", pairs, pairs.schema()), attach, Encoders.row(PROPOSED));
    CoGroupFunction<Long, Row, Row, Row> score =
        (ref, people, alternatives) ->
            score(people, alternatives, knowledge.value().scorer(), floor, comparisons);
    return Proposing.by("ref", candidates, Packed.SCHEMA)
        .cogroup(Proposing.by("candidate", proposed, PROPOSED), score, Encoders.row(Links.SCHEMA));
  }

  /** Sends a profile to each candidate it was proposed for. */
  private static Iterator<Row> attach(Iterator<Row> people, Iterator<Row> asking) {
    if (!asking.hasNext()) {
      return Collections.emptyIterator();
    }
    Row profile = Proposing.only(people);
    Iterable<Row> all = () -> asking;
    return StreamSupport.stream(all.spliterator(), false)
        .map(
            pair ->
                RowFactory.create(
                    pair.getLong(0),
                    profile.getString(Packed.ID),
                    profile.<byte[]>getAs(Packed.PACKED)))
        .iterator();
  }

  private static Iterator<Row> score(
      Iterator<Row> people,
      Iterator<Row> proposed,
      LinkScorer scorer,
      double floor,
      LongAccumulator comparisons) {
    if (!proposed.hasNext()) {
      return Collections.emptyIterator();
    }
    Row candidate = Proposing.only(people);
    List<String> ids = new ArrayList<>();
    List<byte[]> packed = new ArrayList<>();
    while (proposed.hasNext()) {
      Row profile = proposed.next();
      ids.add(profile.getString(1));
      packed.add(profile.getAs(2));
    }
    comparisons.add(ids.size());
    double[] probabilities = scorer.probabilities(candidate.getAs(Packed.PACKED), packed);
    List<Links.Alternative> kept = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] >= floor) {
        kept.add(new Links.Alternative(ids.get(i), probabilities[i]));
      }
    }
    return Links.ranked(candidate.getString(Packed.ID), kept).iterator();
  }
}
