package io.github.atsconnect.matching.model;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar date of which at least the year is known, as careers state them.
 *
 * @param year Gregorian year, 1 to 9999
 * @param monthOrZero month 1 to 12, or 0 when only the year is known
 */
public record PartialDate(int year, int monthOrZero) implements Comparable<PartialDate> {

  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-\\d{1,2}.*)?)?");

  /** Checks the ranges. */
  public PartialDate {
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("year must be 1 to 9999, was " + year);
    }
    if (monthOrZero < 0 || monthOrZero > 12) {
      throw new IllegalArgumentException("month must be 0 (unknown) to 12, was " + monthOrZero);
    }
  }

  /**
   * {@return a date of which only the year is known}
   *
   * @param year the year of the common calendar
   */
  public static PartialDate of(int year) {
    return new PartialDate(year, 0);
  }

  /**
   * {@return a year and a month (1 to 12)}
   *
   * @param year the year of the common calendar
   * @param month 1 to 12
   */
  public static PartialDate of(int year, int month) {
    return new PartialDate(year, month);
  }

  /**
   * Reads {@code 2024}, {@code 2024-03} or {@code 2024-03-15} (the day is dropped); anything else,
   * including an open end such as {@code present}, is empty.
   *
   * @param text any text
   * @return the date, or empty
   */
  public static Optional<PartialDate> parse(String text) {
    Matcher m = ISO.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(1));
    int month = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
    return year < 1 || month > 12 ? Optional.empty() : Optional.of(new PartialDate(year, month));
  }

  /** {@return the month, if known} */
  public OptionalInt month() {
    return monthOrZero == 0 ? OptionalInt.empty() : OptionalInt.of(monthOrZero);
  }

  /** {@return the earliest month this date can mean, counted in months since year 0} */
  public int earliestMonth() {
    return year * 12 + (monthOrZero == 0 ? 0 : monthOrZero - 1);
  }

  /** {@return the latest month this date can mean, counted in months since year 0} */
  public int latestMonth() {
    return year * 12 + (monthOrZero == 0 ? 11 : monthOrZero - 1);
  }

  @Override
  public int compareTo(PartialDate other) {
    int byYear = Integer.compare(year, other.year);
    return byYear != 0 ? byYear : Integer.compare(monthOrZero, other.monthOrZero);
  }

  /** {@code 2024} or {@code 2024-03}. */
  @Override
  public String toString() {
    return monthOrZero == 0 ? pad(year, 4) : pad(year, 4) + "-" + pad(monthOrZero, 2);
  }

  private static String pad(int n, int width) {
    String s = Integer.toString(n);
    return "0".repeat(Math.max(0, width - s.length())) + s;
  }
}
