package io.github.atsconnect.enrichment.model;

import java.time.Duration;

/**
 * One request to the ATS; a call that is tried again makes several. Holds no personal data.
 *
 * @param method the HTTP method
 * @param endpoint the path with placeholders, such as {@code /opportunities/{opportunity}}: never
 *     an id, never a query
 * @param attempt 1 for the first attempt of a call
 * @param status the HTTP status; 0 when no answer came
 * @param waited how long it waited for the rate limit before it was sent
 * @param took from sending to the end of the answer's head, or to the failure
 */
public record AtsRequest(
    String method, String endpoint, int attempt, int status, Duration waited, Duration took) {

  /**
   * {@return the status as a word of few: {@code 2xx} to {@code 5xx}, or {@code none} without an
   * answer}
   */
  public String statusClass() {
    return status < 100 || status > 599 ? "none" : status / 100 + "xx";
  }
}
