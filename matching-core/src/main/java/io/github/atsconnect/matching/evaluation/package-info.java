/**
 * How good decisions are, where the truth is known: precision, recall and F1 of matches and of
 * picks, recall at a precision, and whether the probabilities are what they say.
 *
 * <pre>{@code
 * List<LinkedPair> pairs = new ArrayList<>();
 * Linker.builder().build().link(candidates, store, pairs::add);
 * Evaluation e = Evaluation.of(pairs, Map.of("c1", Set.of("p1")));
 * System.out.println(e.matches().precision() + " " + e.picks().recall());
 * }</pre>
 *
 * <p>Candidates who are nobody of the store count too: leave them out of the truth, not out of the
 * pairs. All values are immutable.
 */
@NullMarked
package io.github.atsconnect.matching.evaluation;

import org.jspecify.annotations.NullMarked;
