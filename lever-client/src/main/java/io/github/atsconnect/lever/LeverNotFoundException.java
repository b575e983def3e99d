package io.github.atsconnect.lever;

import org.jspecify.annotations.Nullable;

/** 404: there is no such thing, or this key may not know of it. */
public final class LeverNotFoundException extends LeverException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened, without secrets or personal data
   * @param answer what the server said; null when it said nothing
   * @param cause what led to it; null where there is nothing
   */
  public LeverNotFoundException(
      String message, @Nullable ServerAnswer answer, @Nullable Throwable cause) {
    super(message, answer, cause);
  }
}
