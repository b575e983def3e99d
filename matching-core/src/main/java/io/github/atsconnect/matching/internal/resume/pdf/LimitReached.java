package io.github.atsconnect.matching.internal.resume.pdf;

/** Ends the reading of a page or a file; what was read before it stays. */
final class LimitReached extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String which;

  LimitReached(String which) {
    super(which, null, false, false);
    this.which = which;
  }

  String which() {
    return which;
  }
}
