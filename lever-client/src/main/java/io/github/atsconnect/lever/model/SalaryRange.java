package io.github.atsconnect.lever.model;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A range of pay.
 *
 * @param min from, in units of the currency
 * @param max to, in units of the currency
 * @param currency the currency, three letters of ISO 4217
 * @param interval for which time, such as {@code per-year-salary}
 * @param unknown the fields that this version does not know, by name
 */
public record SalaryRange(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String currency,
    @Nullable String interval,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public SalaryRange {
    unknown = Map.copyOf(unknown);
  }
}
