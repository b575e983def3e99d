package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverClientBuilder;
import io.github.atsconnect.lever.LeverCredentials;
import java.net.URI;

/** Makes clients. */
final class LeverClients {
  private LeverClients() {}

  /**
   * A client.
   *
   * @param requestsPerSecond 0 for the client's own default
   */
  static LeverClient open(URI baseUrl, String apiKey, double requestsPerSecond) {
    LeverClientBuilder builder =
        LeverClient.builder().credentials(LeverCredentials.apiKey(apiKey)).baseUrl(baseUrl);
    if (requestsPerSecond > 0) {
      builder.requestsPerSecond(requestsPerSecond);
    }
    return builder.build();
  }
}
