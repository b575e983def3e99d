package io.github.atsconnect.enrichment.internal;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hearts that beat in a thread of their own, whatever the work that they stand for waits for. The
 * thread is there while a heart beats. Safe for use by many threads.
 */
final class Heartbeats implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeats.class);
  private static final long IDLE_SECONDS = 10;

  private final Duration pace;
  private final ScheduledThreadPoolExecutor thread;

  Heartbeats(Duration pace) {
    this.pace = pace;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread made = new Thread(work, "ats-connect-heartbeat");
              made.setDaemon(true);
              return made;
            },
            new ScheduledThreadPoolExecutor.DiscardPolicy());
    thread.setRemoveOnCancelPolicy(true);
    thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    thread.allowCoreThreadTimeOut(true);
  }

  /** Starts a heart; to be closed when it is to beat no more. */
  AutoCloseable every(Runnable beat) {
    long nanos = pace.toNanos();
    ScheduledFuture<?> heart =
        thread.scheduleWithFixedDelay(
            () -> {
              try {
                beat.run();
              } catch (RuntimeException e) {
                LOG.debug("a beat failed: {}", e.getClass().getName());
              }
            },
            nanos,
            nanos,
            TimeUnit.NANOSECONDS);
    return () -> heart.cancel(false);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
