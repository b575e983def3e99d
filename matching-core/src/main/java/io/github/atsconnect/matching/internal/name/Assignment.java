package io.github.atsconnect.matching.internal.name;

import java.util.Arrays;

/** The cheapest way to pair each row with a column of its own. */
final class Assignment {

  private Assignment() {}

  /**
   * Finds it by dynamic programming over the set of columns used.
   *
   * @param cost rows by columns; no more rows than columns, at most ten columns
   * @return the column of each row
   */
  static int[] of(double[][] cost, int columns) {
    int rows = cost.length;
    int sets = 1 << columns;
    double[] best = new double[sets];
    byte[] choice = new byte[sets];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    for (int set = 0; set < sets; set++) {
      int row = Integer.bitCount(set);
      if (row >= rows || best[set] == Double.POSITIVE_INFINITY) {
        continue;
      }
      for (int column = 0; column < columns; column++) {
        int next = set | 1 << column;
        double sum = best[set] + cost[row][column];
        if (next != set && sum < best[next]) {
          best[next] = sum;
          choice[next] = (byte) column;
        }
      }
    }
    int set = 0;
    for (int s = 0; s < sets; s++) {
      if (Integer.bitCount(s) == rows && (Integer.bitCount(set) != rows || best[s] < best[set])) {
        set = s;
      }
    }
    int[] out = new int[rows];
    for (int row = rows - 1; row >= 0; row--) {
      out[row] = choice[set];
      set &= ~(1 << choice[set]);
    }
    return out;
  }
}
