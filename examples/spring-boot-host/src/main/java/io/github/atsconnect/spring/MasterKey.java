package io.github.atsconnect.spring;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads the master key; says what is wrong with it without showing any of it. */
final class MasterKey {
  private static final int BYTES = 32;
  private static final String REMEDY =
      "Make one with \"openssl rand -base64 32\" and give it to the application as the environment"
          + " variable ATS_CONNECT_MASTER_KEY (property ats-connect.master-key), the same on every"
          + " node. Or declare a bean of type KeyProvider (your key service) or Secrets"
          + " (Secrets.inMemory() forgets API keys with the process).";

  private MasterKey() {}

  static byte[] read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new AtsConnectSetupException(
          "There is no master key to encrypt the customers' API keys with.", REMEDY);
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException e) {
      // Its message quotes the text.
      throw new AtsConnectSetupException("The master key is not Base64.", REMEDY);
    }
    if (key.length != BYTES) {
      throw new AtsConnectSetupException(
          "The master key has %d bytes in place of %d.".formatted(key.length, BYTES), REMEDY);
    }
    return key;
  }
}
