package io.github.atsconnect.lever.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.model.Coded;
import io.github.atsconnect.lever.model.Expandable;
import io.github.atsconnect.lever.model.JsonValue;
import io.github.atsconnect.lever.model.LeverCode;
import io.github.atsconnect.lever.model.LeverId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read by name and kind. Absent, null and, for ids and words, empty
 * are the same; a number or truth value may be written as text. Any other kind than expected makes
 * the record bad. Remembers what was asked for, so that the rest is known to be unknown.
 */
final class Fields {

  private final ObjectNode node;
  private final boolean strict;
  private final List<String> asked;
  private Set<String> tolerated = Set.of();
  private int found;

  Fields(ObjectNode node, boolean strict) {
    this.node = node;
    this.strict = strict;
    this.asked = new ArrayList<>(node.size() + 4);
  }

  private @Nullable JsonNode get(String name) {
    asked.add(name);
    JsonNode value = node.get(name);
    if (value == null) {
      return null;
    }
    found++;
    return value.isNull() ? null : value;
  }

  private static BadRecordException wrong(String name, JsonNode value, String expected) {
    return new BadRecordException(
        name + " is " + Kinds.of(value) + " where " + expected + " is expected");
  }

  @Nullable String text(String name) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    if (value.isContainerNode()) {
      throw wrong(name, value, "text");
    }
    return value.asText();
  }

  String textOrEmpty(String name) {
    String text = text(name);
    return text == null ? "" : text;
  }

  /** A text that means nothing when it is blank: an id, a word, an address. */
  @Nullable String word(String name) {
    String text = text(name);
    return text == null || text.isBlank() ? null : text;
  }

  String required(String name) {
    String word = word(name);
    if (word == null) {
      throw new BadRecordException(name + " is missing");
    }
    return word;
  }

  @Nullable Boolean truth(String name) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    String text = value.asText();
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw wrong(name, value, "true or false");
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(truth(name));
  }

  @Nullable BigDecimal decimal(String name) {
    JsonNode value = get(name);
    if (value == null || (value.isTextual() && value.textValue().isBlank())) {
      return null;
    }
    try {
      if (value.isNumber()) {
        return value.decimalValue();
      }
      String text = value.asText().trim();
      if (text.length() <= 100) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException e) {
      // falls through: neither infinity nor a word is a number
    }
    throw wrong(name, value, "a number");
  }

  @Nullable Long integer(String name) {
    JsonNode value = node.get(name);
    if (value != null && value.isIntegralNumber() && value.canConvertToLong()) {
      get(name);
      return value.longValue();
    }
    BigDecimal decimal = decimal(name);
    if (decimal == null) {
      return null;
    }
    if (decimal.precision() - decimal.scale() > 18 || decimal.scale() > 100) {
      throw new BadRecordException(name + " is a number out of range");
    }
    return decimal.longValue();
  }

  @Nullable Integer smallInteger(String name) {
    Long number = integer(name);
    if (number == null) {
      return null;
    }
    if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
      throw new BadRecordException(name + " is a number out of range");
    }
    return number.intValue();
  }

  /** Milliseconds since the epoch, as a number or as text. */
  @Nullable Instant time(String name) {
    Long millis = integer(name);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  /** An id, also where the server gives the whole thing without being asked. */
  <I> @Nullable I id(String name, Function<String, I> type) {
    JsonNode value = get(name);
    return value == null ? null : id(name, value, type);
  }

  private static <I> @Nullable I id(String name, JsonNode value, Function<String, I> type) {
    JsonNode bare = value.isObject() ? value.path("id") : value;
    if (bare.isContainerNode()) {
      throw wrong(name, value, "an id");
    }
    return bare.asText().isBlank() ? null : type.apply(bare.asText());
  }

  <E extends Enum<E> & LeverCode> @Nullable Coded<E> code(String name, Class<E> type) {
    String word = word(name);
    return word == null ? null : Codes.read(word, type);
  }

  <E extends Enum<E> & LeverCode> List<Coded<E>> codes(String name, Class<E> type) {
    return texts(name).stream().map(each -> Codes.read(each, type)).toList();
  }

  <T> @Nullable T object(String name, Codec<T> codec) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    return within(name, value, codec);
  }

  private <T> T within(String name, JsonNode value, Codec<T> codec) {
    if (!(value instanceof ObjectNode object)) {
      throw wrong(name, value, "an object");
    }
    try {
      return read(object, codec, strict);
    } catch (BadRecordException e) {
      throw new BadRecordException(name + "." + e.getMessage());
    }
  }

  static <T> T read(ObjectNode node, Codec<T> codec, boolean strict) {
    Fields fields = new Fields(node, strict);
    T record = codec.read(fields);
    if (strict) {
      Set<String> unknown = new TreeSet<>(fields.unknown().keySet());
      unknown.removeAll(fields.tolerated);
      if (!unknown.isEmpty()) {
        throw new BadRecordException("unknown fields " + unknown);
      }
    }
    return record;
  }

  /** An id, or the whole thing where the query expanded it. */
  <I extends LeverId, T> @Nullable Expandable<I, T> reference(
      String name, Function<String, I> id, Codec<T> codec, Function<T, I> idOf) {
    JsonNode value = get(name);
    return value == null ? null : reference(name, value, id, codec, idOf);
  }

  private <I extends LeverId, T> @Nullable Expandable<I, T> reference(
      String name, JsonNode value, Function<String, I> id, Codec<T> codec, Function<T, I> idOf) {
    if (value.isObject()) {
      T whole = within(name, value, codec);
      return new Expandable<>(idOf.apply(whole), whole);
    }
    if (value.isArray()) {
      throw wrong(name, value, "an id or an object");
    }
    return value.asText().isBlank() ? null : Expandable.of(id.apply(value.asText()));
  }

  <I extends LeverId, T> List<Expandable<I, T>> references(
      String name, Function<String, I> id, Codec<T> codec, Function<T, I> idOf) {
    return list(name, each -> reference(name, each, id, codec, idOf));
  }

  <T> List<T> objects(String name, Codec<T> codec) {
    return list(name, each -> within(name, each, codec));
  }

  List<String> texts(String name) {
    return list(
        name,
        each -> {
          if (each.isContainerNode()) {
            throw wrong(name, each, "text");
          }
          return each.asText().isBlank() ? null : each.asText();
        });
  }

  <I> List<I> ids(String name, Function<String, I> type) {
    return list(name, each -> id(name, each, type));
  }

  /** Nulls inside a list say nothing, so they are left out. */
  private <T> List<T> list(String name, Function<JsonNode, @Nullable T> reader) {
    JsonNode value = get(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw wrong(name, value, "a list");
    }
    if (value.isEmpty()) {
      return List.of();
    }
    List<T> all = new ArrayList<>(value.size());
    for (JsonNode each : value) {
      T read = each.isNull() ? null : reader.apply(each);
      if (read != null) {
        all.add(read);
      }
    }
    return all;
  }

  <T> Map<String, T> map(String name, Codec<T> codec) {
    JsonNode value = get(name);
    if (value == null) {
      return Map.of();
    }
    if (!value.isObject()) {
      throw wrong(name, value, "an object");
    }
    Map<String, T> all = new LinkedHashMap<>();
    value
        .properties()
        .forEach(
            each -> {
              if (!each.getValue().isNull()) {
                all.put(each.getKey(), within(name, each.getValue(), codec));
              }
            });
    return all;
  }

  /** Anything, as it is. */
  JsonValue any(String name) {
    JsonNode value = get(name);
    return value == null ? JsonValue.of(null) : Kinds.plain(value);
  }

  /** What kind of value a field has, without taking it. */
  boolean isObject(String name) {
    JsonNode value = node.get(name);
    return value != null && value.isObject();
  }

  boolean isText(String name) {
    JsonNode value = node.get(name);
    return value != null && value.isTextual();
  }

  /** The text of a field, without taking it. */
  String peek(String name) {
    return node.path(name).asText();
  }

  /** Everything that nobody asked for. */
  Map<String, JsonValue> unknown() {
    if (found == node.size()) {
      return Map.of();
    }
    Set<String> known = new HashSet<>(asked);
    Map<String, JsonValue> unknown = new LinkedHashMap<>();
    node.properties()
        .forEach(
            each -> {
              if (!known.contains(each.getKey())) {
                unknown.put(each.getKey(), Kinds.plain(each.getValue()));
              }
            });
    return unknown;
  }

  /** Everything that nobody asked for, which from now on counts as known. */
  Map<String, JsonValue> rest() {
    Map<String, JsonValue> rest = unknown();
    asked.addAll(rest.keySet());
    found += rest.size();
    return rest;
  }

  /** All fields, as they are. */
  Map<String, JsonValue> everything() {
    return Kinds.plain(node).fields();
  }

  /** Names fields that are known to occur, to stay among the unknown ones. */
  void tolerate(Set<String> names) {
    tolerated = names;
  }

  /** Names fields that are known and of no use. */
  void ignore(String... names) {
    for (String each : names) {
      get(each);
    }
  }
}
