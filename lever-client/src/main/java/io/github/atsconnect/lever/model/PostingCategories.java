package io.github.atsconnect.lever.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a posting is filed.
 *
 * @param team the team
 * @param department the department
 * @param location the main place
 * @param allLocations all places
 * @param commitment full time, part time and so on
 * @param level the level; deprecated
 * @param unknown the fields that this version does not know, by name
 */
public record PostingCategories(
    @Nullable String team,
    @Nullable String department,
    @Nullable String location,
    List<String> allLocations,
    @Nullable String commitment,
    @Nullable String level,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public PostingCategories {
    allLocations = List.copyOf(allLocations);
    unknown = Map.copyOf(unknown);
  }
}
