package io.github.atsconnect.matching.internal.resume.words;

import io.github.atsconnect.matching.model.PartialDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of other calendars as those of the common one, so that two records of one job agree. A year
 * that spans two of ours is the one in which it begins.
 */
public final class Calendars {

  /** The year before the first of each Japanese era. */
  private static final Map<String, Integer> ERAS =
      Map.of(
          "令和", 2018, "平成", 1988, "昭和", 1925, "大正", 1911, "明治", 1867, "R", 2018, "H", 1988, "S",
          1925, "民國", 1911, "民国", 1911);

  private static final Pattern ERA =
      Pattern.compile("(令和|平成|昭和|大正|明治|民國|民国|[RHS])\\s*(元|\\d{1,3})(?:[年.\\-/]\\s*(\\d{1,2})?)?.*");

  private static final int BUDDHIST = 543;
  private static final int SOLAR_HIJRI = 621;

  private Calendars() {}

  /**
   * Reads a date as a résumé prints it.
   *
   * @param text {@code 2020-06}, {@code 2563-01}, {@code 1398-01}, {@code 平成26年4月}
   * @return empty when it is none that is known
   */
  public static Optional<PartialDate> read(String text) {
    Matcher era = ERA.matcher(text);
    if (era.matches()) {
      int year =
          ERAS.getOrDefault(era.group(1), 0)
              + (era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2)));
      int month = era.group(3) == null ? 0 : Integer.parseInt(era.group(3));
      return Optional.of(new PartialDate(year, month <= 12 ? month : 0));
    }
    return PartialDate.parse(text).map(Calendars::common);
  }

  private static PartialDate common(PartialDate date) {
    int year = date.year();
    if (year >= 2450 && year <= 2650) {
      // Thai months are those of the common calendar.
      return new PartialDate(year - BUDDHIST, date.monthOrZero());
    }
    if (year >= 1300 && year <= 1410) {
      return PartialDate.of(year + SOLAR_HIJRI);
    }
    if (year > 1410 && year <= 1500) {
      return PartialDate.of((int) (year * 0.970224 + 621.5774));
    }
    return date;
  }
}
