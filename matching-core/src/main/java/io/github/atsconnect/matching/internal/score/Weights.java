package io.github.atsconnect.matching.internal.score;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The chances {@code m} and {@code u} of agreement levels, by the level's code. A code that is not
 * there keeps the shipped value of its {@link Level}. Immutable.
 */
public final class Weights {

  /**
   * The two chances of a level.
   *
   * @param m among pairs that are the same person
   * @param u among random pairs, or the factor on the frequency
   */
  public record Chances(double m, double u) {
    /** Refuses what is no chance. */
    public Chances {
      if (!(m > 0 && m <= 1) || !(u > 0 && u <= 1000)) {
        throw new IllegalArgumentException(
            "m must be in (0, 1] and u above 0, were " + m + ", " + u);
      }
    }
  }

  private final Map<String, Chances> byCode;

  /** Weights by level code. */
  public Weights(Map<String, Chances> byCode) {
    this.byCode = Map.copyOf(byCode);
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

  /** The chances by level code, sorted by code. */
  public Map<String, Chances> byCode() {
    return new LinkedHashMap<>(new java.util.TreeMap<>(byCode));
  }
}
