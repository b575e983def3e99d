package io.github.atsconnect.lever.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private static Duration of(String name, String... values) {
    Map<String, Collection<String>> headers = Map.of("Date", List.of("9"), name, List.of(values));
    return RetryAfter.of(headers, NOON);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "29, 29",
    "30, 30",
    "31, 30",
    "999999, 30",
    "99999999999999999999, 30"
  })
  void secondsAreTakenUpToHalfAMinute(String text, long seconds) {
    assertThat(of("Retry-After", text)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "'Sun, 1 Mar 2026 12:00:07 GMT', 7",
    "'Sun, 1 Mar 2026 12:00:00 GMT', 0",
    "'Sun, 1 Mar 2026 11:59:00 GMT', 0",
    "'Mon, 2 Mar 2026 12:00:00 GMT', 30"
  })
  void aTimeOfDayIsCountedFromNowAndThePastIsNoWait(String text, long seconds) {
    assertThat(of("Retry-After", text)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "soon", "-5", "1.5", "5s", "٣", "12:", "1/"})
  void whatIsNoTimeIsAsIfItWereNotThere(String text) {
    assertThat(of("Retry-After", text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Retry-After", "retry-after", "RETRY-AFTER"})
  void theHeaderIsFoundHoweverItIsWritten(String name) {
    assertThat(of(name, " 3 ", "8")).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void withoutTheHeaderNothingIsAskedFor() {
    assertThat(RetryAfter.of(Map.of(), NOON)).isNull();
    assertThat(RetryAfter.of(Map.of("Retry-After", List.of()), NOON)).isNull();
    assertThat(RetryAfter.of(Map.of("X-Retry", List.of("3")), NOON)).isNull();
  }
}
