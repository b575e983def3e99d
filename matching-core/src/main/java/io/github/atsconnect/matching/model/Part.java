package io.github.atsconnect.matching.model;

import java.util.Collection;

/**
 * One part of a score: what a comparison found, and what that is worth.
 *
 * @param feature what was compared: {@code name}, {@code email}, {@code career}, …
 * @param code what was found, as a stable code without personal data: {@code EMAIL_EQUAL}
 * @param bits match weight: log2 of how much likelier the finding is for the same person than for
 *     two people; positive speaks for, negative against
 * @param detail the finding in words; may hold personal data, so it is shown and never stored
 */
public record Part(String feature, String code, double bits, String detail) {

  private static final String VALUES_FOLLOW = ": ";

  /** Refuses a weight that is no finite number. */
  public Part {
    if (!Double.isFinite(bits)) {
      throw new IllegalArgumentException("a match weight must be finite, was " + bits);
    }
  }

  /**
   * A part whose detail names the values that were compared.
   *
   * @param feature what was compared
   * @param code what was found, as a stable code
   * @param bits match weight, finite
   * @param found what was found in words, without personal data
   * @param values what was compared, {@code ""} where that is not to be named
   * @return the part
   */
  public static Part of(String feature, String code, double bits, String found, String values) {
    return new Part(feature, code, bits, values.isEmpty() ? found : found + VALUES_FOLLOW + values);
  }

  /** Without the values that were compared, where they mention one of those. */
  Part hiding(Collection<String> values) {
    if (!mentions(detail, values)) {
      return this;
    }
    int words = detail.indexOf(VALUES_FOLLOW);
    String found = words < 0 ? "" : detail.substring(0, words);
    return new Part(feature, code, bits, mentions(found, values) ? "" : found);
  }

  private static boolean mentions(String text, Collection<String> values) {
    return values.stream().anyMatch(v -> !v.isBlank() && text.contains(v));
  }

  /** Redacted: the detail may hold personal data. */
  @Override
  public String toString() {
    return "Part[" + code + "]";
  }
}
