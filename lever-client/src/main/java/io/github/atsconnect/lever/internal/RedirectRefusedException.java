package io.github.atsconnect.lever.internal;

import java.io.IOException;

/** A redirect that we do not follow. */
final class RedirectRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  RedirectRefusedException(String what) {
    super("The server answered with " + what);
  }
}
