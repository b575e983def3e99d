package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.internal.score.Vectors;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The pairs that the match keys propose, with what their comparison finds, grouped by candidate.
 *
 * @param lefts the place of each candidate
 * @param starts where each candidate's pairs begin, and at the end how many pairs there are
 * @param contexts where the pairs of each candidate end that share a key other than an identifier;
 *     those that only an identifier proposes follow
 * @param rights the person of the store of each pair
 * @param passedOver how many keys of each candidate too many people share
 * @param findings what the comparison of each pair finds
 */
record CandidatePairs(
    int[] lefts, int[] starts, int[] contexts, int[] rights, int[] passedOver, Vectors findings) {

  /** Candidates that are looked up before the pairs are counted. */
  private static final int BATCH = 1_000;

  /** From so many pairs on, no further candidates are looked up. */
  private static final int MOST_PAIRS = 500_000;

  /** Who was found for a candidate, and how many of them by context; those come first. */
  private record Found(int[] numbers, int byContext, int passedOver) {}

  /**
   * Collects the pairs of candidates, at most of {@code limit} candidates: which ones and in which
   * order their ids say, so that the order of the people does not matter.
   */
  static CandidatePairs of(
      Workspace work, Scorer scorer, int limit, Verdicts verdicts, Parallel parallel) {
    int[] lefts = judgedFirst(work.left(), verdicts);
    Found[] found = new Found[Math.min(limit, lefts.length)];
    ThreadLocal<KeyIndex.Search> searches = ThreadLocal.withInitial(() -> work.searches().next());
    int n = 0;
    for (int pairs = 0; n < found.length && pairs < MOST_PAIRS; ) {
      int from = n;
      n = Math.min(found.length, n + BATCH);
      parallel.run(
          IntStream.range(from, n),
          stream -> stream.forEach(i -> found[i] = found(work, lefts[i], searches.get())));
      for (int i = from; i < n; i++) {
        pairs += found[i].numbers().length;
      }
    }
    return compared(work, scorer, Arrays.copyOf(lefts, n), found, parallel);
  }

  /** All candidates in the order of their ids, those with verdicts before the others. */
  private static int[] judgedFirst(PreparedPeople people, Verdicts verdicts) {
    int[] all = people.byId();
    if (verdicts.isEmpty()) {
      return all;
    }
    return IntStream.concat(
            Arrays.stream(all).filter(i -> verdicts.knows(people.id(i))),
            Arrays.stream(all).filter(i -> !verdicts.knows(people.id(i))))
        .toArray();
  }

  /** The people found, without the candidate itself. */
  private static Found found(Workspace work, int left, KeyIndex.Search search) {
    long before = search.passedOver();
    int n = search.run(work.left().person(left));
    int[] out = new int[n];
    int size = 0;
    int byContext = search.foundByContext();
    for (int i = 0; i < n; i++) {
      if (!work.isWithin() || search.found(i) != left) {
        out[size++] = search.found(i);
      } else if (i < search.foundByContext()) {
        byContext--;
      }
    }
    return new Found(Arrays.copyOf(out, size), byContext, (int) (search.passedOver() - before));
  }

  private static CandidatePairs compared(
      Workspace work, Scorer scorer, int[] lefts, Found[] found, Parallel parallel) {
    int n = lefts.length;
    int[] starts = new int[n + 1];
    int[] contexts = new int[n];
    int[] passedOver = new int[n];
    for (int i = 0; i < n; i++) {
      passedOver[i] = found[i].passedOver();
      contexts[i] = starts[i] + found[i].byContext();
      starts[i + 1] = Math.addExact(starts[i], found[i].numbers().length);
    }
    int[] rights = new int[starts[n]];
    Vectors findings = new Vectors(starts[n], work.features().size());
    parallel.run(
        IntStream.range(0, n),
        stream ->
            stream.forEach(
                i -> {
                  Scorer.Comparison of = scorer.of(work.left().person(lefts[i]));
                  int[] numbers = found[i].numbers();
                  System.arraycopy(numbers, 0, rights, starts[i], numbers.length);
                  for (int k = 0; k < numbers.length; k++) {
                    of.record(work.right().person(numbers[k]), findings, starts[i] + k);
                  }
                }));
    return new CandidatePairs(lefts, starts, contexts, rights, passedOver, findings);
  }

  int candidates() {
    return lefts.length;
  }
}
