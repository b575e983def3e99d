package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Vectors;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pairs that context is learnt from, in groups of which one pair is a match at most: the
 * alternatives of a candidate that shares a kind of identifier with one of them, or about whom a
 * reviewer said something. Where one set is compared with itself each pair is a group, since a
 * person may have several matches.
 *
 * @param rows the pair of each row
 * @param groups where each group begins, and at the end how many rows there are
 * @param candidates the candidate of each group, by its place among the pairs
 * @param judged how many candidates a reviewer said something about
 * @param comparable how many groups can be compared by an identifier
 */
record LearningRows(int[] rows, int[] groups, int[] candidates, int judged, int comparable) {

  /** Pairs that are looked at, at most: more would change the weights by less than they matter. */
  private static final int MOST_ROWS = 200_000;

  /** How often a candidate with a verdict counts: nothing has to be concluded about it. */
  private static final int JUDGED_COUNTS = 5;

  static LearningRows of(
      List<Feature> features, CandidatePairs pairs, boolean within, RowVerdicts verdicts) {
    int[] identifiers =
        IntStream.range(0, features.size()).filter(f -> features.get(f).isIdentifier()).toArray();
    IntStream.Builder rows = IntStream.builder();
    IntStream.Builder groups = IntStream.builder().add(0);
    IntStream.Builder candidates = IntStream.builder();
    int size = 0;
    int judged = 0;
    int comparable = 0;
    for (int i = 0; i < pairs.candidates() && size < MOST_ROWS; i++) {
      // Who was found by an identifier alone was chosen by what is to teach.
      int from = pairs.starts()[i];
      int to = pairs.contexts()[i];
      boolean known = verdicts.judged().get(i) && !within;
      judged += known ? 1 : 0;
      boolean whole = !within && (known || isComparable(pairs.findings(), identifiers, from, to));
      comparable += whole && !known && to > from ? 1 : 0;
      for (int copy = 0; copy < (known ? JUDGED_COUNTS : 1); copy++) {
        int before = size;
        for (int pair = from; pair < to; pair++) {
          boolean alone = within && isComparable(pairs.findings(), identifiers, pair, pair + 1);
          if (whole || alone) {
            rows.add(pair);
            size++;
          }
          if (alone) {
            comparable++;
            groups.add(size);
            candidates.add(i);
          }
        }
        if (whole && size > before) {
          groups.add(size);
          candidates.add(i);
        }
      }
    }
    return new LearningRows(
        rows.build().toArray(),
        groups.build().toArray(),
        candidates.build().toArray(),
        judged,
        comparable);
  }

  private static boolean isComparable(Vectors findings, int[] identifiers, int from, int to) {
    for (int pair = from; pair < to; pair++) {
      for (int f : identifiers) {
        if (findings.level(pair, f) > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
