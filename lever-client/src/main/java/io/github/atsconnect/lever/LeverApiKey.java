package io.github.atsconnect.lever;

/** An API key. */
final class LeverApiKey extends LeverCredentials {

  private final String key;

  LeverApiKey(String key) {
    if (key.isBlank() || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "The API key is empty or holds blanks or control characters");
    }
    this.key = key;
  }

  String key() {
    return key;
  }
}
