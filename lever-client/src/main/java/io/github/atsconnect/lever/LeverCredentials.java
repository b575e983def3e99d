package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Authorizer;
import io.github.atsconnect.lever.spi.TokenSink;
import java.time.Clock;
import java.util.Objects;

/** How a client proves who it is. Never prints a secret. */
public abstract sealed class LeverCredentials permits LeverApiKey, OAuthCredentials {

  LeverCredentials() {}

  /** Makes the header's value, for one client. */
  abstract Authorizer authorizer(Clock clock);

  /** Tells one key from another without being one. */
  abstract String digest();

  /**
   * An API key of the account.
   *
   * @param key the key as Lever showed it, without blanks around it
   * @return the credentials
   * @throws IllegalArgumentException when the key is blank or holds anything but visible ASCII
   */
  public static LeverCredentials apiKey(String key) {
    return new LeverApiKey(Objects.requireNonNull(key, "key"));
  }

  /**
   * Tokens that the account's owner granted to an application. They are renewed when they run out;
   * each renewal replaces both tokens, and the new ones are handed to the sink before they are
   * used. One such object must serve all clients of a connection: two would renew against each
   * other.
   *
   * @param app the application
   * @param tokens the tokens as last saved
   * @param sink where to save new ones
   * @return the credentials
   */
  public static LeverCredentials oauth(LeverOAuth app, OAuthTokens tokens, TokenSink sink) {
    return new OAuthCredentials(app, tokens, sink);
  }

  /** Prints no secret. */
  @Override
  public final String toString() {
    return "****";
  }
}
