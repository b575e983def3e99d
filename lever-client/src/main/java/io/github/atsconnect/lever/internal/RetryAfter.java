package io.github.atsconnect.lever.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}, which Lever does not document but a proxy may send. */
final class RetryAfter {

  /** A server cannot make us wait longer than this. */
  static final Duration CAP = Duration.ofSeconds(30);

  private RetryAfter() {}

  static @Nullable Duration of(Map<String, Collection<String>> headers, Clock clock) {
    Collection<String> values = headers.getOrDefault("retry-after", List.of());
    for (Map.Entry<String, Collection<String>> each : headers.entrySet()) {
      if (each.getKey().equalsIgnoreCase("retry-after")) {
        values = each.getValue();
      }
    }
    return values.isEmpty() ? null : read(values.iterator().next().trim(), clock);
  }

  private static @Nullable Duration read(String text, Clock clock) {
    Duration wait;
    try {
      wait =
          text.chars().allMatch(c -> c >= '0' && c <= '9') && !text.isEmpty()
              ? Duration.ofSeconds(text.length() > 6 ? CAP.toSeconds() : Long.parseLong(text))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return null;
    }
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(CAP) > 0 ? CAP : wait;
  }
}
