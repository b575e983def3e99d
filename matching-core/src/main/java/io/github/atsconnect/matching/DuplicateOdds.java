package io.github.atsconnect.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely two people of one set are duplicates before they are compared: how many duplicates a
 * person has on average, which the scores of all pairs tell (expectation maximisation of the share
 * of a mixture), over the size of the set.
 */
final class DuplicateOdds {

  private static final int ROUNDS = 30;

  /** Duplicates a person, on average: bounds of what is believed. */
  private static final double FEWEST = 1e-3;

  private static final double MOST = 100;

  /** Pairs below this probability are not of interest, whatever the average. */
  private static final double LEAST = 1e-4;

  private DuplicateOdds() {}

  /** Pairs with a lower score are not of interest in a set of {@code n} people. */
  static double leastBits(int n) {
    return log2(LEAST) - log2(MOST / n);
  }

  /** The pairs with their probabilities. */
  static List<Deduplicator.Pair> probabilities(List<Deduplicator.Pair> scored, int n) {
    double each = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double prior = log2(each / n);
      double sum = 0;
      for (Deduplicator.Pair p : scored) {
        sum += probability(p.bits() + prior);
      }
      each = Math.min(MOST, Math.max(FEWEST, 2 * sum / n));
    }
    double prior = log2(each / n);
    List<Deduplicator.Pair> out = new ArrayList<>(scored.size());
    for (Deduplicator.Pair p : scored) {
      out.add(new Deduplicator.Pair(p.left(), p.right(), p.bits(), probability(p.bits() + prior)));
    }
    return out;
  }

  private static double probability(double bits) {
    return 1 / (1 + Math.pow(2, -bits));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
