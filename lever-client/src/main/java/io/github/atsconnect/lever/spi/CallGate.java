package io.github.atsconnect.lever.spi;

/**
 * Is asked before each request whether it may still be sent, after it has waited for the rate
 * limit. Called on the thread that makes the call; must be safe for many threads.
 */
@FunctionalInterface
public interface CallGate {

  /** Returns where the request may be sent; what it throws ends the call, and nothing is sent. */
  void pass();
}
