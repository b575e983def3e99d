package io.github.atsconnect.lever.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A school, as Lever read it from a résumé.
 *
 * @param org the school
 * @param degree the degree
 * @param field the subject
 * @param summary the description
 * @param start the first month
 * @param end the last month
 * @param unknown the fields that this version does not know, by name
 */
public record ParsedSchool(
    @Nullable String org,
    @Nullable String degree,
    @Nullable String field,
    @Nullable String summary,
    @Nullable ParsedMonth start,
    @Nullable ParsedMonth end,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public ParsedSchool {
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "ParsedSchool[start=" + start + ", end=" + end + "]";
  }
}
