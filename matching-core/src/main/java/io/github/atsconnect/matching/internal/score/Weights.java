package io.github.atsconnect.matching.internal.score;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What agreement levels weigh, by the level's code, and what pairs of levels weigh beyond both. A
 * code that is not there keeps the shipped value of its {@link Level}. Immutable.
 */
public final class Weights {

  /**
   * The chances of a level, and how much the rarity of the agreeing value counts.
   *
   * @param m among pairs that are the same person
   * @param u among pairs that have to be told apart, or the factor on the frequency
   * @param rarity for a level by frequency, which part of the value's rarity in bits counts: 1
   *     where agreeing values are independent of all else, less where those who share a rare value
   *     often share other things
   */
  public record Chances(double m, double u, double rarity) {
    /** Refuses what is no chance. */
    public Chances {
      if (!(m > 0 && m <= 1) || !(u > 0 && u < 1e9) || !(rarity >= -1 && rarity <= 10)) {
        throw new IllegalArgumentException(
            "m must be in (0, 1], u above 0 and rarity from -1 to 10, were "
                + m
                + ", "
                + u
                + ", "
                + rarity);
      }
    }

    /** Chances with which all of the rarity counts. */
    public Chances(double m, double u) {
      this(m, u, 1);
    }
  }

  private static final char BETWEEN = ' ';

  private final Map<String, Chances> byCode;
  private final Map<String, Double> together;

  /** Weights by level code. */
  public Weights(Map<String, Chances> byCode) {
    this(byCode, Map.of());
  }

  /**
   * Weights by level code.
   *
   * @param together bits that two levels weigh beyond what each does, by {@link #both} codes
   */
  public Weights(Map<String, Chances> byCode, Map<String, Double> together) {
    this.byCode = Map.copyOf(byCode);
    this.together = Map.copyOf(together);
  }

  /** The name of two levels that are found together; the order of the codes does not matter. */
  public static String both(String one, String other) {
    return one.compareTo(other) <= 0 ? one + BETWEEN + other : other + BETWEEN + one;
  }

  /** No weights of its own: every level keeps the shipped ones. */
  public static Weights shipped() {
    return new Weights(Map.of());
  }

  /** The chances of a level. */
  public Chances of(Level level) {
    Chances own = byCode.get(level.code());
    return own == null ? new Chances(level.m(), level.u() * level.lift()) : own;
  }

  /** Bits that two levels weigh beyond what each does, 0 where nothing is known. */
  double together(Level one, Level other) {
    @Nullable Double bits = together.get(both(one.code(), other.code()));
    return bits == null ? 0 : bits;
  }

  /** The chances by level code, sorted by code. */
  public SortedMap<String, Chances> byCode() {
    return new TreeMap<>(byCode);
  }

  /** Bits of levels that are found together, by {@link #both} codes, sorted. */
  public SortedMap<String, Double> together() {
    return new TreeMap<>(together);
  }
}
