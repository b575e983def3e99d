package io.github.atsconnect.enrichment.internal;

/**
 * Whose notes the working tables hold: those of a connection's sync, or of who reads people again
 * because of webhooks while a sync waits to be taken up. Neither sees the other's.
 *
 * @param scope whose connection
 * @param reader {@code sync} or {@code webhook}
 */
record Run(Scope scope, String reader) {
  private static final String SYNC = "sync";
  private static final String WEBHOOK = "webhook";

  static Run ofSync(Scope scope) {
    return new Run(scope, SYNC);
  }

  static Run ofWebhooks(Scope scope) {
    return new Run(scope, WEBHOOK);
  }

  /** Whether how far it is has to be kept: who reads people again begins anew each time. */
  boolean isKept() {
    return reader.equals(SYNC);
  }
}
