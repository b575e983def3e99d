package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.learn.ChoiceModel;
import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * Learns what everything but identifiers weighs, from the identifiers and without labels.
 *
 * <p>Where two records can be compared by an address, number or profile URL, its agreement or
 * disagreement shows which alternative is the person, whatever name, career and place say. So these
 * two take turns (expectation maximisation): the chances of the alternatives given all evidence,
 * and weights of the context that come as near as they can to those chances ({@link ChoiceModel}).
 * Fields depend on each other, and namesakes at one employer are more often found than chance says:
 * therefore levels are also weighed in pairs, and the rarity of a value counts in part. Candidates
 * without a comparable identifier teach nothing and are left out. Every weight is pulled towards
 * the one learnt before, and stays there where the data say little.
 */
final class ContextLearner {

  private static final int ROUNDS = 10;
  private static final int FIRST_ITERATIONS = 30;
  private static final int ITERATIONS = 8;

  /** Strength of the pull towards the weights learnt before. */
  private static final double PULL = 1;

  private static final double MODEST = Math.log(100);

  /** Candidates with verdicts that are needed to learn from them alone. */
  private static final int LEAST_JUDGED = 300;

  /** Candidates with comparable identifiers that are needed to learn from at all. */
  private static final int LEAST_CANDIDATES = 200;

  private final List<Feature> features;
  private final CandidatePairs pairs;
  private final Parallel parallel;
  private final long storeSize;
  private final boolean within;

  private final RowVerdicts verdicts;
  private final LearningRows learning;
  private final int[] groups;
  private final int[] rows;

  private ContextLearner(
      List<Feature> features,
      CandidatePairs pairs,
      long storeSize,
      boolean within,
      RowVerdicts verdicts,
      Parallel parallel) {
    this.verdicts = verdicts;
    this.learning = LearningRows.of(features, pairs, within, verdicts);
    this.groups = learning.groups();
    this.rows = learning.rows();
    this.features = features;
    this.pairs = pairs;
    this.storeSize = storeSize;
    this.within = within;
    this.parallel = parallel;
  }

  /**
   * Learns.
   *
   * @param within whether one set is compared with itself, so that a person may have several
   *     matches
   */
  static Weights learn(
      List<Feature> features,
      CandidatePairs pairs,
      long storeSize,
      boolean within,
      MatchModel before,
      RowVerdicts verdicts,
      Parallel parallel) {
    return new ContextLearner(features, pairs, storeSize, within, verdicts, parallel).run(before);
  }

  private Weights run(MatchModel before) {
    if (learning.comparable() >= LEAST_CANDIDATES) {
      return learn(before);
    }
    Weights mixed = new MixtureLearner(features, pairs, storeSize, within, parallel).learn(before);
    return learning.judged() < LEAST_JUDGED
        ? mixed
        : learn(new MatchModel(before.inStore(), mixed));
  }

  private Weights learn(MatchModel before) {
    ContextWeights context = ContextWeights.of(features, pairs.findings(), rows, parallel);
    IdentifierChances identifiers =
        new IdentifierChances(features, pairs.findings(), rows, storeSize, before.weights());
    double[] home = context.home(before.weights());
    double[] current = home.clone();
    double inStore = before.inStore();
    double[] scores = new double[rows.length];
    double[] fixed = context.fixed(before.weights(), storeSize);
    double[] base = new double[rows.length];
    ChoiceModel model = context.model(groups, base);
    for (int round = 0; round < ROUNDS; round++) {
      double prior = prior(inStore);
      Arrays.setAll(base, i -> prior + fixed[i]);
      model.scores(current, scores, parallel::run);
      if (round == 0) {
        modest(scores);
      }
      identifiers.addTo(scores, parallel);
      model.chances(scores, parallel::run);
      applyVerdicts(scores);
      identifiers.learn(scores);
      inStore = within ? inStore : share(scores);
      current =
          model.fit(
              scores,
              current,
              home,
              PULL,
              round == 0 ? FIRST_ITERATIONS : ITERATIONS,
              parallel::run);
    }
    return context.weights(before.weights(), current, identifiers);
  }

  /** What reviewers said stands in the place of what is concluded. */
  private void applyVerdicts(double[] chances) {
    for (int g = 0; g + 1 < groups.length; g++) {
      int candidate = learning.candidates()[g];
      if (verdicts.judged().get(candidate)) {
        verdicts.apply(
            chances, groups[g], groups[g + 1], rows, verdicts.settled().get(candidate) && !within);
      }
    }
  }

  private double prior(double inStore) {
    return Math.log(inStore / (1 - inStore) / storeSize);
  }

  /**
   * Context begins with odds of a hundred to one at best: who starts sure of it would explain every
   * identifier that differs away, and never learn better.
   */
  private static void modest(double[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.min(MODEST, scores[i]);
    }
  }

  private double share(double[] chances) {
    double sum = 0;
    for (double c : chances) {
      sum += c;
    }
    return Posterior.share(sum, groups.length - 1);
  }
}
