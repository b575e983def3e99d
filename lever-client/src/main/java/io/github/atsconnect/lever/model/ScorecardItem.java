package io.github.atsconnect.lever.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is rated in one line of a scorecard. The rating and the comment on it are in the answer.
 *
 * @param text its name; may be empty
 * @param description more about it; null where there is none
 * @param unknown the fields that this version does not know, by name
 */
public record ScorecardItem(
    String text, @Nullable String description, Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public ScorecardItem {
    Objects.requireNonNull(text, "text");
    unknown = Map.copyOf(unknown);
  }
}
