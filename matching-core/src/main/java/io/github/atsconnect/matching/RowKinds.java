package io.github.atsconnect.matching;

import java.util.Arrays;

/**
 * Rows that show the same levels are of one kind: there are far fewer kinds than rows. Kinds are
 * told apart level by level, and numbered in the order in which they are met. Not thread-safe.
 */
final class RowKinds {

  private final int[] kindOf;
  private int kinds = 1;

  /** So many rows, all of one kind. */
  RowKinds(int rows) {
    this.kindOf = new int[rows];
  }

  /** What a row shows. */
  @FunctionalInterface
  interface Shown {
    /** From 0 on. */
    int level(int row);
  }

  /** Tells rows apart that show different levels. */
  void split(int levels, Shown shown) {
    int[] numbers = new int[Math.multiplyExact(kinds, levels)];
    Arrays.fill(numbers, -1);
    int next = 0;
    for (int row = 0; row < kindOf.length; row++) {
      int seen = kindOf[row] * levels + shown.level(row);
      if (numbers[seen] < 0) {
        numbers[seen] = next++;
      }
      kindOf[row] = numbers[seen];
    }
    kinds = Math.max(1, next);
  }

  /** The kind of each row. */
  int[] kindOf() {
    return kindOf;
  }

  /** The first row of each kind. */
  int[] firstRows() {
    int[] out = new int[kindOf.length == 0 ? 0 : kinds];
    int met = 0;
    for (int row = 0; row < kindOf.length && met < out.length; row++) {
      if (kindOf[row] == met) {
        out[met++] = row;
      }
    }
    return out;
  }
}
