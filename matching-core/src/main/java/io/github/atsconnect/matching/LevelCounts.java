package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Vectors;
import java.util.List;

/** How often each agreement level occurs among pairs that count more or less. */
final class LevelCounts {

  private final double[][] weights;
  private final double[] known;

  LevelCounts(List<Feature> features) {
    weights = new double[features.size()][];
    for (int f = 0; f < weights.length; f++) {
      weights[f] = new double[features.get(f).levels().size()];
    }
    known = new double[weights.length];
  }

  void add(Vectors findings, int pair, double weight) {
    for (int f = 0; f < weights.length; f++) {
      int level = findings.level(pair, f);
      if (level > 0) {
        weights[f][level] += weight;
        known[f] += weight;
      }
    }
  }

  /** Share of a level among the pairs in which the feature is known, blended with a prior. */
  double share(int feature, int level, double prior, double priorPairs) {
    return (weights[feature][level] + prior * priorPairs) / (known[feature] + priorPairs);
  }

  /** Weight of the pairs at a level. */
  double count(int feature, int level) {
    return weights[feature][level];
  }

  /** Weight of the pairs in which the feature is known. */
  double known(int feature) {
    return known[feature];
  }
}
