package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.internal.score.Vectors;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The pairs that the match keys propose, with what their comparison finds, grouped by candidate.
 *
 * @param starts where each candidate's pairs begin, and at the end how many pairs there are
 * @param rights the person of the store of each pair
 * @param findings what the comparison of each pair finds
 * @param contextual which pairs share a key that is no identifier
 */
record CandidatePairs(int[] starts, int[] rights, Vectors findings, BitSet contextual) {

  /** Candidates that are looked up before the pairs are counted. */
  private static final int BATCH = 1_000;

  /** From so many pairs on, no further candidates are looked up. */
  private static final int MOST_PAIRS = 500_000;

  /**
   * Collects the pairs of candidates, at most of {@code limit} candidates: which ones and in which
   * order their ids say, so that the order of the people does not matter.
   */
  static CandidatePairs of(Workspace work, Scorer scorer, int limit, Parallel parallel) {
    int[] lefts = work.left().byId();
    int most = Math.min(limit, lefts.length);
    int[][] found = new int[most][];
    int[][] byContext = new int[most][];
    ThreadLocal<KeyIndex.Search> searches =
        ThreadLocal.withInitial(() -> work.index().search(work.right().size()));
    int n = 0;
    for (int pairs = 0; n < most && pairs < MOST_PAIRS; ) {
      int from = n;
      n = Math.min(most, n + BATCH);
      parallel.run(
          IntStream.range(from, n),
          stream ->
              stream.forEach(
                  i -> {
                    KeyIndex.Search search = searches.get();
                    PreparedPerson left = work.left().person(lefts[i]);
                    byContext[i] =
                        others(work, lefts[i], search, search.runWithoutIdentifiers(left));
                    found[i] = others(work, lefts[i], search, search.run(left));
                  }));
      for (int i = from; i < n; i++) {
        pairs += found[i].length;
      }
    }
    int[] starts = new int[n + 1];
    for (int i = 0; i < n; i++) {
      starts[i + 1] = Math.addExact(starts[i], found[i].length);
    }
    BitSet contextual = new BitSet(starts[n]);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < found[i].length; k++) {
        contextual.set(starts[i] + k, Arrays.binarySearch(byContext[i], found[i][k]) >= 0);
      }
    }
    int[] rights = new int[starts[n]];
    Vectors findings = new Vectors(starts[n], work.features().size());
    parallel.run(
        IntStream.range(0, n),
        stream ->
            stream.forEach(
                i -> {
                  for (int k = 0; k < found[i].length; k++) {
                    int pair = starts[i] + k;
                    rights[pair] = found[i][k];
                    scorer.record(
                        work.left().person(lefts[i]),
                        work.right().person(found[i][k]),
                        findings,
                        pair);
                  }
                }));
    return new CandidatePairs(starts, rights, findings, contextual);
  }

  /** The people found, sorted, without the candidate itself. */
  private static int[] others(Workspace work, int left, KeyIndex.Search search, int n) {
    int[] out = new int[n];
    int size = 0;
    for (int i = 0; i < n; i++) {
      if (!work.isWithin() || search.found(i) != left) {
        out[size++] = search.found(i);
      }
    }
    int[] numbers = Arrays.copyOf(out, size);
    Arrays.sort(numbers);
    return numbers;
  }

  int candidates() {
    return starts.length - 1;
  }
}
