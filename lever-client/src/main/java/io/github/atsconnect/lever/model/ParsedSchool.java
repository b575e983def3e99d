package io.github.atsconnect.lever.model;

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
 */
public record ParsedSchool(
    @Nullable String org,
    @Nullable String degree,
    @Nullable String field,
    @Nullable String summary,
    @Nullable ParsedMonth start,
    @Nullable ParsedMonth end) {

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "ParsedSchool[start=" + start + ", end=" + end + "]";
  }
}
