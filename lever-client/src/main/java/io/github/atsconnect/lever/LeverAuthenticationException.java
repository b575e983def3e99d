package io.github.atsconnect.lever;

import org.jspecify.annotations.Nullable;

/**
 * 401: the key or token is missing, wrong or revoked. Enter a valid one; trying again does not
 * help.
 */
public final class LeverAuthenticationException extends LeverException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened, without secrets or personal data
   * @param answer what the server said; null when it said nothing
   * @param cause what led to it; null where there is nothing
   */
  public LeverAuthenticationException(
      String message, @Nullable ServerAnswer answer, @Nullable Throwable cause) {
    super(message, answer, cause);
  }
}
