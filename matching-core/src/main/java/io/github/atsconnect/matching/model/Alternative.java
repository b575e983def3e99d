package io.github.atsconnect.matching.model;

/**
 * A person that the candidate might be.
 *
 * @param personId id in the store
 * @param probability that the candidate is this person, 0 to 1, given all alternatives and "none of
 *     them"
 * @param explanation why
 */
public record Alternative(String personId, double probability, Explanation explanation) {

  /** Checks the range. */
  public Alternative {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be 0 to 1, was " + probability);
    }
  }
}
