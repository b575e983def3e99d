package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.model.Decision.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is in one set of people more than once. A pair's probability regards that pair alone,
 * since a person may be there any number of times. Immutable and safe for use by many threads.
 */
public final class Deduplicator {

  private final @Nullable MatchModel model;
  private final ThresholdPolicy policy;
  private final double floor;
  private final int threads;

  private Deduplicator(@Nullable MatchModel model, ThresholdPolicy policy, double floor) {
    this.model = model;
    this.policy = policy;
    this.floor = floor;
    this.threads = Runtime.getRuntime().availableProcessors();
  }

  /** Learns its weights from the set, uses the standard thresholds, reports from .01 on. */
  public static Deduplicator standard() {
    return new Deduplicator(null, ThresholdPolicy.STANDARD, 0.01);
  }

  /** The same with weights given, instead of learning them. */
  public Deduplicator withModel(MatchModel model) {
    return new Deduplicator(model, policy, floor);
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
      Workspace work = Workspace.within(people, parallel);
      MatchModel used = model != null ? model : Trainer.learn(work, parallel);
      List<Pair> scored = score(work, used, parallel);
      for (Pair p : scored) {
        Outcome outcome = policy.outcome(p.probability(), 0);
        pairs.accept(
            new LinkedPair(
                work.left().id(p.left()), work.left().id(p.right()), p.probability(), outcome));
      }
      return Clusters.of(work.left().ids(), scored);
    }
  }

  private List<Pair> score(Workspace work, MatchModel used, Parallel parallel) {
    Scorer scorer = work.scorer(used);
    double odds = used.inStore() / (1 - used.inStore()) / work.left().size();
    double prior = Math.log(odds) / Math.log(2);
    int n = work.left().size();
    List<List<Pair>> found = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      found.add(List.of());
    }
    ThreadLocal<KeyIndex.Search> searches = ThreadLocal.withInitial(() -> work.index().search(n));
    parallel.run(
        IntStream.range(0, n),
        stream ->
            stream.forEach(i -> found.set(i, pairsOf(i, work, scorer, prior, searches.get()))));
    List<Pair> out = new ArrayList<>();
    found.forEach(out::addAll);
    return out;
  }

  private List<Pair> pairsOf(
      int left, Workspace work, Scorer scorer, double prior, KeyIndex.Search search) {
    int n = search.run(work.left().person(left));
    List<Pair> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int right = search.found(i);
      if (right > left) {
        double bits = scorer.bits(work.left().person(left), work.left().person(right)) + prior;
        double probability = 1 / (1 + Math.pow(2, -bits));
        if (probability >= floor) {
          out.add(new Pair(left, right, probability));
        }
      }
    }
    out.sort(Comparator.comparingInt(Pair::right));
    return out;
  }

  /** A pair by the places of its people in the set. */
  record Pair(int left, int right, double probability) {}
}
