package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.internal.score.Scorer;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Looks candidates up in a bulk attempt: who is worth a comparison, and how each scores. Pairs that
 * were compared to learn from are not compared again. Each thread has its own.
 */
final class Lookup {

  private final Attempt attempt;
  private final KeyIndex.Search search;

  Lookup(Attempt attempt) {
    this.attempt = attempt;
    this.search = attempt.work().searches().next();
  }

  /**
   * Who was found for a candidate.
   *
   * @param numbers their places in the store
   * @param bits their scores
   * @param byContext how many of them share a key that is no identifier; they come first
   * @param passedOver how many keys of the candidate too many people share
   */
  record Found(int[] numbers, double[] bits, int byContext, int passedOver) {
    int size() {
      return numbers.length;
    }
  }

  /** Looks a candidate up; where a set is compared with itself, the candidate is not found. */
  Found of(int left) {
    Compared compared = attempt.compared();
    int row = compared == null ? -1 : compared.rowOf(left);
    if (compared == null || row < 0) {
      return search(left);
    }
    Found found = compared.found(row);
    assert areSums(left, found) : "a score is not the sum of its parts";
    return found;
  }

  private boolean areSums(int left, Found found) {
    for (int i = 0; i < found.size(); i++) {
      if (!PairScores.isSum(found.bits()[i], attempt.scores().explain(left, found.numbers()[i]))) {
        return false;
      }
    }
    return true;
  }

  private Found search(int left) {
    long before = search.passedOver();
    int n = search.run(attempt.work().left().person(left));
    boolean within = attempt.work().isWithin();
    IntToDoubleFunction scores = attempt.scores().of(left);
    int[] numbers = new int[n];
    double[] bits = new double[n];
    int size = 0;
    int byContext = search.foundByContext();
    for (int i = 0; i < n; i++) {
      int number = search.found(i);
      if (!within || number != left) {
        numbers[size] = number;
        bits[size++] = scores.applyAsDouble(number);
      } else if (i < search.foundByContext()) {
        byContext--;
      }
    }
    int passedOver = (int) (search.passedOver() - before);
    return new Found(
        Arrays.copyOf(numbers, size), Arrays.copyOf(bits, size), byContext, passedOver);
  }

  /** The pairs that were learnt from, with the scores that the learnt weights give them. */
  static final class Compared {
    private final CandidatePairs pairs;
    private final Scorer scorer;
    private final int[] rows;

    Compared(CandidatePairs pairs, Scorer scorer, int people) {
      this.pairs = pairs;
      this.scorer = scorer;
      this.rows = new int[people];
      Arrays.fill(rows, -1);
      for (int row = 0; row < pairs.candidates(); row++) {
        rows[pairs.lefts()[row]] = row;
      }
    }

    /** Where the pairs of a candidate are, -1 where it was not compared. */
    private int rowOf(int left) {
      return rows[left];
    }

    private Found found(int row) {
      int from = pairs.starts()[row];
      int to = pairs.starts()[row + 1];
      double[] bits = new double[to - from];
      for (int pair = from; pair < to; pair++) {
        bits[pair - from] = scorer.bits(pairs.findings(), pair);
      }
      return new Found(
          Arrays.copyOfRange(pairs.rights(), from, to),
          bits,
          pairs.contexts()[row] - from,
          pairs.passedOver()[row]);
    }
  }
}
