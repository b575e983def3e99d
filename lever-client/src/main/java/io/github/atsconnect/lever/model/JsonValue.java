package io.github.atsconnect.lever.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of JSON whose shape is not fixed: the answer to a form field, or a field of Lever's that
 * this version does not know. Immutable.
 */
public final class JsonValue {

  private static final JsonValue NULL = new JsonValue(null);

  /** More would take long to read, and be no answer. */
  private static final int MAX_DIGITS = 100;

  private final @Nullable Object content;

  private JsonValue(@Nullable Object content) {
    this.content = content;
  }

  /**
   * Wraps plain Java: null, {@link Boolean}, {@link Number}, {@link String}, {@link List} or {@link
   * Map} with text keys, nested as deep as you like; other {@code JsonValue}s may stand inside.
   *
   * @param plain the value
   * @return the same as JSON
   * @throws IllegalArgumentException when it is, or holds, anything else
   */
  public static JsonValue of(@Nullable Object plain) {
    if (plain == null) {
      return NULL;
    }
    if (plain instanceof JsonValue already) {
      return already;
    }
    if (plain instanceof Boolean || plain instanceof Number || plain instanceof String) {
      return new JsonValue(plain);
    }
    if (plain instanceof List<?> list) {
      List<JsonValue> elements = new ArrayList<>(list.size());
      for (Object each : list) {
        elements.add(of(each));
      }
      return new JsonValue(Collections.unmodifiableList(elements));
    }
    if (plain instanceof Map<?, ?> map) {
      Map<String, JsonValue> fields = new LinkedHashMap<>();
      map.forEach((name, value) -> fields.put((String) name, of(value)));
      return new JsonValue(Collections.unmodifiableMap(fields));
    }
    throw new IllegalArgumentException("No JSON: " + plain.getClass().getName());
  }

  /**
   * Tells whether this is JSON's null.
   *
   * @return true when it is
   */
  public boolean isNull() {
    return content == null;
  }

  /**
   * Returns a text, or a number or truth value written as text.
   *
   * @return empty for null, arrays and objects
   */
  public Optional<String> text() {
    return content instanceof String || content instanceof Number || content instanceof Boolean
        ? Optional.of(content.toString())
        : Optional.empty();
  }

  /**
   * Returns a number, also one that was written as text.
   *
   * @return empty where there is none, or one of more than a hundred characters
   */
  public Optional<BigDecimal> number() {
    if (!(content instanceof Number || content instanceof String)) {
      return Optional.empty();
    }
    String text = content.toString();
    try {
      return text.length() > MAX_DIGITS ? Optional.empty() : Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns a time, which Lever writes as a number of milliseconds since 1970, UTC.
   *
   * @return empty where there is no number, or one out of range
   */
  public Optional<Instant> time() {
    return number()
        .filter(n -> n.precision() - (long) n.scale() <= 18)
        .map(n -> Instant.ofEpochMilli(n.longValue()));
  }

  /**
   * Returns a truth value.
   *
   * @return empty where there is none
   */
  public Optional<Boolean> truth() {
    return content instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
  }

  /**
   * Returns the elements of an array.
   *
   * @return empty when this is no array
   */
  @SuppressWarnings("unchecked")
  public List<JsonValue> elements() {
    return content instanceof List<?> list ? (List<JsonValue>) list : List.of();
  }

  /**
   * Returns the fields of an object, in their order.
   *
   * @return empty when this is no object
   */
  @SuppressWarnings("unchecked")
  public Map<String, JsonValue> fields() {
    return content instanceof Map<?, ?> map ? (Map<String, JsonValue>) map : Map.of();
  }

  /**
   * Returns one field of an object.
   *
   * @param name the field's name
   * @return JSON's null where there is no such field or this is no object
   */
  public JsonValue field(String name) {
    return fields().getOrDefault(name, NULL);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonValue that && Objects.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(content);
  }

  /** Names the kind only: the content may be personal. */
  @Override
  public String toString() {
    if (content == null) {
      return "null";
    }
    return content instanceof List<?> list
        ? "array of " + list.size()
        : content instanceof Map<?, ?> map
            ? "object of " + map.size()
            : content.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }
}
