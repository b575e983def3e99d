package io.github.atsconnect.lever;

import org.jspecify.annotations.Nullable;

/** The answer is not what Lever's documentation says: no JSON, cut off, or far too large. */
public final class LeverUnreadableException extends LeverException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened, without secrets or personal data
   * @param answer what the server said; null when it said nothing
   * @param cause what led to it; null where there is nothing
   */
  public LeverUnreadableException(
      String message, @Nullable ServerAnswer answer, @Nullable Throwable cause) {
    super(message, answer, cause);
  }

  @Override
  public boolean isTransient() {
    return true;
  }
}
