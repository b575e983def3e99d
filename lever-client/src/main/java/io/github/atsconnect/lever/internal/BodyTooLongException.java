package io.github.atsconnect.lever.internal;

import java.io.IOException;

/** A body is longer than we are willing to hold. */
final class BodyTooLongException extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLongException(long maxBytes) {
    super("The body is longer than " + maxBytes + " bytes");
  }
}
