package io.github.atsconnect.lever.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where people came from, in words of the account.
 *
 * @param text the source; any text
 * @param count how many opportunities have it
 * @param unknown the fields that this version does not know, by name
 */
public record Source(String text, @Nullable Long count, Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Source {
    Objects.requireNonNull(text, "text");
    unknown = Map.copyOf(unknown);
  }
}
