package io.github.atsconnect.lever.spi;

import java.time.Duration;

/**
 * Is told of each request, for metrics and progress. Called on the thread that makes the call, so
 * it must be quick; what it throws is dropped. Must be safe for many threads.
 */
@FunctionalInterface
public interface CallObserver {

  /**
   * A request has ended, one way or another.
   *
   * @param attempt what happened
   */
  void onAttempt(Attempt attempt);

  /**
   * One request.
   *
   * @param method the HTTP method
   * @param endpoint the path with placeholders, such as {@code
   *     /opportunities/{opportunity}/resumes}: never an id, never a query
   * @param number 1 for the first attempt of a call
   * @param status the HTTP status; 0 when no answer came
   * @param waited how long it waited for the budget before it was sent
   * @param took from sending to the end of the answer's head, or to the failure
   */
  record Attempt(
      String method, String endpoint, int number, int status, Duration waited, Duration took) {}
}
