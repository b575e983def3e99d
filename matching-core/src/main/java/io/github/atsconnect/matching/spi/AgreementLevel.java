package io.github.atsconnect.matching.spi;

import java.util.regex.Pattern;

/**
 * What a comparison may find: one step between "the same" and "something else". Each level weighs
 * log2({@code m} / {@code u}) bits. The two chances are what is known beforehand; training on the
 * host's own data replaces them.
 *
 * @param code stable code in models, explanations and stored reasons: capitals, digits and {@code
 *     _}; never a value of a person
 * @param words what the level means, for explanations: "same badge number"
 * @param m chance of this level among pairs that are one person, above 0, at most 1
 * @param u chance of this level among pairs that are two people, above 0, at most 1; for a level by
 *     frequency, how common a value is that the store says nothing about
 * @param byFrequency whether {@code u} is how common the agreeing value is in the store, so that a
 *     rare value says more than a common one
 */
public record AgreementLevel(String code, String words, double m, double u, boolean byFrequency) {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  /** Checks the code and the chances. */
  public AgreementLevel {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a level's code is of capitals, digits and _, such as BADGE_EQUAL; was \"" + code + "\"");
    }
    if (words.isBlank()) {
      throw new IllegalArgumentException("level " + code + " needs words for explanations");
    }
    if (!(m > 0 && m <= 1) || !(u > 0 && u <= 1)) {
      throw new IllegalArgumentException(
          "level " + code + ": m and u must be above 0 and at most 1, were " + m + " and " + u);
    }
  }

  /**
   * {@return a level whose chances are the same whatever the value}
   *
   * @param code stable name of the level, in capitals, without personal data, such as {@code
   *     BADGE_EQUAL}
   * @param words what is said of the level in explanations, such as "same badge"
   * @param m chance of the level among pairs that are one person, above 0, at most 1
   * @param u chance of the level among pairs that are two people, above 0, at most 1
   */
  public static AgreementLevel of(String code, String words, double m, double u) {
    return new AgreementLevel(code, words, m, u, false);
  }

  /**
   * {@return a level at which both have the same value, which weighs the more the rarer the value
   * is in the store}
   *
   * @param code stable name of the level, in capitals, without personal data, such as {@code
   *     BADGE_EQUAL}
   * @param words what is said of the level in explanations, such as "same badge"
   * @param m chance of the level among pairs that are one person, above 0, at most 1
   * @param typical how common a value is that the store says nothing about, above 0, at most 1
   */
  public static AgreementLevel byFrequency(String code, String words, double m, double typical) {
    return new AgreementLevel(code, words, m, typical, true);
  }
}
