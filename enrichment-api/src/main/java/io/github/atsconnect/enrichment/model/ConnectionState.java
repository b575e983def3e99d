package io.github.atsconnect.enrichment.model;

/** How a connection stands. */
public enum ConnectionState {
  /** Works. */
  CONNECTED,
  /** Somebody has to do something; the connection's reason says what. */
  NEEDS_ATTENTION,
  /** Stopped on purpose: no sync runs, links still answer. */
  PAUSED,
  /** The key was given back: links stay, but nothing can be asked until it is connected again. */
  DISCONNECTED;

  /**
   * {@return whether no sync runs, since somebody wanted it so: {@link #PAUSED} or {@link
   * #DISCONNECTED}}
   */
  public boolean isStopped() {
    return this == PAUSED || this == DISCONNECTED;
  }
}
