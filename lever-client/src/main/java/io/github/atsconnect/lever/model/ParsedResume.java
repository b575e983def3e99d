package io.github.atsconnect.lever.model;

import java.util.List;
import java.util.Map;

/**
 * What Lever read from a résumé.
 *
 * @param positions the jobs
 * @param schools the schools
 * @param unknown the fields that this version does not know, by name
 */
public record ParsedResume(
    List<ParsedPosition> positions, List<ParsedSchool> schools, Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public ParsedResume {
    positions = List.copyOf(positions);
    schools = List.copyOf(schools);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "ParsedResume[positions=" + positions.size() + ", schools=" + schools.size() + "]";
  }
}
