package io.github.atsconnect.matching;

import java.util.BitSet;

/**
 * Verdicts on the pairs that are learnt from.
 *
 * @param judged candidates, by their place among the pairs, about whom something is known
 * @param settled those of them of whom it is known who they are, or that they are nobody
 * @param ruledOut pairs that are known to be two people
 */
record RowVerdicts(BitSet judged, BitSet settled, BitSet ruledOut) {

  static RowVerdicts of(Workspace work, CandidatePairs pairs, Verdicts verdicts) {
    RowVerdicts out = new RowVerdicts(new BitSet(), new BitSet(), new BitSet());
    if (verdicts.isEmpty()) {
      return out;
    }
    for (int i = 0; i < pairs.candidates(); i++) {
      String candidate = work.left().id(pairs.lefts()[i]);
      if (verdicts.knows(candidate)) {
        out.judged.set(i);
        out.settled.set(i, verdicts.isSettled(candidate));
        for (int pair = pairs.starts()[i]; pair < pairs.starts()[i + 1]; pair++) {
          out.ruledOut.set(
              pair, verdicts.isRuledOut(candidate, work.right().id(pairs.rights()[pair])));
        }
      }
    }
    return out;
  }

  /**
   * Turns the chances of a candidate's alternatives into what is known.
   *
   * @param chances of the rows; replaced
   * @param from the first row of the candidate
   * @param to after its last row
   * @param rows the pair of each row
   * @param certain whether the candidate is known to be one of those who are not ruled out
   */
  void apply(double[] chances, int from, int to, int[] rows, boolean certain) {
    double left = 0;
    for (int row = from; row < to; row++) {
      chances[row] = ruledOut.get(rows[row]) ? 0 : chances[row];
      left += chances[row];
    }
    for (int row = from; row < to && certain && left > 0; row++) {
      chances[row] /= left;
    }
  }
}
