package io.github.atsconnect.spring;

import io.github.atsconnect.enrichment.EnrichmentTenants;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;

/** Takes what the ATS tells of its own accord, one address a customer. */
@AutoConfiguration(after = AtsConnectAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnBean(EnrichmentTenants.class)
@ConditionalOnBooleanProperty(name = "ats-connect.webhooks.enabled", matchIfMissing = true)
public final class AtsConnectWebhookAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  WebhookController atsConnectWebhooks(
      EnrichmentTenants tenants, TenantDirectory directory, AtsConnectProperties properties) {
    return new WebhookController(tenants, directory, properties.webhooks().maxSize());
  }
}
