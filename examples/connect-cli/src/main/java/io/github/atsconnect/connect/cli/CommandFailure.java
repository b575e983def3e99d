package io.github.atsconnect.connect.cli;

import org.jspecify.annotations.Nullable;

/** The job failed for a reason that the message tells; exit status 1, no stack trace. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  CommandFailure(String message) {
    this(message, null);
  }

  CommandFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
