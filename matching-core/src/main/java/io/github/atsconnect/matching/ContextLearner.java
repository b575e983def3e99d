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

  private static final double LN2 = Math.log(2);
  private static final int ROUNDS = 10;
  private static final int FIRST_ITERATIONS = 30;
  private static final int ITERATIONS = 8;

  /** Strength of the pull towards the weights learnt before. */
  private static final double PULL = 1;

  /** Bits of rarity that a unit of its weight stands for, so that all weights are of one size. */
  private static final double RARITY_UNIT = 10;

  /** Pairs that must show a level, or two levels together, for it to be weighed anew. */
  private static final int LEAST_LEVEL = 30;

  private static final int LEAST_TOGETHER = 200;

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

  /**
   * Weight number of a level's offset, of its rarity, and of two levels; -1 where there is none.
   */
  private final int[][] offset;

  private final int[][] rarity;
  private final Map<String, Integer> together = new LinkedHashMap<>();
  private final int[][] togetherOf;
  private int weights;

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
    this.offset = new int[features.size()][];
    this.rarity = new int[features.size()][];
    this.togetherOf = new int[features.size() * features.size()][];
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
    numberWeights();
    IdentifierChances identifiers =
        new IdentifierChances(features, pairs.findings(), rows, storeSize, before.weights());
    double[] home = home(before.weights());
    double[] current = home.clone();
    double inStore = before.inStore();
    double[] scores = new double[rows.length];
    double[] fixed = fixed(before.weights());
    double[] base = new double[rows.length];
    ChoiceModel model = model(base);
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
    return weights(before.weights(), current, identifiers);
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

  private void numberWeights() {
    int n = features.size();
    int[][] levelCounts = new int[n][];
    int[][] pairCounts = new int[n * n][];
    for (int f = 0; f < n; f++) {
      levelCounts[f] = new int[levels(f)];
      for (int g = f + 1; g < n; g++) {
        pairCounts[f * n + g] = new int[levels(f) * levels(g)];
      }
    }
    Vectors findings = pairs.findings();
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
  private ChoiceModel model(double[] base) {
    RowKinds kinds = new RowKinds(rows.length);
    for (int f = 0; f < features.size(); f++) {
      int[] numbers = offset[f];
      int feature = f;
      kinds.split(levels(f), row -> told(numbers, pairs.findings().level(rows[row], feature)));
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
    Vectors findings = pairs.findings();
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
      int number = rarity[f][pairs.findings().level(row, f)];
      if (number >= 0) {
        out.add(number, (float) (rarity(row, f) / RARITY_UNIT));
      }
    }
    out.end();
  }

  /** Rarity of the agreeing value in bits. */
  private double rarity(int row, int feature) {
    return -Math.log(pairs.findings().frequency(row, feature)) / LN2;
  }

  private Scorer scorer(Weights weights) {
    return new Scorer(features, weights, Frequencies.ofSize(storeSize));
  }

  private double prior(double inStore) {
    return Math.log(inStore / (1 - inStore) / storeSize);
  }

  /** The weights, per row, of context levels that are not learnt. */
  private double[] fixed(Weights before) {
    double[] fixed = new double[rows.length];
    Scorer scorer = scorer(before);
    for (int i = 0; i < rows.length; i++) {
      for (int f = 0; f < features.size(); f++) {
        int level = pairs.findings().level(rows[i], f);
        if (level > 0 && offset[f][level] < 0 && !features.get(f).isIdentifier()) {
          fixed[i] += LN2 * scorer.bits(f, level, pairs.findings().frequency(rows[i], f));
        }
      }
    }
    return fixed;
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

  private double[] home(Weights before) {
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

  private Weights weights(Weights before, double[] learnt, IdentifierChances identifiers) {
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
