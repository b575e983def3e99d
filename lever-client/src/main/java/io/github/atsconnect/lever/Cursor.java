package io.github.atsconnect.lever;

import java.util.Objects;

/**
 * A place in a list, as the server named it. Opaque: keep it, give it back, do not look into it. It
 * is valid for the same query only. Holds no personal data.
 *
 * @param value the server's token, not decoded
 */
public record Cursor(String value) {

  /**
   * Checks the token.
   *
   * @throws IllegalArgumentException when it is empty
   */
  public Cursor {
    if (Objects.requireNonNull(value, "value").isEmpty()) {
      throw new IllegalArgumentException("A cursor cannot be empty");
    }
  }
}
