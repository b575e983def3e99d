package io.github.atsconnect.enrichment.model;

/** What became of a webhook's delivery, and how to answer it. */
public enum WebhookOutcome {
  /** Genuine and noted: the person will be read again. */
  ACCEPTED(200),
  /** Genuine, and there before. */
  DUPLICATE(200),
  /** Genuine, but about nobody: a test, or a kind of event that this version does not know. */
  IGNORED(200),
  /** Not genuine, too old, or no delivery at all: nothing was done. */
  REJECTED(400);

  private final int httpStatus;

  WebhookOutcome(int httpStatus) {
    this.httpStatus = httpStatus;
  }

  /** {@return the status with which to answer; anything but 200 makes the ATS send it again} */
  public int httpStatus() {
    return httpStatus;
  }
}
