package io.github.atsconnect.lever.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A phone number, or another way to call somebody.
 *
 * @param type what kind of line; null where Lever does not say
 * @param value the number as it was typed in, unformatted; may be empty
 * @param unknown the fields that this version does not know, by name
 */
public record Phone(@Nullable Coded<PhoneType> type, String value, Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Phone {
    Objects.requireNonNull(value, "value");
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Phone[type=" + type + "]";
  }
}
