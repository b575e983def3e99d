package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Authorizer;
import io.github.atsconnect.lever.internal.Digests;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An API key: the user name of Basic authentication, with an empty password. */
final class LeverApiKey extends LeverCredentials {

  private final String authorization;
  private final String digest;

  LeverApiKey(String key) {
    if (key.isBlank() || !key.chars().allMatch(c -> c > ' ' && c < 127 && c != ':')) {
      throw new IllegalArgumentException(
          "The API key is empty or holds characters that no key has, such as blanks");
    }
    byte[] user = (key + ":").getBytes(StandardCharsets.US_ASCII);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(user);
    this.digest = Digests.sha256(key);
  }

  @Override
  Authorizer authorizer(Clock clock, @Nullable HttpClient http) {
    return call -> authorization;
  }

  @Override
  String digest() {
    return digest;
  }
}
