package io.github.atsconnect.lever.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list within an advertisement.
 *
 * @param text the heading
 * @param content the entries, HTML
 * @param unknown the fields that this version does not know, by name
 */
public record PostingList(
    @Nullable String text, @Nullable String content, Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public PostingList {
    unknown = Map.copyOf(unknown);
  }
}
