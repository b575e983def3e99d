package io.github.atsconnect.lever.internal;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what is written as text: numbers, times, addresses. What cannot be read is null. */
final class Scalars {

  private static final int MAX_NUMBER = 100;
  private static final int MAX_TIME = 40;
  private static final int MAX_ADDRESS = 8000;

  private Scalars() {}

  static @Nullable BigDecimal decimal(String text) {
    try {
      return text.isEmpty() || text.length() > MAX_NUMBER ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static @Nullable Long integer(String text) {
    BigDecimal decimal = decimal(text);
    return decimal == null
            || decimal.precision() - decimal.scale() > 18
            || decimal.scale() > MAX_NUMBER
        ? null
        : (Long) decimal.longValue();
  }

  /** A day, with a time of day or not, with a zone or not: Lever's times are in UTC. */
  static @Nullable Instant isoTime(String text) {
    if (text.length() < 10 || text.length() > MAX_TIME || text.charAt(4) != '-') {
      return null;
    }
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      String written =
          text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
      TemporalAccessor read =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              withColon(written), java.time.ZonedDateTime::from, LocalDateTime::from);
      return read instanceof LocalDateTime local
          ? local.toInstant(ZoneOffset.UTC)
          : Instant.from(read);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Some write {@code +0100} for {@code +01:00}. */
  private static String withColon(String text) {
    int sign = text.length() - 5;
    boolean bare =
        sign > 10
            && (text.charAt(sign) == '+' || text.charAt(sign) == '-')
            && text.indexOf(':', sign) < 0;
    return bare ? text.substring(0, sign + 3) + ":" + text.substring(sign + 3) : text;
  }

  /**
   * An address of the web that may be made a link of: http or https, without a user. Where the
   * scheme is left out, as some people do, nothing else may stand in its place.
   */
  static boolean isWebAddress(String text, boolean withScheme) {
    if (text.isEmpty() || text.length() > MAX_ADDRESS || !isPlain(text)) {
      return false;
    }
    int end = 0;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String head = text.substring(0, end);
    if (head.isEmpty()) {
      return false;
    }
    if (!head.contains(":")) {
      return !withScheme && head.contains(".") && !head.contains("@");
    }
    String scheme = head.toLowerCase(Locale.ROOT);
    if (scheme.equals("http:") || scheme.equals("https:")) {
      return text.startsWith("//", end) && hasHost(text.substring(end + 2));
    }
    int colon = head.indexOf(':');
    return !withScheme
        && head.substring(0, colon).contains(".")
        && colon + 1 < head.length()
        && head.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** No blank, no control character, no sign that a browser takes for another. */
  private static boolean isPlain(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                c <= ' '
                    || c == '\\'
                    || c == '"'
                    || c == '<'
                    || c == '>'
                    || Character.isISOControl(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE);
  }

  private static boolean hasHost(String rest) {
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    if (authority.isEmpty() || authority.contains("@") || authority.contains("%")) {
      return false;
    }
    try {
      String host = new URI("http://" + authority).getHost();
      return host != null || isForeign(authority);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** A host in letters of another script, which the JDK does not take for one. */
  private static boolean isForeign(String authority) {
    return authority.chars().anyMatch(c -> c > 127)
        && authority
            .chars()
            .allMatch(c -> c > 127 || Character.isLetterOrDigit(c) || ".-:".indexOf(c) >= 0);
  }
}
