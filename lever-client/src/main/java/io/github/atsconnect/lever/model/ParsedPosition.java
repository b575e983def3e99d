package io.github.atsconnect.lever.model;

import org.jspecify.annotations.Nullable;

/**
 * A job, as Lever read it from a résumé.
 *
 * @param org the employer
 * @param title the title
 * @param summary the description
 * @param location the place
 * @param start the first month
 * @param end the last month; null for the present job, or where unknown
 */
public record ParsedPosition(
    @Nullable String org,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String location,
    @Nullable ParsedMonth start,
    @Nullable ParsedMonth end) {

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "ParsedPosition[start=" + start + ", end=" + end + "]";
  }
}
