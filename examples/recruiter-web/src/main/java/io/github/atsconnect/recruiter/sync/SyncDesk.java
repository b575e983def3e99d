package io.github.atsconnect.recruiter.sync;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.model.AtsRequest;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Syncs in the background, on demand and once a day, and knows how each of them gets on. For one
 * process; with several, the library's {@code SyncSchedule} shares the work among them. Safe for
 * many threads.
 */
public final class SyncDesk implements EnrichmentListener, AutoCloseable {
  /** Time between two syncs of a connection. */
  public static final Duration EVERY = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(SyncDesk.class);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Clock clock;
  private final RequestMeter meter;
  private final Backoff backoff = new Backoff();
  private final Map<String, SyncRun> runs = new ConcurrentHashMap<>();
  private final Map<String, Long> sizes = new ConcurrentHashMap<>();
  private final ExecutorService workers = Executors.newCachedThreadPool(daemon("sync"));
  private final ScheduledExecutorService daily =
      Executors.newSingleThreadScheduledExecutor(daemon("daily-sync"));

  /** A desk without work. */
  public SyncDesk(Clock clock) {
    this.clock = clock;
    this.meter = new RequestMeter(clock);
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Looks every minute for connections whose time has come. */
  public void everyDay(EnrichmentService connect) {
    var unused = daily.scheduleWithFixedDelay(() -> startDue(connect), 1, 1, TimeUnit.MINUTES);
  }

  private void startDue(EnrichmentService connect) {
    try {
      for (Connection c : connect.connections()) {
        Instant now = clock.instant();
        if (backoff.allows(c, now) && next(c).filter(t -> !t.isAfter(now)).isPresent()) {
          start(connect, c, SyncOptions.defaults());
        }
      }
    } catch (RuntimeException e) {
      // The store does not answer now; in a minute it is asked again.
      LOG.warn("the daily syncs could not be looked at: {}", told(e));
    }
  }

  /**
   * When a connection is synced next; empty when it is stopped, was never synced, or waits for
   * somebody, such as for a new key.
   */
  public Optional<Instant> next(Connection connection) {
    return connection.state().isStopped()
        ? Optional.empty()
        : connection
            .syncedAt()
            .flatMap(t -> Optional.ofNullable(backoff.earliest(connection, t.plus(EVERY))));
  }

  /** Starts a sync, or gives the one that is running. */
  public synchronized SyncRun start(
      EnrichmentService connect, Connection connection, SyncOptions options) {
    SyncRun before = runs.get(connection.id());
    if (before != null && before.isRunning()) {
      return before;
    }
    SyncRun run = new SyncRun(connection, clock, sizes.getOrDefault(connection.id(), 0L));
    runs.put(connection.id(), run);
    run.started(workers.submit(() -> work(connect, run, options)));
    return run;
  }

  private void work(EnrichmentService connect, SyncRun run, SyncOptions options) {
    try {
      var report = connect.sync(run.connection(), options);
      if (report.full()) {
        sizes.put(run.connection().id(), report.read());
      }
      backoff.forget(run.connection().id());
      run.ended(report);
    } catch (EnrichmentException e) {
      failed(connect, run, e);
    } catch (RuntimeException e) {
      failed(
          connect,
          run,
          new EnrichmentException(
              EnrichmentException.Reason.STORAGE, "The sync stopped unexpectedly.", e));
    }
  }

  private void failed(EnrichmentService connect, SyncRun run, EnrichmentException e) {
    LOG.warn("a sync ended early: {}", told(e));
    Connection after = run.connection();
    try {
      for (Connection c : connect.connections()) {
        after = c.id().equals(after.id()) ? c : after;
      }
    } catch (RuntimeException unreadable) {
      LOG.warn("how the connection stands could not be read: {}", told(unreadable));
    }
    backoff.failed(after, e.reason(), clock.instant());
    run.failed(e);
  }

  /** Reason and class names; a message may hold anything. */
  private static String told(RuntimeException e) {
    String cause = e.getCause() == null ? "" : ", of " + e.getCause().getClass().getName();
    String reason = e instanceof EnrichmentException known ? known.reason() + ", " : "";
    return reason + e.getClass().getName() + cause;
  }

  /** The last sync of a connection since the start of this process. */
  public Optional<SyncRun> run(String connectionId) {
    return Optional.ofNullable(runs.get(connectionId));
  }

  /** Forgets a connection that was removed. */
  public void forget(String connectionId) {
    runs.remove(connectionId);
    backoff.forget(connectionId);
    sizes.remove(connectionId);
  }

  /** Requests a second that were made lately. */
  public double requestsPerSecond() {
    return meter.perSecond();
  }

  @Override
  public void onRequest(String tenant, AtsRequest request) {
    meter.count();
  }

  @Override
  public void onProgress(String tenant, String connectionId, SyncProgress progress) {
    SyncRun run = runs.get(connectionId);
    if (run != null) {
      run.progress(progress);
    }
  }

  /** Stops what runs; the next start goes on from there. */
  @Override
  public void close() {
    daily.shutdownNow();
    workers.shutdownNow();
    try {
      workers.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
