package io.github.atsconnect.lever.simulator.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request as it came in.
 *
 * @param method the verb, upper case
 * @param path the path, not decoded, without the query
 * @param query each parameter's values in the order sent, decoded once
 * @param headers by lower-case name; of a repeated header the last
 * @param body the bytes, empty when none were sent
 * @param http10 whether the caller speaks HTTP/1.0, which knows neither chunks nor kept connections
 */
public record HttpCall(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    byte[] body,
    boolean http10) {

  private static final Pattern AUTHORITY = Pattern.compile("^(?i)https?://[^/?#]*");

  static HttpCall of(
      String method, String target, Map<String, String> headers, byte[] body, boolean http10) {
    // Who believes to speak to a proxy names the host too.
    String origin = AUTHORITY.matcher(target).replaceFirst("");
    String fragmentless = origin.split("#", 2)[0];
    int question = fragmentless.indexOf('?');
    String path = question < 0 ? fragmentless : fragmentless.substring(0, question);
    String rawQuery = question < 0 ? "" : fragmentless.substring(question + 1);
    return new HttpCall(
        method, path.isEmpty() ? "/" : path, parameters(rawQuery), headers, body, http10);
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

  /** The first value of a parameter, or null; one without a value counts as not sent. */
  @Nullable String first(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** The values of a parameter but for empty ones, which clients send for what they do not want. */
  List<String> all(String name) {
    return query.getOrDefault(name, List.of()).stream().filter(value -> !value.isEmpty()).toList();
  }

  boolean has(String name) {
    return first(name) != null;
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  /** Whether the connection ends with the answer. */
  boolean isLast() {
    String connection = headers.getOrDefault("connection", "");
    return http10
        || Arrays.asList(connection.toLowerCase(Locale.ROOT).split("[,\\s]+")).contains("close");
  }
}
