package io.github.atsconnect.matching.internal.resume.layout;

/**
 * How much may be spent on looking for columns in one file. Pages of text take some ten thousand
 * steps; where damage has strewn characters all over a page, columns are not worth the time, and
 * lines are read as they stand.
 */
final class Effort {

  private static final int MOST = 300_000;

  private int spent;

  /** Spends some, and says whether there was enough. */
  boolean spend(int steps) {
    spent = Math.min(MOST, spent + Math.min(MOST, steps));
    return spent < MOST;
  }
}
