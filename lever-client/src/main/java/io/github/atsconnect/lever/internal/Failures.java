package io.github.atsconnect.lever.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.atsconnect.lever.LeverAuthenticationException;
import io.github.atsconnect.lever.LeverConnectionException;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverInterruptedException;
import io.github.atsconnect.lever.LeverInvalidCursorException;
import io.github.atsconnect.lever.LeverInvalidRequestException;
import io.github.atsconnect.lever.LeverMisconfiguredException;
import io.github.atsconnect.lever.LeverMisconfiguredException.Problem;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns an answer, or none, into an exception that says what can be done. By the status: names of
 * errors have several spellings, and bodies may be HTML or empty.
 */
final class Failures {

  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
  private static final int MAX_MESSAGE = 500;

  /** What to do about a proxy that wants a password. */
  static final String PROXY_PASSWORD =
      "give the client an HttpClient with the proxy's authenticator and the JVM"
          + " -Djdk.http.auth.tunneling.disabledSchemes= (nothing after it)";

  private Failures() {}

  /**
   * What an answer means that is not what was asked for.
   *
   * @param resumes whether the request began where another had ended: then a refusal of whatever
   *     kind is one of the cursor, which Lever does not document the words for
   */
  static LeverException of(
      Endpoint endpoint, int status, byte[] body, @Nullable Duration retryAfter, boolean resumes) {
    ServerAnswer answer = answer(status, body, retryAfter);
    String said = endpoint + " answered " + status + code(answer);
    return switch (status) {
      case 401 ->
          new LeverAuthenticationException(
              said + ": the key or token is missing, wrong or revoked; enter a valid one",
              answer,
              null);
      case 403 -> forbidden(endpoint, said, answer);
      case 407 -> proxy(said, answer, null);
      case 429 ->
          new LeverRateLimitedException(
              said + ": more requests than the key allows; others use it too", answer, null);
      case 408 -> unavailable(said, answer);
      default ->
          resumes && status >= 400 && status < 500
              ? new LeverInvalidCursorException(
                  said + ": the cursor is not valid (any more); begin the list again", answer, null)
              : other(status, said, answer);
    };
  }

  private static LeverException other(int status, String said, ServerAnswer answer) {
    if (status == 404 || status == 410) {
      return new LeverNotFoundException(
          said + ": there is no such thing for this key", answer, null);
    }
    if (status == 422) {
      return new LeverUnprocessableException(
          said + ": Lever could not process what was asked for", answer, null);
    }
    if (status >= 500) {
      return unavailable(said, answer);
    }
    return status >= 400
        ? new LeverInvalidRequestException(
            said + ": Lever does not accept the request; answer() has its words", answer, null)
        : new LeverUnreadableException(said + ", which this endpoint never should", answer, null);
  }

  private static LeverException unavailable(String said, ServerAnswer answer) {
    return new LeverUnavailableException(
        said + ": Lever has a fault or is down; try again later", answer, null);
  }

  /** Only Lever's own words say that a permission is missing. */
  private static LeverException forbidden(Endpoint endpoint, String said, ServerAnswer answer) {
    if (answer.code() == null || answer.message() == null) {
      return new LeverMisconfiguredException(
          Problem.FIREWALL,
          null,
          said
              + " without the words that Lever has for it: a firewall, gateway or proxy on the way"
              + " refuses the request; have this host's requests to the base URL let through",
          answer,
          null);
    }
    return new LeverPermissionException(
        endpoint.permission(),
        said
            + ": the key lacks the permission \""
            + endpoint.permission().label()
            + "\", or asks for something confidential without confidential access",
        answer);
  }

  private static LeverException proxy(
      String said, @Nullable ServerAnswer answer, @Nullable IOException cause) {
    return new LeverMisconfiguredException(
        Problem.PROXY,
        null,
        said
            + ": the proxy wants credentials or does not let the request through; "
            + PROXY_PASSWORD
            + ", or have the base URL"
            + " let through",
        answer,
        cause);
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
    if (failure instanceof RedirectRefusedException refused && refused.host() != null) {
      return redirected(endpoint, refused);
    }
    if (failure instanceof BodyTooLongException
        || failure instanceof RedirectRefusedException
        || failure instanceof DamagedBodyException
        || failure instanceof ContentCoding.UnpackingException) {
      return new LeverUnreadableException(
          endpoint + " gave no usable answer: " + failure.getMessage(), null, failure);
    }
    return switch (Broken.of(failure)) {
      case PROXY -> proxy(endpoint + " did not get through", null, failure);
      case CERTIFICATE ->
          new LeverMisconfiguredException(
              Problem.CERTIFICATE,
              null,
              endpoint
                  + " was not sent: the certificate of the server, or of a proxy that stands in for"
                  + " it, is not trusted; give the client an HttpClient that trusts its issuer",
              null,
              failure);
      case UNAUTHORIZED ->
          new LeverAuthenticationException(
              endpoint + " answered 401: the key or token is missing, wrong or revoked",
              new ServerAnswer(401, null, null, null),
              failure);
      case UNKNOWN_HOST ->
          new LeverConnectionException(
              endpoint
                  + " was not sent: the host of the base URL is not known here; check its spelling,"
                  + " and the network",
              null,
              failure);
      case OTHERWISE ->
          new LeverConnectionException(
              endpoint
                  + " got no complete answer ("
                  + failure.getClass().getSimpleName()
                  + "); the network or Lever is at fault",
              null,
              failure);
    };
  }

  private static LeverException redirected(Endpoint endpoint, RedirectRefusedException refused) {
    return new LeverMisconfiguredException(
        Problem.REDIRECT,
        refused.host(),
        endpoint
            + " was redirected to another host, "
            + refused.host()
            + ", which the key was not sent to: if that is Lever's host for this account's region,"
            + " set the base URL to https://"
            + refused.host()
            + "/v1; else a portal or proxy on the way does not let requests through",
        null,
        refused);
  }

  /** Something that should not happen; what it says may quote an address or a record. */
  static LeverException inside(Endpoint endpoint, RuntimeException failure) {
    LeverConnectionException failed =
        new LeverConnectionException(
            endpoint + " could not be sent or read: " + failure.getClass().getName(), null, null);
    failed.setStackTrace(failure.getStackTrace());
    return failed;
  }

  /** A complete answer that makes no sense; of a list, something may be told all the same. */
  static LeverException unreadable(
      Endpoint endpoint, int status, byte[] body, IOException failure, boolean list) {
    // Jackson's messages may quote the body, ours name fields only
    String why =
        failure instanceof JsonProcessingException
            ? isMarkup(body) ? "a web page and no JSON" : "no valid JSON"
            : String.valueOf(failure.getMessage());
    return new LeverUnreadableException(
        endpoint + " answered " + status + " with a body that is not what is documented: " + why,
        new ServerAnswer(status, null, null, null),
        list ? new DamagedBodyException(why, Skimmer.of(body)) : null);
  }

  private static boolean isMarkup(byte[] body) {
    int at = 0;
    while (at < body.length && body[at] <= ' ' && body[at] >= 0) {
      at++;
    }
    return at < body.length && body[at] == '<';
  }
}
