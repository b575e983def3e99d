package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.atsconnect.lever.simulator.Quirk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Offset tokens: a percent-encoded JSON array with the sort key of the next page's first item, such
 * as {@code %5B3%2C1491435120000%2C%22...%22%5D}. Clients that encode it once more are understood.
 * Not safe for threads by itself.
 */
final class Tokens {

  private static final int MOST_DECODINGS = 3;
  private static final int REMEMBERED = 10_000;
  private static final long LIFETIME = Duration.ofHours(1).toMillis();

  private final Switches switches;
  private final Clock clock;

  /** When tokens were handed out. */
  private final Map<String, Long> given =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  Tokens(Switches switches, Clock clock) {
    this.switches = switches;
    this.clock = clock;
  }

  /** The token of a place. */
  String write(SortKey key) {
    ArrayNode array = Json.array();
    for (Object part : key.parts()) {
      if (part instanceof Double number && number == Math.rint(number)) {
        array.add(number.longValue());
      } else {
        array.addPOJO(part);
      }
    }
    String plain = array.toString();
    given.put(plain, clock.millis());
    return encode(plain);
  }

  /**
   * The place that a token stands for, in a list with such keys.
   *
   * @throws LeverError when it is no token of such a list, or too old
   */
  SortKey read(String token, SortKey.Shape shape) {
    try {
      JsonNode read = Json.MAPPER.readTree(plain(token));
      if (read instanceof ArrayNode array && !hasExpired(array)) {
        return shape.read(array);
      }
    } catch (JsonProcessingException | IllegalArgumentException garbage) {
      // told below
    }
    throw LeverError.invalidOffset();
  }

  private boolean hasExpired(ArrayNode array) {
    Long at = given.get(array.toString());
    return switches.on(Quirk.TOKENS_EXPIRE) && (at == null || clock.millis() - at > LIFETIME);
  }

  /** Percent-encodes once, as Lever hands tokens out. */
  static String encode(String plain) {
    return URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The JSON inside a token that was already decoded some number of times. */
  static String plain(String token) {
    String plain = token;
    for (int i = 0; i < MOST_DECODINGS && plain.startsWith("%"); i++) {
      plain = HttpCall.decode(plain);
    }
    return plain;
  }
}
