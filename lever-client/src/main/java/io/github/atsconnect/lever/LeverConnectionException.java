package io.github.atsconnect.lever;

import org.jspecify.annotations.Nullable;

/** No answer came, or it broke off. Also after the allowed attempts. May work later. */
public final class LeverConnectionException extends LeverException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened, without secrets or personal data
   * @param answer what the server said; null when it said nothing
   * @param cause what led to it; null where there is nothing
   */
  public LeverConnectionException(
      String message, @Nullable ServerAnswer answer, @Nullable Throwable cause) {
    super(message, answer, cause);
  }

  @Override
  public boolean isTransient() {
    return true;
  }
}
