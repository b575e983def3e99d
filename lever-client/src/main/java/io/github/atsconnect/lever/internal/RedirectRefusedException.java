package io.github.atsconnect.lever.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A redirect that we do not follow. */
final class RedirectRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String host;

  RedirectRefusedException(String what) {
    this(what, null);
  }

  /** A redirect of the API itself; the host, and nothing else of where it leads. */
  RedirectRefusedException(String what, @Nullable String host) {
    super("The server answered with " + what);
    this.host = host;
  }

  @Nullable String host() {
    return host;
  }
}
