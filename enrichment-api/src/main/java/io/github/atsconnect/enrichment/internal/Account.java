package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.lever.spi.TokenStore;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A Lever account with its key.
 *
 * @param name the host's name for it
 * @param baseUrl root of the API
 * @param apiKey the key; for an account of an OAuth application a name of the grant, no secret
 * @param tokens the OAuth tokens; null where there is an API key
 * @param requestsPerSecond 0 for the client's default
 * @param level what is asked of it
 * @param confidential whether its confidential candidates count too
 */
public record Account(
    String name,
    URI baseUrl,
    String apiKey,
    @Nullable TokenStore tokens,
    double requestsPerSecond,
    FeatureLevel level,
    boolean confidential) {
  private static final int HINT = 4;
  private static final int LONG_ENOUGH = 16;

  /** The same account with the key or the tokens of another, and its rate where it has none. */
  public Account withKeyOf(Account other) {
    return new Account(
        name,
        baseUrl,
        other.apiKey,
        other.tokens,
        requestsPerSecond == 0 ? other.requestsPerSecond : requestsPerSecond,
        level,
        confidential);
  }

  /** The key's last characters, where that gives nothing away. */
  String keyHint() {
    return tokens != null || apiKey.length() < LONG_ENOUGH
        ? ""
        : apiKey.substring(apiKey.length() - HINT);
  }

  /** Redacted: holds a secret. */
  @Override
  public String toString() {
    return "Account[" + name + ", ****]";
  }
}
