package io.github.atsconnect.lever;

import org.jspecify.annotations.Nullable;

/** The call did not end in the time that it was given. May work later, or with more time. */
public final class LeverDeadlineException extends LeverException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened, without secrets or personal data
   * @param answer what the server said; null when it said nothing
   * @param cause what led to it; null where there is nothing
   */
  public LeverDeadlineException(
      String message, @Nullable ServerAnswer answer, @Nullable Throwable cause) {
    super(message, answer, cause);
  }

  @Override
  public boolean isTransient() {
    return true;
  }
}
