package io.github.atsconnect.lever;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** JSON as maps, lists, texts, numbers, truth values and null, for tests that vary it. */
final class PlainJson {

  /** What {@link #with} puts in place of a value to take it away. */
  static final Object ABSENT = new Object();

  private static final JsonFactory FACTORY = new JsonFactory();

  private PlainJson() {}

  static Object read(String json) {
    try (JsonParser in = FACTORY.createParser(json)) {
      in.nextToken();
      return value(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
          in.nextToken();
          map.put(name, value(in));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(in));
        }
        yield list;
      }
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> in.getText();
    };
  }

  static String write(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Object value, JsonGenerator out) throws IOException {
    if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> each : map.entrySet()) {
        out.writeFieldName((String) each.getKey());
        write(each.getValue(), out);
      }
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object each : list) {
        write(each, out);
      }
      out.writeEndArray();
    } else if (value instanceof Long number) {
      out.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value == null) {
      out.writeNull();
    } else {
      out.writeString((String) value);
    }
  }

  /** Shows every value with its path of names and indexes, the whole first. */
  static void walk(Object value, BiConsumer<List<Object>, Object> visitor) {
    walk(List.of(), value, visitor);
  }

  private static void walk(
      List<Object> path, Object value, BiConsumer<List<Object>, Object> visitor) {
    visitor.accept(path, value);
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, inner) -> walk(append(path, name), inner, visitor));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        walk(append(path, i), list.get(i), visitor);
      }
    }
  }

  static List<Object> append(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  /** The same but for one value. */
  static Object with(Object whole, List<Object> path, Object replacement) {
    if (path.isEmpty()) {
      return replacement;
    }
    Object step = path.get(0);
    List<Object> rest = path.subList(1, path.size());
    if (whole instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>(map);
      Object inner = with(map.get(step), rest, replacement);
      if (inner == ABSENT) {
        copy.remove(step);
      } else {
        copy.put(step, inner);
      }
      return copy;
    }
    List<Object> copy = new ArrayList<>((List<?>) whole);
    int index = (Integer) step;
    Object inner = with(copy.get(index), rest, replacement);
    if (inner == ABSENT) {
      copy.remove(index);
    } else {
      copy.set(index, inner);
    }
    return copy;
  }
}
