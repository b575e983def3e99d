package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.learn.Rounding;
import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Frequencies;
import io.github.atsconnect.matching.internal.score.Level;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.internal.score.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns the chances of each level among matches where no identifier shows them: expectation
 * maximisation over the pairs that the match keys propose, with the chances among random pairs held
 * as they are, so that only one of the two classes moves (Winkler 1988).
 */
final class MixtureLearner {

  private static final int ROUNDS = 12;

  /** Matches that the chances before weigh as much as. */
  private static final double PRIOR_PAIRS = 30;

  /** Matches, by their chances, that are needed to learn from. */
  private static final double LEAST_MATCHES = 200;

  private final List<Feature> features;
  private final CandidatePairs pairs;
  private final long storeSize;
  private final boolean within;
  private final Parallel parallel;

  MixtureLearner(
      List<Feature> features,
      CandidatePairs pairs,
      long storeSize,
      boolean within,
      Parallel parallel) {
    this.features = features;
    this.pairs = pairs;
    this.storeSize = storeSize;
    this.within = within;
    this.parallel = parallel;
  }

  /** Learns; the weights before where there are too few matches to learn from. */
  Weights learn(MatchModel before) {
    Weights weights = before.weights();
    double expected = within ? 1 : before.inStore();
    double[] chances = new double[pairs.findings().size()];
    for (int round = 0; round < ROUNDS; round++) {
      Scorer scorer = new Scorer(features, weights, Frequencies.ofSize(storeSize));
      parallel.run(chances.length, pair -> chances[pair] = scorer.bits(pairs.findings(), pair));
      double sum = within ? alone(chances, expected) : alternatives(chances, expected);
      if (sum < LEAST_MATCHES) {
        return before.weights();
      }
      expected = within ? sum / pairs.candidates() : Posterior.share(sum, pairs.candidates());
      weights = weights(before.weights(), chances);
    }
    return weights;
  }

  /** Turns scores into chances pair by pair, where a person may have any number of matches. */
  private double alone(double[] bits, double each) {
    double prior = Math.log(each / storeSize) / Math.log(2);
    double sum = 0;
    for (int pair = 0; pair < bits.length; pair++) {
      bits[pair] = 1 / (1 + Math.pow(2, -bits[pair] - prior));
      sum += bits[pair];
    }
    return sum;
  }

  /** Turns scores into chances candidate by candidate, where one alternative is right at most. */
  private double alternatives(double[] bits, double inStore) {
    double sum = 0;
    for (int i = 0; i < pairs.candidates(); i++) {
      int from = pairs.starts()[i];
      double[] own = Arrays.copyOfRange(bits, from, pairs.starts()[i + 1]);
      sum += 1 - Posterior.fill(own, own.length, inStore, storeSize);
      System.arraycopy(own, 0, bits, from, own.length);
    }
    return sum;
  }

  private Weights weights(Weights before, double[] chances) {
    LevelCounts counts = new LevelCounts(features);
    for (int pair = 0; pair < chances.length; pair++) {
      counts.add(pairs.findings(), pair, chances[pair]);
    }
    Map<String, Weights.Chances> byCode = new LinkedHashMap<>(before.byCode());
    for (int f = 0; f < features.size(); f++) {
      List<Level> levels = features.get(f).levels();
      for (int l = 1; l < levels.size(); l++) {
        Weights.Chances c = before.of(levels.get(l));
        double m = Rounding.round(Math.max(1e-5, counts.share(f, l, c.m(), PRIOR_PAIRS)));
        byCode.put(
            levels.get(l).code(), new Weights.Chances(Math.min(0.9999, m), c.u(), c.rarity()));
      }
    }
    return new Weights(byCode, before.together());
  }
}
