package io.github.atsconnect.lever;

import java.time.Instant;
import java.util.Objects;

/**
 * The two tokens of an OAuth connection. Secrets: to be kept encrypted.
 *
 * @param accessToken proves who we are, for about an hour
 * @param refreshToken gets new tokens, once; lives for a year, or 90 days without use
 * @param expiresAt when the access token runs out
 */
public record OAuthTokens(String accessToken, String refreshToken, Instant expiresAt) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException when a token is blank
   */
  public OAuthTokens {
    Objects.requireNonNull(expiresAt, "expiresAt");
    if (accessToken.isBlank() || refreshToken.isBlank()) {
      throw new IllegalArgumentException("A token is blank");
    }
  }

  /** Prints no secret. */
  @Override
  public String toString() {
    return "OAuthTokens[****, expiresAt=" + expiresAt + "]";
  }
}
