package io.github.atsconnect.lever.internal;

/** Carries what a gate threw past everything that would take it for a failure of the request. */
final class GateClosedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient RuntimeException why;

  GateClosedException(RuntimeException why) {
    super(why);
    this.why = why;
  }

  RuntimeException why() {
    return why;
  }
}
