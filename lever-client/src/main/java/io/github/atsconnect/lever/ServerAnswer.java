package io.github.atsconnect.lever;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a server said when it did not do what it was asked.
 *
 * @param status the HTTP status
 * @param code Lever's name for the error; null where there is none. Two spellings of one error
 *     occur, so decide by the status
 * @param message Lever's words; null where there are none. They may quote what was sent, so they
 *     are in no exception's message and do not belong in a log
 * @param retryAfter how long the server asks to wait, at most half a minute; null where it does not
 *     say
 */
public record ServerAnswer(
    int status, @Nullable String code, @Nullable String message, @Nullable Duration retryAfter) {

  /** Leaves out the server's words. */
  @Override
  public String toString() {
    return "ServerAnswer[status="
        + status
        + ", code="
        + Objects.requireNonNullElse(code, "none")
        + "]";
  }
}
