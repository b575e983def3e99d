package io.github.atsconnect.lever;

/** A delivery is not to be believed. Answer it with 400, or with 200 when it was there before. */
public final class WebhookRejectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The body is no delivery at all. */
    MALFORMED("it is no delivery"),
    /** There is no signature: give the webhook a signing token. */
    UNSIGNED("it is not signed"),
    /** Somebody else made it, or the signing token is another one. */
    BAD_SIGNATURE("its signature is wrong"),
    /** It happened too long ago, or in the future. */
    TOO_OLD_OR_TOO_NEW("it is too old, or from the future"),
    /** It was there before: nothing is left to do. */
    SEEN_BEFORE("it was there before");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private final Reason reason;

  /**
   * Makes one.
   *
   * @param reason why
   */
  public WebhookRejectedException(Reason reason) {
    super("The delivery is rejected: " + reason.words);
    this.reason = reason;
  }

  /**
   * Returns why.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
