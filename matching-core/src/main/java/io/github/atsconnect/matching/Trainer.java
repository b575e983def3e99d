package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.learn.Rounding;
import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Level;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.internal.score.Vectors;
import io.github.atsconnect.matching.internal.score.Weights;
import io.github.atsconnect.matching.model.Verdict;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Learns the weights of a model from two sets of people without labels.
 *
 * <p>Pairs that agree on an address, number or profile URL are taken as matches and the other pairs
 * of such a candidate as non-matches ({@link Anchors}). They show the chances of each level among
 * matches ({@code m}), and among the pairs that have to be told apart ({@code u}): namesakes live
 * more often in one place, or work in one trade, than random pairs do. What identifiers themselves
 * are worth is learnt from pairs that agree on another one. The shipped weights act as a prior
 * worth a few pairs, so a level that the data do not show keeps its shipped weight. How many
 * candidates are in the store at all comes from expectation maximisation.
 *
 * <p>Deterministic; immutable and safe for use by many threads. Sources: Fellegi and Sunter 1969;
 * Dempster, Laird and Rubin 1977.
 */
public final class Trainer {

  private static final int ROUNDS = 8;
  private static final int MAX_CANDIDATES = 20_000;
  private static final int MAX_RANDOM_PAIRS = 50_000;

  /** Random pairs a candidate. */
  private static final int RANDOM_PAIRS_EACH = 20;

  /** Pairs that the shipped chances weigh as much as. */
  private static final double PRIOR_PAIRS = 30;

  private static final double MAX_LIFT = 30;

  /** Namesakes expected to agree that the shipped lift weighs as much as. */
  private static final double LIFT_PRIOR = 5;

  private final int threads;

  private final Plugins plugins;

  private final Verdicts verdicts;

  private Trainer(int threads, Plugins plugins, Verdicts verdicts) {
    this.threads = threads;
    this.plugins = plugins;
    this.verdicts = verdicts;
  }

  /** {@return a trainer that uses as many threads as there are processors} */
  public static Trainer standard() {
    return new Trainer(Runtime.getRuntime().availableProcessors(), Plugins.none(), Verdicts.NONE);
  }

  /**
   * {@return the same trainer, learning also what a host's own features weigh}
   *
   * @param other what the host plugs in, instead of what was given before
   */
  public Trainer withPlugins(Plugins other) {
    return new Trainer(threads, other, verdicts);
  }

  /**
   * {@return the same trainer, learning from reviewers' verdicts as well; each counts as much as
   * several candidates without} Verdicts on people who are not there teach nothing.
   *
   * @param known what reviewers said, each pair once
   */
  public Trainer withVerdicts(Collection<Verdict> known) {
    return new Trainer(threads, plugins, new Verdicts(known));
  }

  /**
   * Learns from candidates and the store in which they are looked up.
   *
   * @param candidates the side that is looked up
   * @param store the side that is looked into
   * @return the weights, and the chance that a candidate is in the store
   */
  public MatchModel learn(PeopleSource candidates, PeopleSource store) {
    try (Parallel parallel = new Parallel(threads)) {
      return learn(Workspace.of(candidates, store, plugins, parallel), verdicts, parallel)
          .model()
          .learntWith(plugins);
    }
  }

  /**
   * Learns from one set in which people may be more than once.
   *
   * @param people the set, each record with an id of its own
   * @return the weights, for a {@link Deduplicator}
   */
  public MatchModel learnWithin(PeopleSource people) {
    try (Parallel parallel = new Parallel(threads)) {
      return learn(Workspace.within(people, plugins, parallel), verdicts, parallel)
          .model()
          .learntWith(plugins);
    }
  }

  /**
   * What was learnt.
   *
   * @param pairs the pairs that were compared to learn from, if any
   */
  record Learnt(MatchModel model, @Nullable CandidatePairs pairs) {}

  static Learnt learn(Workspace work, Verdicts verdicts, Parallel parallel) {
    MatchModel shipped = MatchModel.standard();
    Scorer scorer = work.scorer(shipped);
    CandidatePairs pairs = CandidatePairs.of(work, scorer, MAX_CANDIDATES, verdicts, parallel);
    if (pairs.candidates() == 0) {
      return new Learnt(shipped, null);
    }
    Anchors anchors =
        Anchors.of(work.features(), pairs, work.frequencies().size(), work.isWithin());
    Weights counted = weights(work.features(), anchors, randomPairs(work, scorer, parallel));
    MatchModel first = new MatchModel(inStore(work, pairs, counted, parallel), counted);
    long size = work.frequencies().size();
    Weights weights =
        ContextLearner.learn(
            work.features(),
            pairs,
            size,
            work.isWithin(),
            first,
            RowVerdicts.of(work, pairs, verdicts),
            parallel);
    return new Learnt(new MatchModel(inStore(work, pairs, weights, parallel), weights), pairs);
  }

  private static Weights weights(List<Feature> features, Anchors anchors, LevelCounts random) {
    Map<String, Weights.Chances> out = new LinkedHashMap<>();
    for (int f = 0; f < features.size(); f++) {
      List<Level> levels = features.get(f).levels();
      boolean isName = f == Anchors.NAME;
      for (int l = 1; l < levels.size(); l++) {
        Level level = levels.get(l);
        double m = anchors.matches(f).share(f, l, level.m(), PRIOR_PAIRS);
        double u = level.u();
        if (!isName && level.byFrequency() && !anchors.isIdentifier(f)) {
          // How much oftener namesakes agree than random pairs do.
          double expected = anchors.namesakes().known(f) * random.share(f, l, 0, 1);
          double observed = anchors.namesakes().count(f, l);
          double lift = (observed + LIFT_PRIOR * level.lift()) / (expected + LIFT_PRIOR);
          u = level.u() * Math.min(MAX_LIFT, Math.max(1, lift));
        } else if (!isName && !level.byFrequency()) {
          u = anchors.namesakes().share(f, l, random.share(f, l, level.u(), PRIOR_PAIRS), 100);
        }
        out.put(
            level.code(),
            new Weights.Chances(Math.min(0.9999, Math.max(1e-5, m)), Math.max(1e-7, u)));
      }
    }
    return new Weights(out);
  }

  /** Share of the candidates that are in the store. */
  private static double inStore(
      Workspace work, CandidatePairs pairs, Weights weights, Parallel parallel) {
    double inStore = MatchModel.standard().inStore();
    Scorer scorer = work.scorer(new MatchModel(inStore, weights));
    double[] bits = new double[pairs.findings().size()];
    parallel.run(bits.length, pair -> bits[pair] = scorer.bits(pairs.findings(), pair));
    for (int round = 0; round < ROUNDS; round++) {
      double found = 0;
      for (int i = 0; i < pairs.candidates(); i++) {
        int from = pairs.starts()[i];
        double[] certainty = Arrays.copyOfRange(bits, from, pairs.starts()[i + 1]);
        found +=
            1 - Posterior.fill(certainty, certainty.length, inStore, work.frequencies().size());
      }
      inStore = Posterior.share(found, pairs.candidates());
    }
    return Rounding.round(inStore);
  }

  private static LevelCounts randomPairs(Workspace work, Scorer scorer, Parallel parallel) {
    LevelCounts counts = new LevelCounts(work.features());
    if (work.left().size() == 0 || work.right().size() < 2) {
      return counts;
    }
    int[] lefts = work.left().byId();
    int[] rights = work.isWithin() ? lefts : work.right().byId();
    SplittableRandom random = new SplittableRandom(42);
    int pairs = (int) Math.min(MAX_RANDOM_PAIRS, (long) RANDOM_PAIRS_EACH * work.left().size());
    int[] left = new int[pairs];
    int[] right = new int[pairs];
    for (int i = 0; i < pairs; i++) {
      left[i] = lefts[random.nextInt(lefts.length)];
      right[i] = rights[random.nextInt(rights.length)];
    }
    Vectors findings = new Vectors(pairs, work.features().size());
    parallel.run(
        pairs,
        i ->
            scorer
                .of(work.left().person(left[i]))
                .record(work.right().person(right[i]), findings, i));
    for (int i = 0; i < pairs; i++) {
      if (!work.isWithin() || left[i] != right[i]) {
        counts.add(findings, i, 1);
      }
    }
    return counts;
  }
}
