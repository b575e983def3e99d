package io.github.atsconnect.matching;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the match keys did in a bulk attempt.
 *
 * @param passedOver look-ups of a key that too many people share for it to be looked at
 * @param largestBlocks how many people of the store share the commonest key that was looked up, by
 *     what the key is made of
 * @param estimatedRecall share of the true pairs that the keys propose, 0 to 1, estimated from how
 *     often two independent kinds of keys, identifiers and all others, find the same sure matches
 *     (capture and recapture: Lincoln 1930; Chapman 1951); empty where too few matches share an
 *     identifier
 */
public record KeyReport(
    long passedOver, SortedMap<String, Integer> largestBlocks, OptionalDouble estimatedRecall) {

  /** Copies the map. */
  public KeyReport {
    largestBlocks = Collections.unmodifiableSortedMap(new TreeMap<>(largestBlocks));
  }

  /** Counts sure matches by how they were found. Not thread-safe. */
  static final class Recapture {
    /** Matches that share an identifier which are needed to say anything. */
    private static final int LEAST = 100;

    private long byIdentifier;
    private long byContext;
    private long byBoth;

    void add(boolean identifier, boolean context) {
      byIdentifier += identifier ? 1 : 0;
      byContext += context ? 1 : 0;
      byBoth += identifier && context ? 1 : 0;
    }

    OptionalDouble recall() {
      if (byIdentifier < LEAST || byContext < LEAST) {
        return OptionalDouble.empty();
      }
      double missedByContext = 1 - (double) byBoth / byIdentifier;
      double missedByIdentifiers = 1 - (double) byBoth / byContext;
      return OptionalDouble.of(1 - missedByContext * missedByIdentifiers);
    }
  }
}
