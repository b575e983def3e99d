package io.github.atsconnect.lever;

/**
 * The host's {@link io.github.atsconnect.lever.spi.TokenStore} failed, so there is no token that is
 * known to be kept. New tokens that could not be saved are held, and saved before the next use.
 */
public final class LeverTokenStoreException extends LeverException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what happened, without secrets or personal data
   * @param cause what the store threw, errors included
   */
  public LeverTokenStoreException(String message, Throwable cause) {
    super(message, null, cause);
  }

  @Override
  public boolean isTransient() {
    return true;
  }
}
