package io.github.atsconnect.lever.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Percent-encodes every value once, whatever it is. Feign leaves alone what looks encoded already,
 * so a cursor such as {@code %5B1%5D} would reach the server decoded; encoded here, all arrive as
 * they are.
 */
public final class Encoding {

  private static final String HEX = "0123456789ABCDEF";

  private Encoding() {}

  static String encode(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    StringBuilder encoded = new StringBuilder(bytes.length + 16);
    for (byte each : bytes) {
      if (unreserved(each)) {
        encoded.append((char) each);
      } else {
        encoded.append('%').append(HEX.charAt((each >> 4) & 15)).append(HEX.charAt(each & 15));
      }
    }
    return encoded.toString();
  }

  /**
   * Writes JSON.
   *
   * @param plain maps, lists, texts and numbers
   * @return UTF-8
   */
  public static byte[] json(Object plain) {
    return Json.write(plain);
  }

  private static boolean unreserved(byte c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  /**
   * Encodes one segment of a path. Dots alone would climb.
   *
   * @param id the segment
   * @return the same, encoded
   * @throws IllegalArgumentException for dots
   */
  public static String segment(String id) {
    if (id.equals(".") || id.equals("..")) {
      throw new IllegalArgumentException("Not an id");
    }
    return encode(id);
  }

  /**
   * Encodes the values of a query.
   *
   * @param parameters by name
   * @return the same, encoded
   */
  public static Map<String, List<String>> query(Map<String, List<String>> parameters) {
    Map<String, List<String>> encoded = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> {
          List<String> each = new ArrayList<>(values.size());
          values.forEach(value -> each.add(encode(value)));
          encoded.put(name, each);
        });
    return encoded;
  }
}
