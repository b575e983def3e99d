package io.github.atsconnect.lever.model;

import java.util.Map;

/**
 * Whether those who apply for a posting are screened. Lever does not document it.
 *
 * @param enabled true when they are
 * @param unknown the fields that this version does not know, by name
 */
public record Screening(boolean enabled, Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside. */
  public Screening {
    unknown = Map.copyOf(unknown);
  }
}
