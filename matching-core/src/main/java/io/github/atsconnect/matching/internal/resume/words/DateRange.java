package io.github.atsconnect.matching.internal.resume.words;

import org.jspecify.annotations.Nullable;

/**
 * A time as a résumé states it.
 *
 * @param start {@code 2020-06} or {@code 2020} in the calendar printed; null when unreadable
 * @param end as {@code start}, or {@code present}; null when not stated
 * @param from where it starts in the text
 * @param to where it ends in the text
 * @param shape what was there: both ends, one date, or one date and a dash
 */
public record DateRange(
    @Nullable String start, @Nullable String end, int from, int to, Shape shape) {

  /** How complete a range is. */
  public enum Shape {
    /** A start and an end, or "since". */
    RANGE,
    /** One date. */
    SINGLE,
    /** One date and a dash after it. */
    OPEN
  }

  /** The end that goes on. */
  public static final String PRESENT = "present";

  /** Whether it has two ends. */
  public boolean isRange() {
    return shape != Shape.SINGLE;
  }
}
