package io.github.atsconnect.lever;

import java.util.Objects;

/** How a client proves who it is. Never prints a secret. */
public abstract sealed class LeverCredentials permits LeverApiKey {

  LeverCredentials() {}

  /** The value of the header, for one attempt. */
  abstract String authorization();

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

  /** Prints no secret. */
  @Override
  public final String toString() {
    return "****";
  }
}
