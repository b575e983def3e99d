package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.learn.ChoiceModel;
import io.github.atsconnect.matching.internal.learn.Rounding;
import io.github.atsconnect.matching.internal.learn.SparseRows;
import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Frequencies;
import io.github.atsconnect.matching.internal.score.Level;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.internal.score.Vectors;
import io.github.atsconnect.matching.internal.score.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of the context is weighed anew, by number: levels that enough pairs show, alone and two
 * together, and how much the rarity of their values counts. Turns pairs into rows of those numbers,
 * and learnt numbers into weights.
 */
final class ContextWeights {

  private static final double LN2 = Math.log(2);

  /** Bits of rarity that a unit of its weight stands for, so that all weights are of one size. */
  private static final double RARITY_UNIT = 10;

  /** Pairs that must show a level, or two levels together, for it to be weighed anew. */
  private static final int LEAST_LEVEL = 30;

  private static final int LEAST_TOGETHER = 200;

  private final List<Feature> features;
  private final Vectors findings;
  private final int[] rows;

  /**
   * Weight number of a level's offset, of its rarity, and of two levels; -1 where there is none.
   */
  private final int[][] offset;

  private final int[][] rarity;
  private final Map<String, Integer> together = new LinkedHashMap<>();
  private final int[][] togetherOf;
  private int weights;

  private ContextWeights(List<Feature> features, Vectors findings, int[] rows) {
    this.features = features;
    this.findings = findings;
    this.rows = rows;
    this.offset = new int[features.size()][];
    this.rarity = new int[features.size()][];
    this.togetherOf = new int[features.size() * features.size()][];
  }

  /**
   * What some pairs can teach.
   *
   * @param rows the pair of each row
   */
  static ContextWeights of(
      List<Feature> features, Vectors findings, int[] rows, Parallel parallel) {
    ContextWeights out = new ContextWeights(features, findings, rows);
    out.number(parallel);
    return out;
  }

  private void number(Parallel parallel) {
    int n = features.size();
    int[][] levelCounts = new int[n][];
    int[][] pairCounts = new int[n * n][];
    for (int f = 0; f < n; f++) {
      levelCounts[f] = new int[levels(f)];
      for (int g = f + 1; g < n; g++) {
        pairCounts[f * n + g] = new int[levels(f) * levels(g)];
      }
    }
    parallel.run(
        n,
        f -> {
          for (int row : rows) {
            int level = findings.level(row, f);
            levelCounts[f][level]++;
            for (int g = f + 1; g < n && level > 0; g++) {
              pairCounts[f * n + g][level * levels(g) + findings.level(row, g)]++;
            }
          }
        });
    for (int f = 0; f < n; f++) {
      boolean context = !features.get(f).isIdentifier();
      offset[f] = new int[levels(f)];
      rarity[f] = new int[levels(f)];
      Arrays.fill(offset[f], -1);
      Arrays.fill(rarity[f], -1);
      for (int l = 1; l < levels(f) && context; l++) {
        if (levelCounts[f][l] >= LEAST_LEVEL) {
          offset[f][l] = weights++;
          rarity[f][l] = features.get(f).levels().get(l).byFrequency() ? weights++ : -1;
        }
      }
    }
    for (int f = 0; f < n; f++) {
      for (int g = f + 1; g < n; g++) {
        numberTogether(f, g, pairCounts[f * n + g]);
      }
    }
  }

  private void numberTogether(int f, int g, int[] counts) {
    int[] numbers = new int[counts.length];
    Arrays.fill(numbers, -1);
    for (int l = 1; l < levels(f); l++) {
      for (int k = 1; k < levels(g); k++) {
        int at = l * levels(g) + k;
        if (counts[at] >= LEAST_TOGETHER && offset[f][l] >= 0 && offset[g][k] >= 0) {
          numbers[at] = weights;
          together.put(Weights.both(level(f, l).code(), level(g, k).code()), weights++);
        }
      }
    }
    togetherOf[f * features.size() + g] = numbers;
  }

  /**
   * The rows as alternatives. Levels, alone and two together, are what rows of one kind share; the
   * rarity of the values is each row's own.
   */
  ChoiceModel model(int[] groups, double[] base) {
    RowKinds kinds = new RowKinds(rows.length);
    for (int f = 0; f < features.size(); f++) {
      int[] numbers = offset[f];
      int feature = f;
      kinds.split(levels(f), row -> told(numbers, findings.level(rows[row], feature)));
    }
    int[] first = kinds.firstRows();
    SparseRows.Builder shared = new SparseRows.Builder(first.length, first.length * 16);
    for (int row : first) {
      addShared(rows[row], shared);
    }
    SparseRows.Builder own = new SparseRows.Builder(rows.length, rows.length * 4);
    for (int row : rows) {
      addOwn(row, own);
    }
    return new ChoiceModel(groups, kinds.kindOf(), shared.build(), own.build(), base);
  }

  /** Levels that are not weighed tell nobody apart. */
  private static int told(int[] numbers, int level) {
    return numbers[level] < 0 ? 0 : level;
  }

  private void addShared(int row, SparseRows.Builder out) {
    int n = features.size();
    for (int f = 0; f < n; f++) {
      int level = findings.level(row, f);
      if (level == 0 || offset[f][level] < 0) {
        continue;
      }
      out.add(offset[f][level], 1);
      for (int g = f + 1; g < n; g++) {
        int number = togetherOf[f * n + g][level * levels(g) + findings.level(row, g)];
        if (number >= 0) {
          out.add(number, 1);
        }
      }
    }
    out.end();
  }

  private void addOwn(int row, SparseRows.Builder out) {
    for (int f = 0; f < features.size(); f++) {
      int number = rarity[f][findings.level(row, f)];
      if (number >= 0) {
        out.add(number, (float) (rarity(row, f) / RARITY_UNIT));
      }
    }
    out.end();
  }

  /** Rarity of the agreeing value in bits. */
  private double rarity(int row, int feature) {
    return -Math.log(findings.frequency(row, feature)) / LN2;
  }

  /** The weights, per row, of context levels that are not learnt. */
  double[] fixed(Weights before, long storeSize) {
    double[] fixed = new double[rows.length];
    Scorer scorer = new Scorer(features, before, Frequencies.ofSize(storeSize));
    for (int i = 0; i < rows.length; i++) {
      for (int f = 0; f < features.size(); f++) {
        int level = findings.level(rows[i], f);
        if (level > 0 && offset[f][level] < 0 && !features.get(f).isIdentifier()) {
          fixed[i] += LN2 * scorer.bits(f, level, findings.frequency(rows[i], f));
        }
      }
    }
    return fixed;
  }

  /** The weights as they were, in the order of their numbers. */
  double[] home(Weights before) {
    double[] home = new double[weights];
    for (int f = 0; f < features.size(); f++) {
      for (int l = 1; l < levels(f); l++) {
        if (offset[f][l] >= 0) {
          Weights.Chances c = before.of(level(f, l));
          home[offset[f][l]] = Math.log(c.m() / c.u());
          if (rarity[f][l] >= 0) {
            home[rarity[f][l]] = c.rarity() * RARITY_UNIT * LN2;
          }
        }
      }
    }
    return home;
  }

  /** The weights as learnt, beside those that were not. */
  Weights weights(Weights before, double[] learnt, IdentifierChances identifiers) {
    Map<String, Weights.Chances> byCode = new LinkedHashMap<>(before.byCode());
    for (int f = 0; f < features.size(); f++) {
      for (int l = 1; l < levels(f); l++) {
        if (offset[f][l] >= 0) {
          double m = before.of(level(f, l)).m();
          double part = rarity[f][l] < 0 ? 1 : learnt[rarity[f][l]] / RARITY_UNIT / LN2;
          byCode.put(
              level(f, l).code(),
              new Weights.Chances(
                  m,
                  Rounding.round(Math.min(1e8, m * Math.exp(-learnt[offset[f][l]]))),
                  Rounding.round(Math.max(-1, Math.min(10, part)))));
        }
      }
    }
    identifiers.putInto(byCode);
    Map<String, Double> bits = new LinkedHashMap<>();
    together.forEach((codes, number) -> bits.put(codes, Rounding.round(learnt[number] / LN2)));
    return new Weights(byCode, bits);
  }

  private int levels(int feature) {
    return features.get(feature).levels().size();
  }

  private Level level(int feature, int level) {
    return features.get(feature).levels().get(level);
  }
}
