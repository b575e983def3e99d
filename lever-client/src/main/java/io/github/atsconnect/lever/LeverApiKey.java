package io.github.atsconnect.lever;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

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
    this.digest = sha256(user);
  }

  private static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  String authorization() {
    return authorization;
  }

  @Override
  String digest() {
    return digest;
  }
}
