package io.github.atsconnect.matching.internal.score;

/** Values that two people share. */
final class Shared {

  private Shared() {}

  /** Frequency of the rarest identifier that both have, 1 when they share none. */
  static double rarest(long[] left, long[] right, Frequencies f) {
    double rarest = 1;
    for (long l : left) {
      for (long r : right) {
        if (l == r) {
          rarest = Math.min(rarest, f.identifierFrequency(l));
        }
      }
    }
    return rarest;
  }
}
