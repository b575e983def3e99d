package io.github.atsconnect.matching.internal.score;

/**
 * An agreement level of a feature.
 *
 * @param code stable code without personal data
 * @param words what it means, for explanations
 * @param m chance of this level among pairs that are the same person
 * @param u chance of this level among pairs that have to be told apart; for a level by frequency,
 *     the factor on the frequency of the agreeing value among random pairs
 * @param lift for a level by frequency, how much oftener namesakes agree than random pairs do: they
 *     live more often in one place, or work in one trade
 * @param byFrequency whether the level's {@code u} depends on how common the agreeing value is
 */
public record Level(
    String code, String words, double m, double u, double lift, boolean byFrequency) {

  static Level missing(String feature) {
    return new Level(feature + "_MISSING", "not known on both sides", 1, 1, 1, false);
  }

  static Level of(String code, String words, double m, double u) {
    return new Level(code, words, m, u, 1, false);
  }

  static Level byFrequency(String code, String words, double m, double factor) {
    return new Level(code, words, m, factor, 1, true);
  }

  static Level byFrequency(String code, String words, double m, double factor, double lift) {
    return new Level(code, words, m, factor, lift, true);
  }
}
