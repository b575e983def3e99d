package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.DownloadLimits;
import io.github.atsconnect.lever.LeverClosedException;
import io.github.atsconnect.lever.spi.Sleeper;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Begins calls the way that one view of a client wants them. */
public final class Calls {

  private final Priority priority;
  private final Duration deadline;
  private final Sleeper sleeper;
  private final ExecutorService background;
  private final Lifetime lifetime;

  private Calls(
      Priority priority,
      Duration deadline,
      Sleeper sleeper,
      ExecutorService background,
      Lifetime lifetime) {
    this.priority = priority;
    this.deadline = deadline;
    this.sleeper = sleeper;
    this.background = background;
    this.lifetime = lifetime;
  }

  /**
   * Calls of a new client.
   *
   * @param settings what it was built with
   * @return its calls, after others
   */
  public static Calls of(Settings settings) {
    return new Calls(
        Priority.BULK,
        settings.deadline(),
        settings.sleeper(),
        Threads.perTask("lever-ahead"),
        new Lifetime());
  }

  /**
   * The same client's calls, in another way.
   *
   * @param who who goes first
   * @param total how long each call may take
   * @return the calls
   */
  public Calls with(Priority who, Duration total) {
    return new Calls(who, total, sleeper, background, lifetime);
  }

  /**
   * Tells who goes first.
   *
   * @return the priority
   */
  public Priority priority() {
    return priority;
  }

  /**
   * Tells how long each call may take.
   *
   * @return more than zero
   */
  public Duration deadline() {
    return deadline;
  }

  /**
   * Makes calls that nobody waits for yet.
   *
   * @return shut down when the client is closed
   */
  public ExecutorService background() {
    return background;
  }

  /** Begins no more calls, and ends those that are under way. */
  public void close() {
    lifetime.close();
    background.shutdownNow();
  }

  /**
   * Begins a call.
   *
   * @return what belongs to it
   * @throws LeverClosedException when the client is closed
   */
  public CallContext begin() {
    return begin((DownloadLimits) null);
  }

  /**
   * Begins a call for a document.
   *
   * @param limits how much to accept; null for a call that is no document
   * @return what belongs to it
   * @throws LeverClosedException when the client is closed
   */
  public CallContext begin(@Nullable DownloadLimits limits) {
    return begin(limits, Effort.FULL);
  }

  /**
   * Begins a call that is not to be tried as often as others.
   *
   * @param effort how often to try
   * @return what belongs to it
   * @throws LeverClosedException when the client is closed
   */
  public CallContext begin(Effort effort) {
    return begin(null, effort);
  }

  private CallContext begin(@Nullable DownloadLimits limits, Effort effort) {
    lifetime.requireOpen();
    return new CallContext(priority, sleeper, deadline, limits, effort, lifetime);
  }
}
