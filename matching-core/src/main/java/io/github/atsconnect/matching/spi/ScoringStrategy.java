package io.github.atsconnect.matching.spi;

import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Person;
import java.util.function.Function;

/**
 * Says what a comparison of two people is worth, in bits of evidence (log2 of a likelihood ratio):
 * weights, rules, a classifier. Implementations must be deterministic and safe for use by many
 * threads; ids are no evidence, and what is not known on both sides is none either. {@code
 * ScoringStrategyContract} of the module {@code matching-contracts} is their exam.
 */
public interface ScoringStrategy {

  /**
   * Scores a pair. The score is the sum of the explanation's parts.
   *
   * @param candidate the person looked up
   * @param person a person of the store
   * @return the parts, in bits; finite
   */
  Explanation score(Person candidate, Person person);

  /**
   * The same for one candidate and many people. Override it to prepare the candidate only once; the
   * scores must be those of {@link #score}.
   *
   * @param candidate the person looked up
   * @return scores this candidate; used by one thread
   */
  default Function<Person, Explanation> scorerOf(Person candidate) {
    return person -> score(candidate, person);
  }

  /**
   * Names the strategy and its weights: equal fingerprints score alike. No personal data.
   *
   * @return a text for equality only; the same in every process
   */
  String fingerprint();
}
