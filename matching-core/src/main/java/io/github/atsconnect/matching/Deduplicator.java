package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds who is in one set of people more than once. A pair's probability regards that pair alone,
 * since a person may be there any number of times. Immutable and safe for use by many threads.
 */
public final class Deduplicator {

  private final Attempt.Scoring scoring;
  private final ThresholdPolicy policy;
  private final double floor;
  private final int threads;

  private Deduplicator(Attempt.Scoring scoring, ThresholdPolicy policy, double floor) {
    this.scoring = scoring;
    this.policy = policy;
    this.floor = floor;
    this.threads = Runtime.getRuntime().availableProcessors();
  }

  /**
   * Learns its weights from the set, uses the standard thresholds, reports from .01 on.
   *
   * @return a deduplicator with all defaults
   */
  public static Deduplicator standard() {
    return new Deduplicator(
        new Attempt.Scoring(null, null, Plugins.none()), ThresholdPolicy.STANDARD, 0.01);
  }

  /**
   * {@return the same with weights given, instead of learning them}
   *
   * @param model the weights
   */
  public Deduplicator withModel(MatchModel model) {
    return with(new Attempt.Scoring(model, scoring.strategy(), scoring.plugins()));
  }

  /**
   * {@return the same with similarities, features and match keys of a host's own}
   *
   * @param plugins what the host plugs in; the same wherever the same people are concerned
   */
  public Deduplicator withPlugins(Plugins plugins) {
    return with(new Attempt.Scoring(scoring.model(), scoring.strategy(), plugins));
  }

  /**
   * {@return the same with a strategy of a host's own instead of weights; the set is kept in
   * memory}
   *
   * @param strategy gives the evidence of a pair; shared by threads
   */
  public Deduplicator withStrategy(ScoringStrategy strategy) {
    return with(new Attempt.Scoring(scoring.model(), strategy, scoring.plugins()));
  }

  private Deduplicator with(Attempt.Scoring other) {
    return new Deduplicator(other, policy, floor);
  }

  /**
   * Finds duplicates. The set is read once.
   *
   * @param people the set
   * @param pairs receives every pair from the floor on; the left id is that of the person who comes
   *     first
   * @return who belongs together
   */
  public Clusters dedupe(PeopleSource people, Consumer<LinkedPair> pairs) {
    try (Parallel parallel = new Parallel(threads)) {
      Attempt attempt = Attempt.within(people, scoring, parallel);
      PreparedPeople all = attempt.work().left();
      List<Pair> scored = DuplicateOdds.probabilities(score(attempt, parallel), all.size());
      Clusters clusters = Clusters.of(all, scored);
      for (Pair p : scored) {
        if (p.probability() >= floor) {
          pairs.accept(
              new LinkedPair(
                  all.id(p.left()), all.id(p.right()), p.probability(), outcome(p, clusters)));
        }
      }
      return clusters;
    }
  }

  /** Who is in one cluster is one person; who is likely to be and is not is for a reviewer. */
  private Outcome outcome(Pair pair, Clusters clusters) {
    Outcome alone = policy.outcome(pair.probability(), 0);
    return clusters.isTogether(pair.left(), pair.right())
        ? Outcome.MATCH
        : alone == Outcome.NO_MATCH ? alone : Outcome.REVIEW;
  }

  /** All pairs worth a probability, with their scores, each once and in the order of the set. */
  private List<Pair> score(Attempt attempt, Parallel parallel) {
    int n = attempt.work().left().size();
    double least = DuplicateOdds.leastBits(n);
    List<List<Pair>> found = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      found.add(List.of());
    }
    ThreadLocal<Lookup> lookups = ThreadLocal.withInitial(() -> new Lookup(attempt));
    parallel.run(n, i -> found.set(i, pairsOf(i, least, lookups.get().of(i))));
    return merged(found);
  }

  /** The pairs of one person with others, whoever of them comes first. */
  private static List<Pair> pairsOf(int one, double least, Lookup.Found found) {
    List<Pair> out = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      int other = found.numbers()[i];
      double bits = found.bits()[i];
      if (bits >= least) {
        out.add(new Pair(Math.min(one, other), Math.max(one, other), bits, 0));
      }
    }
    return out;
  }

  /** Each pair once: either may have found the other, and the better finding counts. */
  private static List<Pair> merged(List<List<Pair>> found) {
    List<Pair> all = new ArrayList<>();
    found.forEach(all::addAll);
    all.sort(
        Comparator.comparingInt(Pair::left)
            .thenComparingInt(Pair::right)
            .thenComparing(Comparator.comparingDouble(Pair::bits).reversed()));
    List<Pair> out = new ArrayList<>(all.size());
    for (Pair p : all) {
      Pair last = out.isEmpty() ? p : out.get(out.size() - 1);
      if (out.isEmpty() || p.left() != last.left() || p.right() != last.right()) {
        out.add(p);
      }
    }
    return out;
  }

  /**
   * A pair by the places of its people in the set.
   *
   * @param bits its score
   * @param probability that both are one person, 0 while not known
   */
  record Pair(int left, int right, double bits, double probability) {}
}
