package io.github.atsconnect.lever.model;

import java.util.Map;
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
 * @param unknown the fields that this version does not know, by name
 */
public record ParsedPosition(
    @Nullable String org,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String location,
    @Nullable ParsedMonth start,
    @Nullable ParsedMonth end,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public ParsedPosition {
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "ParsedPosition[start=" + start + ", end=" + end + "]";
  }
}
