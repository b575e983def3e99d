package io.github.atsconnect.lever.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.model.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names the kinds of JSON, and turns Jackson's tree into plain Java. */
final class Kinds {

  private Kinds() {}

  static String of(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case STRING -> "text";
      case NUMBER -> "a number";
      case BOOLEAN -> "a truth value";
      default -> "nothing";
    };
  }

  static JsonValue plain(JsonNode value) {
    return JsonValue.of(unwrap(value));
  }

  private static @Nullable Object unwrap(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        value.properties().forEach(each -> map.put(each.getKey(), unwrap(each.getValue())));
        yield map;
      }
      case ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>(value.size());
        value.forEach(each -> list.add(unwrap(each)));
        yield list;
      }
      case STRING -> value.textValue();
      case NUMBER -> value.numberValue();
      case BOOLEAN -> value.booleanValue();
      default -> null;
    };
  }
}
