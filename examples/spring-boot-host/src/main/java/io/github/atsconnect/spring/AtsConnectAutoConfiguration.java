package io.github.atsconnect.spring;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.EnrichmentServiceBuilder;
import io.github.atsconnect.enrichment.EnrichmentTenants;
import io.github.atsconnect.enrichment.JdbcProfileStore;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Secrets;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.enrichment.spi.AccessPolicy;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.enrichment.spi.KeyProvider;
import io.github.atsconnect.enrichment.spi.ProfileLoader;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.resume.ResumeReader;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * The service, one handle a customer: inject {@link EnrichmentTenants}. The application has a bean
 * of {@link ProfileStore}, or of {@link ProfileLoader} beside a {@link DataSource}; whatever else
 * it has of the types named here takes the place of ours.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnBooleanProperty(name = "ats-connect.enabled", matchIfMissing = true)
@EnableConfigurationProperties(AtsConnectProperties.class)
public final class AtsConnectAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  TenantDirectory atsConnectTenantDirectory(AtsConnectProperties properties) {
    return TenantDirectory.of(properties.tenants());
  }

  @Bean
  @ConditionalOnMissingBean
  Secrets atsConnectSecrets(AtsConnectProperties properties, ObjectProvider<KeyProvider> keys) {
    KeyProvider provider = keys.getIfAvailable();
    return provider == null
        ? Secrets.aesGcm(MasterKey.read(properties.masterKey()))
        : Secrets.aesGcm(provider);
  }

  @Bean
  @ConditionalOnMissingBean
  Storage atsConnectStorage(AtsConnectProperties properties, ObjectProvider<DataSource> sources) {
    return switch (properties.storage().type()) {
      case POSTGRES -> Storage.postgres(DataSources.only(sources, "the store"));
      case POSTGRES_AS_IT_IS -> Storage.postgresAsItIs(DataSources.only(sources, "the store"));
      case POSTGRES_BY_TENANT -> Storage.postgresByTenant(DataSources.only(sources, "the store"));
      case SQLITE -> Storage.sqlite(properties.storage().file());
    };
  }

  @Bean
  @ConditionalOnBean(ProfileLoader.class)
  @ConditionalOnMissingBean(ProfileStore.class)
  JdbcProfileStore atsConnectProfileStore(
      ProfileLoader loader, ObjectProvider<DataSource> sources, ObjectProvider<Plugins> plugins) {
    return ProfileStores.jdbc(
        DataSources.only(sources, "the profiles"),
        loader,
        plugins.getIfAvailable(() -> Plugins.none()));
  }

  @Bean
  @ConditionalOnMissingBean
  EnrichmentTenants atsConnectTenants(
      AtsConnectProperties properties,
      Storage storage,
      Secrets secrets,
      ObjectProvider<ProfileStore> profiles,
      ObjectProvider<Matcher> matcher,
      ObjectProvider<Plugins> plugins,
      ObjectProvider<ResumeReader> resumes,
      ObjectProvider<AccessPolicy> access,
      ObjectProvider<Clock> clock,
      ObjectProvider<EnrichmentListener> listeners,
      ObjectProvider<EnrichmentServiceCustomizer> customizers) {
    EnrichmentServiceBuilder builder =
        EnrichmentService.builder()
            .storage(storage)
            .secrets(secrets)
            .profiles(needed(profiles.getIfAvailable()))
            .cacheFor(properties.cacheFor())
            .retention(properties.retention())
            .listener(Listeners.all(() -> listeners.orderedStream().toList()));
    if (properties.onDemand()) {
      builder.onDemand();
    }
    plugins.ifAvailable(p -> builder.matcher(Matcher.builder().plugins(p).build()));
    matcher.ifAvailable(builder::matcher);
    resumes.ifAvailable(builder::resumeReader);
    access.ifAvailable(builder::access);
    clock.ifUnique(builder::clock);
    customizers.orderedStream().forEach(c -> c.customize(builder));
    return builder.buildTenants();
  }

  private static ProfileStore needed(@Nullable ProfileStore store) {
    if (store == null) {
      throw new AtsConnectSetupException(
          "There are no profiles to match candidates with.",
          "Declare a bean of type ProfileLoader, which reads your profiles by id, and profiles are"
              + " found through a table of keys in your DataSource; or a bean of type ProfileStore."
              + " With ats-connect.enabled=false nothing of this is set up.");
    }
    return store;
  }
}
