package io.github.atsconnect.lever.model;

import java.util.Map;
import java.util.Objects;

/**
 * A stage of the pipeline. The list of stages is in the order of the pipeline.
 *
 * @param id the stage
 * @param text its name; may be empty
 * @param unknown the fields that this version does not know, by name
 */
public record Stage(StageId id, String text, Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Stage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    unknown = Map.copyOf(unknown);
  }
}
