package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.LeverAuthenticationException;
import io.github.atsconnect.lever.LeverConnectionException;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverInterruptedException;
import io.github.atsconnect.lever.LeverMisconfiguredException;
import io.github.atsconnect.lever.LeverUnavailableException;
import io.github.atsconnect.lever.LeverUnreadableException;
import io.github.atsconnect.lever.OAuthTokens;
import io.github.atsconnect.lever.ServerAnswer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where OAuth tokens come from. Nothing that is sent or received is ever in a message. */
public final class TokenEndpoint {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final long DEFAULT_SECONDS = 3600;
  private static final long MAX_SECONDS = Duration.ofDays(365).toSeconds();

  private final URI url;

  /**
   * Makes one.
   *
   * @param url its address
   */
  public TokenEndpoint(URI url) {
    this.url = url;
  }

  /**
   * Asks for tokens, once: an answer that got lost may have used the refresh token up.
   *
   * @param form what to send
   * @param clock tells when the access token runs out
   * @param http the host's own; null for the shared one
   * @return the tokens
   * @throws LeverException when there are none
   */
  public OAuthTokens ask(Map<String, String> form, Clock clock, @Nullable HttpClient http) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .header("Accept-Encoding", ContentCoding.ACCEPTED)
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)));
    Transport.Answer response;
    Connections.Line line = Connections.of(http, Connections.CONNECT_TIMEOUT).line(true);
    line.authorize(request, url);
    try {
      response =
          Transport.exchange(line.client(), request.build(), TIMEOUT.toNanos(), new Lifetime());
    } catch (InterruptedIOException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new LeverInterruptedException("Getting a token was interrupted", null, e);
      }
      throw new LeverConnectionException("No answer when a token was asked for", null, e);
    } catch (IOException e) {
      throw new LeverConnectionException("No answer when a token was asked for", null, e);
    }
    int status = response.status();
    if (status == 407) {
      throw new LeverMisconfiguredException(
          LeverMisconfiguredException.Problem.PROXY,
          null,
          "The proxy wants credentials when a token is asked for; " + Failures.PROXY_PASSWORD,
          new ServerAnswer(status, null, null, null),
          null);
    }
    if (status != 200) {
      throw refused(status);
    }
    return read(
        ((HeldStream) response.body()).bytes(), form.getOrDefault("refresh_token", ""), clock);
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static LeverException refused(int status) {
    ServerAnswer answer = new ServerAnswer(status, null, null, null);
    return status >= 500 || status == 429 || status == 408
        ? new LeverUnavailableException(
            "The token server answered " + status + "; try again later", answer, null)
        : new LeverAuthenticationException(
            "The token server answered "
                + status
                + ": the grant is not valid (any more); connect the account again",
            answer,
            null);
  }

  /** Some servers do not rotate: then the refresh token stays the same. */
  private static OAuthTokens read(byte[] body, String oldRefreshToken, Clock clock) {
    try {
      Fields answer = Json.object(body);
      String refresh = answer.word("refresh_token");
      Long seconds = answer.integer("expires_in");
      return new OAuthTokens(
          answer.required("access_token"),
          refresh == null ? oldRefreshToken : refresh,
          clock.instant().plusSeconds(lifetime(seconds)));
    } catch (IOException | IllegalArgumentException | BadRecordException e) {
      // falls through: what it holds may be a secret
    }
    throw new LeverUnreadableException("The token server's answer holds no tokens", null, null);
  }

  private static long lifetime(@Nullable Long seconds) {
    return seconds == null ? DEFAULT_SECONDS : Math.max(1, Math.min(MAX_SECONDS, seconds));
  }
}
