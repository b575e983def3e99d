package io.github.atsconnect.matching;

import java.util.Arrays;

/**
 * The probability of each alternative and of "none of them". A candidate is somebody of the store
 * with chance {@code inStore}, each of its {@code size} people beforehand alike; the score is the
 * likelihood ratio. Source: Bayes' rule over exclusive alternatives.
 */
final class Posterior {

  private Posterior() {}

  /**
   * Turns scores into probabilities, in place.
   *
   * @param bits scores of the alternatives; on return their probabilities
   * @param n how many there are
   * @return the probability of "none of them"
   */
  static double fill(double[] bits, int n, double inStore, long size) {
    double each = log2(inStore / Math.max(size, n));
    double none = log2(1 - inStore);
    double max = none;
    for (int i = 0; i < n; i++) {
      bits[i] += each;
      max = Math.max(max, bits[i]);
    }
    double noneWeight = Math.pow(2, none - max);
    for (int i = 0; i < n; i++) {
      bits[i] = Math.pow(2, bits[i] - max);
    }
    double sum = noneWeight + sum(bits, n);
    for (int i = 0; i < n; i++) {
      bits[i] /= sum;
    }
    return noneWeight / sum;
  }

  /** The sum of the first numbers, to the last bit the same in whatever order they come. */
  private static double sum(double[] numbers, int n) {
    double[] sorted = Arrays.copyOf(numbers, n);
    Arrays.sort(sorted);
    double sum = 0;
    for (double number : sorted) {
      sum += number;
    }
    return sum;
  }

  /**
   * The share of candidates that are in the store, kept off 0 and 1 as far as so many candidates
   * can tell: none of a few is no proof that there are none.
   */
  static double share(double found, int candidates) {
    double most = Math.max(0.98, 1 - 5.0 / candidates);
    return Math.min(most, Math.max(0.02, found / candidates));
  }

  /** log2 of the odds, beforehand, of one alternative against none of them. */
  static double prior(double inStore, long size) {
    return log2(inStore / size) - log2(1 - inStore);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
