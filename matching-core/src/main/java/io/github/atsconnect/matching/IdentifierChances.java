package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.learn.Rounding;
import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Frequencies;
import io.github.atsconnect.matching.internal.score.Level;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.internal.score.Vectors;
import io.github.atsconnect.matching.internal.score.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The chances of identifiers' levels among matches; those among others stay as they were. */
final class IdentifierChances {

  private static final double LN2 = Math.log(2);

  /** Matches that the chances of identifiers learnt before weigh as much as. */
  private static final double PRIOR_PAIRS = 30;

  private final Weights before;
  private final Map<Integer, double[]> m = new LinkedHashMap<>();
  private final int[] identifiers;
  private Scorer scorer;
  private final List<Feature> features;
  private final Vectors findings;
  private final int[] rows;
  private final long storeSize;

  IdentifierChances(
      List<Feature> features, Vectors findings, int[] rows, long storeSize, Weights before) {
    this.features = features;
    this.findings = findings;
    this.rows = rows;
    this.storeSize = storeSize;
    this.before = before;
    this.identifiers =
        IntStream.range(0, features.size()).filter(f -> features.get(f).isIdentifier()).toArray();
    this.scorer = scorer(before);
  }

  void addTo(double[] scores, Parallel parallel) {
    Scorer now = scorer;
    parallel.run(
        scores.length,
        i -> {
          for (int f : identifiers) {
            int level = findings.level(rows[i], f);
            if (level > 0) {
              scores[i] += LN2 * now.bits(f, level, findings.frequency(rows[i], f));
            }
          }
        });
  }

  void learn(double[] chances) {
    Map<String, Weights.Chances> byCode = new LinkedHashMap<>();
    for (int f : identifiers) {
      double[] counts = new double[levels(f)];
      double known = 0;
      for (int i = 0; i < rows.length; i++) {
        int level = findings.level(rows[i], f);
        counts[level] += chances[i];
        known += level > 0 ? chances[i] : 0;
      }
      double[] share = new double[levels(f)];
      for (int l = 1; l < counts.length; l++) {
        Weights.Chances c = before.of(level(f, l));
        share[l] = Rounding.round((counts[l] + c.m() * PRIOR_PAIRS) / (known + PRIOR_PAIRS));
        byCode.put(level(f, l).code(), new Weights.Chances(share[l], c.u(), c.rarity()));
      }
      m.put(f, share);
    }
    scorer = scorer(new Weights(byCode));
  }

  void putInto(Map<String, Weights.Chances> byCode) {
    m.forEach(
        (f, share) -> {
          for (int l = 1; l < share.length; l++) {
            Weights.Chances c = before.of(level(f, l));
            byCode.put(level(f, l).code(), new Weights.Chances(share[l], c.u(), c.rarity()));
          }
        });
  }

  private Scorer scorer(Weights weights) {
    return new Scorer(features, weights, Frequencies.ofSize(storeSize));
  }

  private int levels(int feature) {
    return features.get(feature).levels().size();
  }

  private Level level(int feature, int level) {
    return features.get(feature).levels().get(level);
  }
}
