package io.github.atsconnect.lever.model;

/**
 * The secret with which Lever signs deliveries. Never printed.
 *
 * @param value the secret, not blank
 */
public record SigningToken(String value) {

  /**
   * Checks the secret.
   *
   * @throws IllegalArgumentException when it is blank: anybody could sign with it
   */
  public SigningToken {
    if (value.isBlank()) {
      throw new IllegalArgumentException("The signing token is blank");
    }
  }

  /** Prints no secret. */
  @Override
  public String toString() {
    return "****";
  }
}
