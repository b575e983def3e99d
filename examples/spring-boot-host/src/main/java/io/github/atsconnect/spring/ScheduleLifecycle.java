package io.github.atsconnect.spring;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.EnrichmentTenants;
import io.github.atsconnect.enrichment.scheduling.SyncSchedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the schedule last and stops it first. On start every connection is added that is not there
 * yet, such as those from before there was a schedule.
 */
public final class ScheduleLifecycle implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduleLifecycle.class);

  private final SyncSchedule schedule;
  private final EnrichmentTenants tenants;
  private final TenantDirectory directory;
  private volatile boolean running;

  ScheduleLifecycle(SyncSchedule schedule, EnrichmentTenants tenants, TenantDirectory directory) {
    this.schedule = schedule;
    this.tenants = tenants;
    this.directory = directory;
  }

  @Override
  public void start() {
    schedule.start();
    running = true;
    for (String tenant : directory.tenants()) {
      try {
        EnrichmentService service = tenants.tenant(tenant);
        service.connections().forEach(c -> schedule.add(tenant, c));
      } catch (EnrichmentException e) {
        LOG.warn("the connections of a customer could not be scheduled: {}", e.reason());
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    schedule.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** What was closed cannot go on; only a new context starts it again. */
  @Override
  public boolean isPauseable() {
    return false;
  }
}
