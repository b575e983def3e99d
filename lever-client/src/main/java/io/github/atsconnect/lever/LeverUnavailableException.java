package io.github.atsconnect.lever;

import org.jspecify.annotations.Nullable;

/**
 * Lever has a fault or is down for maintenance (5xx), also after the allowed attempts. May work
 * later.
 */
public final class LeverUnavailableException extends LeverException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened, without secrets or personal data
   * @param answer what the server said; null when it said nothing
   * @param cause what led to it; null where there is nothing
   */
  public LeverUnavailableException(
      String message, @Nullable ServerAnswer answer, @Nullable Throwable cause) {
    super(message, answer, cause);
  }

  @Override
  public boolean isTransient() {
    return true;
  }
}
