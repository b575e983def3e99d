package io.github.atsconnect.lever;

import org.jspecify.annotations.Nullable;

/**
 * The server does not accept a cursor (any more). Begin the list, or its window, again without it.
 */
public final class LeverInvalidCursorException extends LeverInvalidRequestException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened, without secrets or personal data
   * @param answer what the server said; null when it said nothing
   * @param cause what led to it; null where there is nothing
   */
  public LeverInvalidCursorException(
      String message, @Nullable ServerAnswer answer, @Nullable Throwable cause) {
    super(message, answer, cause);
  }
}
