package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

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

  /** Learns its weights from the set, uses the standard thresholds, reports from .01 on. */
  public static Deduplicator standard() {
    return new Deduplicator(
        new Attempt.Scoring(null, null, Plugins.none()), ThresholdPolicy.STANDARD, 0.01);
  }

  /** The same with weights given, instead of learning them. */
  public Deduplicator withModel(MatchModel model) {
    return with(new Attempt.Scoring(model, scoring.strategy(), scoring.plugins()));
  }

  /** The same with similarities, features and match keys of a host's own. */
  public Deduplicator withPlugins(Plugins plugins) {
    return with(new Attempt.Scoring(scoring.model(), scoring.strategy(), plugins));
  }

  /** The same with a strategy of a host's own instead of weights; the set is kept in memory. */
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
      Workspace work = attempt.work();
      List<Pair> scored = score(attempt, parallel);
      for (Pair p : scored) {
        Outcome outcome = policy.outcome(p.probability(), 0);
        pairs.accept(
            new LinkedPair(
                work.left().id(p.left()), work.left().id(p.right()), p.probability(), outcome));
      }
      return Clusters.of(work.left().ids(), scored);
    }
  }

  private List<Pair> score(Attempt attempt, Parallel parallel) {
    Workspace work = attempt.work();
    double odds = attempt.inStore() / (1 - attempt.inStore()) / work.left().size();
    double prior = Math.log(odds) / Math.log(2);
    int n = work.left().size();
    List<List<Pair>> found = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      found.add(List.of());
    }
    ThreadLocal<Lookup> lookups = ThreadLocal.withInitial(() -> new Lookup(attempt));
    parallel.run(
        IntStream.range(0, n),
        stream -> stream.forEach(i -> found.set(i, pairsOf(i, prior, lookups.get().of(i)))));
    return merged(found);
  }

  /** The pairs of one person with others, whoever of them comes first. */
  private List<Pair> pairsOf(int one, double prior, Lookup.Found found) {
    List<Pair> out = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      int other = found.numbers()[i];
      double bits = found.bits()[i] + prior;
      double probability = 1 / (1 + Math.pow(2, -bits));
      if (probability >= floor) {
        out.add(new Pair(Math.min(one, other), Math.max(one, other), probability));
      }
    }
    return out;
  }

  /** Each pair once: either may have found the other, and the likelier finding counts. */
  private static List<Pair> merged(List<List<Pair>> found) {
    List<Pair> all = new ArrayList<>();
    found.forEach(all::addAll);
    all.sort(
        Comparator.comparingInt(Pair::left)
            .thenComparingInt(Pair::right)
            .thenComparing(Comparator.comparingDouble(Pair::probability).reversed()));
    List<Pair> out = new ArrayList<>(all.size());
    for (Pair p : all) {
      Pair last = out.isEmpty() ? p : out.get(out.size() - 1);
      if (out.isEmpty() || p.left() != last.left() || p.right() != last.right()) {
        out.add(p);
      }
    }
    return out;
  }

  /** A pair by the places of its people in the set. */
  record Pair(int left, int right, double probability) {}
}
