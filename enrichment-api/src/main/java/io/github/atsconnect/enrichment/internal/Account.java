package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.FeatureLevel;
import java.net.URI;

/**
 * A Lever account with its key.
 *
 * @param name the host's name for it
 * @param baseUrl root of the API
 * @param apiKey the key
 * @param requestsPerSecond 0 for the client's default
 * @param level what is asked of it
 * @param confidential whether its confidential candidates count too
 */
public record Account(
    String name,
    URI baseUrl,
    String apiKey,
    double requestsPerSecond,
    FeatureLevel level,
    boolean confidential) {
  private static final int HINT = 4;
  private static final int LONG_ENOUGH = 16;

  /** The key's last characters, where that gives nothing away. */
  String keyHint() {
    return apiKey.length() < LONG_ENOUGH ? "" : apiKey.substring(apiKey.length() - HINT);
  }

  /** Redacted: holds a secret. */
  @Override
  public String toString() {
    return "Account[" + name + ", ****]";
  }
}
