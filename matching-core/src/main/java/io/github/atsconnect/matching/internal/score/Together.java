package io.github.atsconnect.matching.internal.score;

import java.util.Arrays;
import java.util.List;

/**
 * What pairs of levels weigh beyond what each does: fields are not independent, so a job title that
 * agrees says less beside an employer that agrees, and one who has moved has changed several things
 * at once. Immutable.
 */
final class Together {

  static final String FEATURE = "together";
  static final String CODE = "TOGETHER";
  static final String WORDS =
      "what these weigh together beyond each alone, since they depend on each other";

  /** Which part of what agreeing fields weigh alone their dependence takes away at most. */
  private static final double MOST = 0.5;

  private final int[] first;
  private final int[] second;
  private final double[][] bits;
  private final int[] width;

  private Together(int[] first, int[] second, double[][] bits, int[] width) {
    this.first = first;
    this.second = second;
    this.bits = bits;
    this.width = width;
  }

  static Together of(Feature[] features, Weights weights) {
    int n = features.length;
    int[] first = new int[n * n];
    int[] second = new int[n * n];
    double[][] bits = new double[n * n][];
    int[] width = new int[n * n];
    int size = 0;
    for (int i = 0; i < n && !weights.together().isEmpty(); i++) {
      for (int j = i + 1; j < n; j++) {
        double[] table = table(features[i].levels(), features[j].levels(), weights);
        if (table.length > 0) {
          first[size] = i;
          second[size] = j;
          bits[size] = table;
          width[size++] = features[j].levels().size();
        }
      }
    }
    return new Together(
        Arrays.copyOf(first, size),
        Arrays.copyOf(second, size),
        Arrays.copyOf(bits, size),
        Arrays.copyOf(width, size));
  }

  /** Bits by both levels, empty where no two levels weigh anything together. */
  private static double[] table(List<Level> rows, List<Level> columns, Weights weights) {
    double[] table = new double[rows.size() * columns.size()];
    boolean used = false;
    for (int r = 1; r < rows.size(); r++) {
      for (int c = 1; c < columns.size(); c++) {
        double bits = weights.together(rows.get(r), columns.get(c));
        table[r * columns.size() + c] = bits;
        used |= bits != 0;
      }
    }
    return used ? table : new double[0];
  }

  /**
   * The bits of a pair.
   *
   * @param levels its level in each feature
   * @param agreeing what the features that agree weigh alone: dependence takes away a part of that
   *     at most, or a field more that agrees could speak against a pair
   */
  double bits(int[] levels, double agreeing) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += bits[i][levels[first[i]] * width[i] + levels[second[i]]];
    }
    return Math.max(sum, -MOST * agreeing);
  }
}
