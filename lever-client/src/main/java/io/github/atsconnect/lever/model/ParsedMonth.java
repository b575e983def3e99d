package io.github.atsconnect.lever.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A month, perhaps only a year.
 *
 * @param year the year; null where unknown
 * @param month the month from 1 to 12; null where only the year is known
 * @param unknown the fields that this version does not know, by name
 */
public record ParsedMonth(
    @Nullable Integer year, @Nullable Integer month, Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public ParsedMonth {
    unknown = Map.copyOf(unknown);
  }
}
