package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.DownloadLimits;
import io.github.atsconnect.lever.spi.Sleeper;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Begins calls the way that one view of a client wants them.
 *
 * @param priority who goes first
 * @param deadline how long each call may take
 * @param sleeper whose time counts
 * @param closed whether the client was closed
 */
public record Calls(Priority priority, Duration deadline, Sleeper sleeper, AtomicBoolean closed) {

  /**
   * Begins a call.
   *
   * @return what belongs to it
   */
  public CallContext begin() {
    requireOpen();
    return new CallContext(priority, sleeper, deadline, null);
  }

  /**
   * Begins a call for a document.
   *
   * @param limits how much to accept
   * @return what belongs to it
   */
  public CallContext begin(DownloadLimits limits) {
    requireOpen();
    return new CallContext(priority, sleeper, deadline, limits);
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("The client is closed");
    }
  }
}
