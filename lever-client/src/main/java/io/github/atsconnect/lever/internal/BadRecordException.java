package io.github.atsconnect.lever.internal;

/** A record cannot be read. The message names fields and kinds, never content. */
final class BadRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadRecordException(String message) {
    super(message, null, false, false);
  }
}
