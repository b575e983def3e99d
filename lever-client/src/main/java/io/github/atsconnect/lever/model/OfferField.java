package io.github.atsconnect.lever.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of an offer.
 *
 * @param text the label; may be empty
 * @param identifier the field, in Lever's words
 * @param value the value; JSON's null where empty
 * @param unknown the fields that this version does not know, by name
 */
public record OfferField(
    String text, @Nullable String identifier, JsonValue value, Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public OfferField {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(value, "value");
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "OfferField[identifier=" + identifier + "]";
  }
}
