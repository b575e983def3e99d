package io.github.atsconnect.lever.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A range of pay.
 *
 * @param min from
 * @param max to
 * @param currency the currency, three letters of ISO 4217
 * @param interval for which time, such as {@code per-year-salary}
 */
public record SalaryRange(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String currency,
    @Nullable String interval) {}
