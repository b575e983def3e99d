package io.github.atsconnect.matching;

import java.io.IOException;

/**
 * A file of a {@link CandidateIndex} that cannot be used: damaged, no such file at all, or written
 * by another version. The message says which, and that the index has to be built again.
 */
public final class UnusableIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  UnusableIndexException(String message) {
    super(message);
  }
}
