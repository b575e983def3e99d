package io.github.atsconnect.matching.internal.store;

import java.io.IOException;

/** Why a file cannot be used, as words that follow its name. */
public final class RefusedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedFileException(String message) {
    super(message);
  }
}
