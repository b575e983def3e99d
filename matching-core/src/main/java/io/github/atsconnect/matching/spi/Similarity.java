package io.github.atsconnect.matching.spi;

/**
 * How alike two values are. Must be symmetric, 1 for equal values, never NaN, without state, refuse
 * null with a {@link NullPointerException}, and must cope with any text: empty, very long, any
 * script, unpaired surrogates. {@code SimilarityContract} of the module {@code matching-contracts}
 * is its exam.
 */
@FunctionalInterface
public interface Similarity {
  /**
   * {@return how alike two values are, 0 (nothing in common) to 1 (the same)}
   *
   * @param a the one's value, not null, any text
   * @param b the other's value, not null, any text
   */
  double similarity(String a, String b);
}
