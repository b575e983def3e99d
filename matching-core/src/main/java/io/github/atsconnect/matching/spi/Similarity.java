package io.github.atsconnect.matching.spi;

/**
 * How alike two values are. Must be symmetric, 1 for equal values, never NaN, without state, and
 * must cope with any text: empty, very long, any script, unpaired surrogates.
 */
@FunctionalInterface
public interface Similarity {
  /** How alike two values are, 0 (nothing in common) to 1 (the same). */
  double similarity(String a, String b);
}
