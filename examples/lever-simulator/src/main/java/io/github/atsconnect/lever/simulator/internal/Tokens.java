package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Offset tokens: a percent-encoded JSON array with the sort key of the next page's first item, such
 * as {@code %5B3%2C1491435120000%2C%22...%22%5D}. Clients that encode it once more are understood.
 */
final class Tokens {

  private static final int MOST_DECODINGS = 3;

  private Tokens() {}

  static String encode(SortKey key) {
    ArrayNode array = Json.array();
    for (Object part : key.parts()) {
      if (part instanceof Double number && number == Math.rint(number)) {
        array.add(number.longValue());
      } else {
        array.addPOJO(part);
      }
    }
    return URLEncoder.encode(array.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The JSON inside a token that was already decoded some number of times. */
  static String plain(String token) {
    String plain = token;
    for (int i = 0; i < MOST_DECODINGS && plain.startsWith("%"); i++) {
      plain = HttpCall.decode(plain);
    }
    return plain;
  }

  /**
   * Reads a token for a list with such keys.
   *
   * @throws LeverError 400 when it is no token of such a list
   */
  static SortKey decode(String token, SortKey.Shape shape) {
    try {
      JsonNode array = Json.MAPPER.readTree(plain(token));
      if (array instanceof ArrayNode parts) {
        return shape.read(parts);
      }
    } catch (JsonProcessingException | IllegalArgumentException garbage) {
      // told below
    }
    throw LeverError.invalidOffset();
  }
}
