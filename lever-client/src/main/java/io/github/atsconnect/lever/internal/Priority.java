package io.github.atsconnect.lever.internal;

/** Who goes first when the budget of requests is short. */
public enum Priority {
  /** Somebody waits in front of a screen. */
  INTERACTIVE,
  /** Work in the background. */
  BULK
}
