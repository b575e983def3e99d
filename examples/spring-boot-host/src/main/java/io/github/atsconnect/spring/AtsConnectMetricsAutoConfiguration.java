package io.github.atsconnect.spring;

import io.github.atsconnect.enrichment.micrometer.MicrometerListener;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Counts and times into the application's registry, beside any other listener. */
@AutoConfiguration(
    before = AtsConnectAutoConfiguration.class,
    afterName =
        "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public final class AtsConnectMetricsAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  MicrometerListener atsConnectMeters(MeterRegistry registry) {
    return new MicrometerListener(registry);
  }
}
