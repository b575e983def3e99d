package io.github.atsconnect.spring;

import io.github.atsconnect.enrichment.EnrichmentTenants;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** How the customers' connections stand, as {@code atsConnect} in the health endpoint. */
@AutoConfiguration(after = AtsConnectAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(EnrichmentTenants.class)
@ConditionalOnEnabledHealthIndicator("ats-connect")
public final class AtsConnectHealthAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  AtsConnectHealthIndicator atsConnectHealthIndicator(
      EnrichmentTenants tenants, TenantDirectory directory, AtsConnectProperties properties) {
    return new AtsConnectHealthIndicator(
        tenants,
        directory,
        properties.health().listed(),
        properties.health().cacheFor(),
        System::nanoTime);
  }
}
