package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.DownloadLimits;
import io.github.atsconnect.lever.spi.Sleeper;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/**
 * Begins calls the way that one view of a client wants them.
 *
 * @param priority who goes first
 * @param deadline how long each call may take
 * @param sleeper whose time counts
 * @param background makes calls that nobody waits for yet; shut down when the client is closed
 */
public record Calls(
    Priority priority, Duration deadline, Sleeper sleeper, ExecutorService background) {

  /**
   * Calls of a new client.
   *
   * @param settings what it was built with
   * @return its calls, after others
   */
  public static Calls of(Settings settings) {
    return new Calls(
        Priority.BULK, settings.deadline(), settings.sleeper(), Threads.perTask("lever-ahead"));
  }

  /**
   * The same client's calls, in another way.
   *
   * @param who who goes first
   * @param total how long each call may take
   * @return the calls
   */
  public Calls with(Priority who, Duration total) {
    return new Calls(who, total, sleeper, background);
  }

  /** Begins no more calls, and ends those in the background. */
  public void close() {
    background.shutdownNow();
  }

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
    if (background.isShutdown()) {
      throw new IllegalStateException("The client is closed");
    }
  }
}
