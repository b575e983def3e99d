package io.github.atsconnect.lever.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tag that opportunities carry.
 *
 * @param text the tag; any text, even a web address
 * @param count how many opportunities carry it
 * @param unknown the fields that this version does not know, by name
 */
public record Tag(String text, @Nullable Long count, Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Tag {
    Objects.requireNonNull(text, "text");
    unknown = Map.copyOf(unknown);
  }
}
