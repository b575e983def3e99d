package io.github.atsconnect.lever.simulator.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as it came in.
 *
 * @param method the verb, upper case
 * @param path the path, not decoded, without the query
 * @param query each parameter's values in the order sent, decoded once
 * @param headers by lower-case name; of a repeated header the last
 * @param body the bytes, empty when none were sent
 */
public record HttpCall(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    byte[] body) {

  static HttpCall of(String method, String target, Map<String, String> headers, byte[] body) {
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    String rawQuery = question < 0 ? "" : target.substring(question + 1);
    return new HttpCall(method, path, parameters(rawQuery), headers, body);
  }

  /** Splits {@code a=1&b=2}; a part without {@code =} has the empty value. */
  static Map<String, List<String>> parameters(String encoded) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String part : encoded.split("&")) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = decode(equals < 0 ? part : part.substring(0, equals));
        String value = equals < 0 ? "" : decode(part.substring(equals + 1));
        parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  /** Percent-decodes; text that is no valid encoding comes back as it is. */
  static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  /** The first value of a parameter, or null. */
  @Nullable String first(String name) {
    List<String> values = query.get(name);
    return values == null ? null : values.get(0);
  }

  List<String> all(String name) {
    return query.getOrDefault(name, List.of());
  }

  boolean has(String name) {
    return query.containsKey(name);
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }
}
