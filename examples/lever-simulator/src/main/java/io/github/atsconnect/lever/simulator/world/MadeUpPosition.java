package io.github.atsconnect.lever.simulator.world;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A job in somebody's career.
 *
 * @param company the employer's name
 * @param title the job title
 * @param start its first month
 * @param end its last month, null while it lasts
 */
public record MadeUpPosition(
    String company, String title, YearMonth start, @Nullable YearMonth end) {}
