package io.github.atsconnect.recruiter.sync;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.SyncPhase;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.model.SyncReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One sync as it gets on. Safe for many threads. */
public final class SyncRun {
  private final Connection connection;
  private final Clock clock;
  private final Instant startedAt;
  private final long expected;
  private @Nullable SyncProgress progress;
  private @Nullable SyncReport report;
  private @Nullable EnrichmentException problem;
  private @Nullable Future<?> work;
  private @Nullable Duration resumesSince;
  private long waitedAtFirst;

  SyncRun(Connection connection, Clock clock, long expected) {
    this.connection = connection;
    this.clock = clock;
    this.startedAt = clock.instant();
    this.expected = expected;
  }

  synchronized void started(Future<?> future) {
    work = future;
  }

  synchronized void progress(SyncProgress p) {
    if (p.phase() == SyncPhase.RESUMES && resumesSince == null) {
      resumesSince = p.elapsed();
      waitedAtFirst = p.pending();
    }
    progress = p;
  }

  synchronized void ended(SyncReport r) {
    report = r;
  }

  synchronized void failed(EnrichmentException e) {
    problem = e;
  }

  /** Stops it; the next sync goes on from there. */
  public synchronized void stop() {
    if (work != null) {
      work.cancel(true);
    }
  }

  /** What is synced. */
  public Connection connection() {
    return connection;
  }

  /** When it was started. */
  public Instant startedAt() {
    return startedAt;
  }

  /** How long it has been at it. */
  public synchronized Duration elapsed() {
    return report != null ? report.elapsed() : Duration.between(startedAt, clock.instant());
  }

  /** Where it stands; empty before the first page. */
  public synchronized Optional<SyncProgress> progress() {
    return Optional.ofNullable(progress);
  }

  /** What it did; empty until it has ended well. */
  public synchronized Optional<SyncReport> report() {
    return Optional.ofNullable(report);
  }

  /** Why it ended before its time. */
  public synchronized Optional<EnrichmentException> problem() {
    return Optional.ofNullable(problem);
  }

  /** Whether it goes on. */
  public synchronized boolean isRunning() {
    return report == null && problem == null;
  }

  /** Which of verify, list, match and purge it is at, 0 to 3; 4 when done. */
  public synchronized int step() {
    if (report != null) {
      return 4;
    }
    if (progress == null) {
      return 0;
    }
    return switch (progress.phase()) {
      case LISTING, CATCH_UP -> 1;
      case RESUMES -> 2;
      case RECONCILE, DONE -> 3;
    };
  }

  /** How much of it is done, 0 to 100; empty where nobody knows, since Lever does not say. */
  public synchronized Optional<Integer> percent() {
    SyncProgress p = progress;
    if (p == null) {
      return Optional.empty();
    }
    if (p.phase() == SyncPhase.RESUMES && waitedAtFirst > 0) {
      return Optional.of((int) (100 * (waitedAtFirst - p.pending()) / waitedAtFirst));
    }
    return expected > 0 && p.phase() == SyncPhase.LISTING
        ? Optional.of((int) Math.min(100, 100 * p.read() / expected))
        : Optional.empty();
  }

  /** How long this part will take yet, by how it went so far. */
  public synchronized Optional<Duration> left() {
    SyncProgress p = progress;
    int done = percent().orElse(0);
    if (p == null || done < 2) {
      return Optional.empty();
    }
    Duration spent = resumesSince == null ? p.elapsed() : p.elapsed().minus(resumesSince);
    return Optional.of(spent.multipliedBy(100 - done).dividedBy(done));
  }
}
