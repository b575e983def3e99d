package io.github.atsconnect.matching.model;

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

  /** Refuses a weight that is no finite number. */
  public Part {
    if (!Double.isFinite(bits)) {
      throw new IllegalArgumentException("a match weight must be finite, was " + bits);
    }
  }

  /** Redacted: the detail may hold personal data. */
  @Override
  public String toString() {
    return "Part[" + code + "]";
  }
}
