package io.github.atsconnect.lever;

import org.jspecify.annotations.Nullable;

/** 422: Lever could not process the document, so it cannot be downloaded. */
public final class LeverUnprocessableException extends LeverException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened, without secrets or personal data
   * @param answer what the server said; null when it said nothing
   * @param cause what led to it; null where there is nothing
   */
  public LeverUnprocessableException(
      String message, @Nullable ServerAnswer answer, @Nullable Throwable cause) {
    super(message, answer, cause);
  }
}
