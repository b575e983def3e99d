package io.github.atsconnect.lever.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.atsconnect.lever.LeverAuthenticationException;
import io.github.atsconnect.lever.LeverConnectionException;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverInterruptedException;
import io.github.atsconnect.lever.LeverInvalidCursorException;
import io.github.atsconnect.lever.LeverInvalidRequestException;
import io.github.atsconnect.lever.LeverNotFoundException;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.LeverRateLimitedException;
import io.github.atsconnect.lever.LeverUnavailableException;
import io.github.atsconnect.lever.LeverUnprocessableException;
import io.github.atsconnect.lever.LeverUnreadableException;
import io.github.atsconnect.lever.ServerAnswer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns an answer, or none, into an exception that says what can be done. By the status: names of
 * errors have several spellings, and bodies may be HTML or empty.
 */
final class Failures {

  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
  private static final int MAX_MESSAGE = 500;

  private Failures() {}

  static LeverException of(
      Endpoint endpoint, int status, byte[] body, @Nullable Duration retryAfter) {
    ServerAnswer answer = answer(status, body, retryAfter);
    String said = endpoint + " answered " + status + code(answer);
    if (status == 401) {
      return new LeverAuthenticationException(
          said + ": the key or token is missing, wrong or revoked; enter a valid one",
          answer,
          null);
    }
    if (status == 403) {
      return new LeverPermissionException(
          endpoint.permission(),
          said
              + ": the key lacks the permission \""
              + endpoint.permission().label()
              + "\", or asks for something confidential without confidential access",
          answer);
    }
    if (status == 404 || status == 410) {
      return new LeverNotFoundException(
          said + ": there is no such thing for this key", answer, null);
    }
    if (status == 422) {
      return new LeverUnprocessableException(
          said + ": Lever could not process what was asked for", answer, null);
    }
    if (status == 429) {
      return new LeverRateLimitedException(
          said + ": more requests than the key allows; others use it too", answer, null);
    }
    if (status == 408 || status >= 500) {
      return new LeverUnavailableException(
          said + ": Lever has a fault or is down; try again later", answer, null);
    }
    if (status >= 400) {
      return refused(said, answer);
    }
    return new LeverUnreadableException(said + ", which this endpoint never should", answer, null);
  }

  private static LeverException refused(String said, ServerAnswer answer) {
    String words = answer.message() == null ? "" : answer.message().toLowerCase(Locale.ROOT);
    return words.contains("invalid offset token")
        ? new LeverInvalidCursorException(
            said + ": the cursor is not valid (any more); begin the list again", answer, null)
        : new LeverInvalidRequestException(
            said + ": Lever does not accept the request; answer() has its words", answer, null);
  }

  private static String code(ServerAnswer answer) {
    return answer.code() == null ? "" : " (" + answer.code() + ")";
  }

  private static ServerAnswer answer(int status, byte[] body, @Nullable Duration retryAfter) {
    String code = null;
    String message = null;
    try {
      Fields words = Json.object(body);
      code = text(words, "code");
      message = text(words, "message");
    } catch (IOException e) {
      // an error without words is still an error
    }
    if (code != null && !CODE.matcher(code).matches()) {
      code = null;
    }
    if (message != null && message.length() > MAX_MESSAGE) {
      message = message.substring(0, MAX_MESSAGE);
    }
    return new ServerAnswer(status, code, message, retryAfter);
  }

  private static @Nullable String text(Fields words, String name) {
    return words.isText(name) ? words.peek(name) : null;
  }

  /** No answer, or only part of one. */
  static LeverException of(Endpoint endpoint, IOException failure) {
    if (failure instanceof InterruptedIOException && Thread.currentThread().isInterrupted()) {
      return new LeverInterruptedException(endpoint + " was interrupted", null, failure);
    }
    if (failure instanceof BodyTooLongException || failure instanceof RedirectRefusedException) {
      return new LeverUnreadableException(
          endpoint + " gave no usable answer: " + failure.getMessage(), null, failure);
    }
    return new LeverConnectionException(
        endpoint
            + " got no complete answer ("
            + failure.getClass().getSimpleName()
            + "); the network or Lever is at fault",
        null,
        failure);
  }

  /** A complete answer that makes no sense. */
  static LeverException unreadable(Endpoint endpoint, int status, IOException failure) {
    // Jackson's messages may quote the body, ours name fields only
    String why =
        failure instanceof JsonProcessingException ? "no valid JSON" : failure.getMessage();
    return new LeverUnreadableException(
        endpoint + " answered " + status + " with a body that is not what is documented: " + why,
        new ServerAnswer(status, null, null, null),
        null);
  }
}
