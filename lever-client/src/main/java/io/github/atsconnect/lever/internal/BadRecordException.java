package io.github.atsconnect.lever.internal;

/** A record cannot be read. The message names fields and kinds, never content. */
final class BadRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean decides;

  BadRecordException(String message) {
    this(message, false);
  }

  /**
   * Something is wrong.
   *
   * @param message what
   * @param decides whether it is about what may be done with a person's data at all, so that
   *     whatever it is a part of must not be used either
   */
  BadRecordException(String message, boolean decides) {
    super(message, null, false, false);
    this.decides = decides;
  }

  boolean decides() {
    return decides;
  }

  BadRecordException within(String name) {
    return new BadRecordException(name + "." + getMessage(), decides);
  }
}
