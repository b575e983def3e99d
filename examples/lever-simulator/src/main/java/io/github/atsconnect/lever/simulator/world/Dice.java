package io.github.atsconnect.lever.simulator.world;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance. One per person and purpose, so that each is a function of seed and number only.
 */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed, String purpose, long number) {
    this.random =
        new SplittableRandom(
            seed * 0x9E3779B97F4A7C15L + purpose.hashCode() * 0x2545F491L + number * 0xD1342543DEL);
  }

  /** True with this probability. */
  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From the lower to the upper end, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  long bits() {
    return random.nextLong();
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Picks early elements far more often than late ones, as names are spread in life. */
  <T> T pickCommon(List<T> from) {
    double even = random.nextDouble();
    return from.get((int) (Math.pow(even, 1.7) * from.size()));
  }

  /** Replaces each {@code #} by a digit. */
  String digits(String pattern) {
    StringBuilder text = new StringBuilder(pattern);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '#') {
        text.setCharAt(i, (char) ('0' + random.nextInt(10)));
      }
    }
    return text.toString();
  }
}
