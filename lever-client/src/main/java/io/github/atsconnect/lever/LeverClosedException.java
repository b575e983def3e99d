package io.github.atsconnect.lever;

/** The client was closed before the call began, or while it was under way. Use another client. */
public final class LeverClosedException extends LeverException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened, without secrets or personal data
   */
  public LeverClosedException(String message) {
    super(message, null, null);
  }
}
