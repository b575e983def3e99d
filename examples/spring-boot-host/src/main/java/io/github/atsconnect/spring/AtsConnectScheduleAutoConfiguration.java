package io.github.atsconnect.spring;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.github.atsconnect.enrichment.EnrichmentTenants;
import io.github.atsconnect.enrichment.SyncOptions;
import io.github.atsconnect.enrichment.scheduling.SyncSchedule;
import io.github.atsconnect.spring.AtsConnectProperties.SyncSettings;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Syncs each connection daily, on one of the nodes that share the application's PostgreSQL. A
 * connection that the application makes is taken up by itself, and synced at once.
 */
@AutoConfiguration(after = AtsConnectAutoConfiguration.class)
@ConditionalOnClass(Scheduler.class)
@ConditionalOnBean(EnrichmentTenants.class)
@ConditionalOnBooleanProperty("ats-connect.sync.enabled")
public final class AtsConnectScheduleAutoConfiguration {

  /** Closed by its {@link ScheduleLifecycle}, while the rest of the application still works. */
  @Bean(destroyMethod = "")
  @ConditionalOnMissingBean
  SyncSchedule atsConnectSchedule(
      EnrichmentTenants tenants,
      AtsConnectProperties properties,
      ObjectProvider<DataSource> sources,
      ObjectProvider<Clock> clock) {
    SyncSettings settings = properties.sync();
    DataSource source = DataSources.only(sources, "the schedule");
    if (settings.createTable()) {
      ScheduleTable.createIn(source);
    }
    return SyncSchedule.over(
        tenants,
        source,
        SyncOptions.defaults()
            .withFullEvery(settings.fullEvery())
            .withResumeRequests(settings.resumeRequests()),
        clock.getIfUnique(Clock::systemUTC),
        b ->
            b.threads(settings.threads())
                .pollingInterval(settings.pollingInterval())
                .shutdownMaxWait(settings.shutdownWait())
                .enableImmediateExecution());
  }

  @Bean
  @ConditionalOnMissingBean
  ScheduleLifecycle atsConnectScheduleLifecycle(
      SyncSchedule schedule, EnrichmentTenants tenants, TenantDirectory directory) {
    return new ScheduleLifecycle(schedule, tenants, directory);
  }

  @Bean
  @ConditionalOnMissingBean
  ScheduleFollower atsConnectScheduleFollower(
      ObjectProvider<SyncSchedule> schedule, ObjectProvider<EnrichmentTenants> tenants) {
    return new ScheduleFollower(schedule, tenants);
  }
}
