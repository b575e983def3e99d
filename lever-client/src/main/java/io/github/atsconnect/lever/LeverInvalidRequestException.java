package io.github.atsconnect.lever;

import org.jspecify.annotations.Nullable;

/**
 * 400 or another refusal of the request itself: a filter or value that Lever does not accept.
 * {@link #answer()} has Lever's words.
 */
public sealed class LeverInvalidRequestException extends LeverException
    permits LeverInvalidCursorException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened, without secrets or personal data
   * @param answer what the server said; null when it said nothing
   * @param cause what led to it; null where there is nothing
   */
  public LeverInvalidRequestException(
      String message, @Nullable ServerAnswer answer, @Nullable Throwable cause) {
    super(message, answer, cause);
  }
}
