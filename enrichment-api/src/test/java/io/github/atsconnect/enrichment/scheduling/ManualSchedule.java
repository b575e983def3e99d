package io.github.atsconnect.enrichment.scheduling;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.github.atsconnect.enrichment.EnrichmentTenants;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.internal.MovableClock;
import java.time.Duration;
import javax.sql.DataSource;

/** A node's schedule that does what is due when it is told to, by a clock that a test moves. */
public final class ManualSchedule implements AutoCloseable {
  private final SyncSchedule schedule;
  private final MovableClock clock;
  private final SettableClock theirs = new SettableClock();
  private ManualScheduler scheduler;

  public ManualSchedule(EnrichmentTenants tenants, DataSource source, MovableClock clock) {
    this.clock = clock;
    this.schedule =
        new SyncSchedule(
            tenants,
            SyncOptions.defaults(),
            clock,
            task -> {
              scheduler =
                  TestHelper.createManualScheduler(source, task)
                      .tableName("ats_scheduled_task")
                      .clock(theirs)
                      .build();
              return scheduler;
            });
  }

  public SyncSchedule schedule() {
    return schedule;
  }

  /** Does what is due now. */
  public void runDue() {
    theirs.set(clock.instant());
    scheduler.runAnyDueExecutions();
  }

  /** Does what is due after that time. */
  public void runDueAfter(Duration time) {
    clock.advance(time);
    runDue();
  }

  @Override
  public void close() {
    schedule.close();
  }
}
