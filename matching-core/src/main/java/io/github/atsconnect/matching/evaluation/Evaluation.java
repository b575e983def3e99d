package io.github.atsconnect.matching.evaluation;

import io.github.atsconnect.matching.LinkedPair;
import io.github.atsconnect.matching.model.Decision.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How good a set of links is. A candidate's <em>pick</em> is its likeliest pair. Candidates without
 * a true pair count too: a pick for one of them is wrong.
 *
 * @param truePairs how many pairs there are to be found
 * @param matches quality of the pairs decided as a match
 * @param picks quality of the picks with probability .5 or more
 * @param best quality of the picks at the threshold that is best in hindsight
 * @param bestThreshold that threshold
 * @param recallAt99 recall of the picks, the surest first, down to where precision is last .99 or
 *     more
 * @param recallAt95 the same for .95
 * @param calibrationError mean distance of stated and observed probability of the picks, weighted
 *     by their number, in ten bins (ECE)
 * @param calibration the ten bins
 */
public record Evaluation(
    int truePairs,
    Quality matches,
    Quality picks,
    Quality best,
    double bestThreshold,
    double recallAt99,
    double recallAt95,
    double calibrationError,
    List<Bin> calibration) {

  private static final int BINS = 10;

  /**
   * Precision, recall and their harmonic mean.
   *
   * @param found pairs claimed
   * @param right pairs claimed that are true
   * @param truePairs pairs that there are
   */
  public record Quality(int found, int right, int truePairs) {
    /** {@return the share of the claimed pairs that are true; 1 when none is claimed} */
    public double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    /** {@return the share of the true pairs that are claimed; 1 when there are none} */
    public double recall() {
      return truePairs == 0 ? 1 : (double) right / truePairs;
    }

    /** {@return the harmonic mean of precision and recall} */
    public double f1() {
      return found + truePairs == 0 ? 1 : 2.0 * right / (found + truePairs);
    }
  }

  /**
   * Picks of like probability.
   *
   * @param from least probability
   * @param to greatest probability
   * @param count how many
   * @param stated mean probability stated
   * @param observed share that is right
   */
  public record Bin(double from, double to, int count, double stated, double observed) {}

  /**
   * Measures links against truth.
   *
   * @param pairs all scored pairs
   * @param truth true right ids by left id; a left id without a true pair may be absent
   * @return the figures
   */
  public static Evaluation of(Iterable<LinkedPair> pairs, Map<String, Set<String>> truth) {
    int truePairs = truth.values().stream().mapToInt(Set::size).sum();
    int matches = 0;
    int rightMatches = 0;
    Map<String, LinkedPair> pickByLeft = new LinkedHashMap<>();
    for (LinkedPair pair : pairs) {
      if (pair.outcome() == Outcome.MATCH) {
        matches++;
        rightMatches += isTrue(pair, truth) ? 1 : 0;
      }
      pickByLeft.merge(
          pair.leftId(), pair, (old, now) -> now.probability() > old.probability() ? now : old);
    }
    List<LinkedPair> picks = new ArrayList<>(pickByLeft.values());
    picks.sort(
        Comparator.comparingDouble(LinkedPair::probability)
            .reversed()
            .thenComparing(LinkedPair::leftId));
    Sweep sweep = Sweep.over(picks, truth, truePairs);
    List<Bin> bins = bins(picks, truth);
    double error = 0;
    for (Bin bin : bins) {
      error += bin.count() * Math.abs(bin.stated() - bin.observed());
    }
    return new Evaluation(
        truePairs,
        new Quality(matches, rightMatches, truePairs),
        sweep.atHalf(),
        sweep.best(),
        sweep.bestThreshold(),
        sweep.recallAt99(),
        sweep.recallAt95(),
        picks.isEmpty() ? 0 : error / picks.size(),
        bins);
  }

  private static List<Bin> bins(List<LinkedPair> picks, Map<String, Set<String>> truth) {
    int[] count = new int[BINS];
    int[] right = new int[BINS];
    double[] stated = new double[BINS];
    for (LinkedPair pick : picks) {
      int bin = Math.min(BINS - 1, (int) (pick.probability() * BINS));
      count[bin]++;
      stated[bin] += pick.probability();
      right[bin] += isTrue(pick, truth) ? 1 : 0;
    }
    List<Bin> bins = new ArrayList<>(BINS);
    for (int i = 0; i < BINS; i++) {
      double n = Math.max(1, count[i]);
      bins.add(
          new Bin(
              i / (double) BINS, (i + 1) / (double) BINS, count[i], stated[i] / n, right[i] / n));
    }
    return bins;
  }

  private static boolean isTrue(LinkedPair pair, Map<String, Set<String>> truth) {
    Set<String> right = truth.get(pair.leftId());
    return right != null && right.contains(pair.rightId());
  }

  /** Walks down the picks, the surest first. */
  private record Sweep(
      Quality atHalf, Quality best, double bestThreshold, double recallAt99, double recallAt95) {

    static Sweep over(List<LinkedPair> picks, Map<String, Set<String>> truth, int truePairs) {
      Quality atHalf = new Quality(0, 0, truePairs);
      Quality best = atHalf;
      double threshold = 1;
      double recall99 = 0;
      double recall95 = 0;
      int right = 0;
      for (int i = 0; i < picks.size(); i++) {
        LinkedPair pick = picks.get(i);
        right += isTrue(pick, truth) ? 1 : 0;
        boolean tied = i + 1 < picks.size() && picks.get(i + 1).probability() == pick.probability();
        if (tied) {
          continue;
        }
        Quality q = new Quality(i + 1, right, truePairs);
        if (pick.probability() >= 0.5) {
          atHalf = q;
        }
        if (q.f1() > best.f1()) {
          best = q;
          threshold = pick.probability();
        }
        recall99 = q.precision() >= 0.99 ? q.recall() : recall99;
        recall95 = q.precision() >= 0.95 ? q.recall() : recall95;
      }
      return new Sweep(atHalf, best, threshold, recall99, recall95);
    }
  }
}
