package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Authorizer;
import io.github.atsconnect.lever.spi.TokenStore;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a client proves who it is. Never prints a secret. */
public abstract sealed class LeverCredentials permits LeverApiKey, OAuthCredentials {

  LeverCredentials() {}

  /** Makes the header's value, for one client. */
  abstract Authorizer authorizer(Clock clock, @Nullable HttpClient http);

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
   * Tokens that the account's owner granted to an application. They are renewed when they run out,
   * over the client's own HTTP client; each renewal replaces both tokens, and the new ones are
   * saved before they are used. One such object should serve all clients of a connection in a
   * process, since they share one budget then; processes share the store.
   *
   * @param app the application
   * @param store keeps the tokens; read at once
   * @return the credentials
   */
  public static LeverCredentials oauth(LeverOAuth app, TokenStore store) {
    return new OAuthCredentials(app, store);
  }

  /** Prints no secret. */
  @Override
  public final String toString() {
    return "****";
  }
}
