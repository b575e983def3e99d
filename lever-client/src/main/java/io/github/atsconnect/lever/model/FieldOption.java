package io.github.atsconnect.lever.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen as the answer to a form field.
 *
 * @param text the words, which the answer repeats; may be empty
 * @param optionId the option; null where Lever does not say
 * @param unknown the fields that this version does not know, by name
 */
public record FieldOption(String text, @Nullable String optionId, Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public FieldOption {
    Objects.requireNonNull(text, "text");
    unknown = Map.copyOf(unknown);
  }
}
