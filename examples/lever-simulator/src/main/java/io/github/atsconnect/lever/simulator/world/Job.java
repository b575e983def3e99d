package io.github.atsconnect.lever.simulator.world;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A time at an employer; the end is null while it lasts. */
record Job(Trades.Company company, Word title, YearMonth start, @Nullable YearMonth end) {

  boolean begunBy(YearMonth month) {
    return !start.isAfter(month);
  }

  /** The end as somebody knew it in a month. */
  @Nullable YearMonth endAsOf(YearMonth month) {
    return end != null && end.isBefore(month) ? end : null;
  }
}
