package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Explanation;
import java.util.List;

/**
 * Why a pair of a bulk attempt has its probability.
 *
 * @param leftId the candidate
 * @param rightId the person of the store
 * @param probability that they are one person given all alternatives, 0 to 1; 0 when no match key
 *     proposes the pair
 * @param priorBits what is to be overcome: log2 of the chance beforehand that the candidate is just
 *     this person of the store
 * @param explanation the score, part by part
 * @param alternatives the candidate's likeliest pairs, at most ten
 */
public record PairExplanation(
    String leftId,
    String rightId,
    double probability,
    double priorBits,
    Explanation explanation,
    List<LinkedPair> alternatives) {

  /** Copies the alternatives. */
  public PairExplanation {
    alternatives = List.copyOf(alternatives);
  }
}
