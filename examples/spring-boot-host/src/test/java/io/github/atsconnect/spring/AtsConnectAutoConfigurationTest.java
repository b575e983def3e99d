package io.github.atsconnect.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.atsconnect.enrichment.EnrichmentTenants;
import io.github.atsconnect.enrichment.JdbcProfileStore;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Secrets;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.enrichment.micrometer.MicrometerListener;
import io.github.atsconnect.enrichment.scheduling.SyncSchedule;
import io.github.atsconnect.enrichment.spi.KeyProvider;
import io.github.atsconnect.enrichment.spi.ProfileLoader;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.examples.boot.Databases;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What the auto-configuration makes, what it leaves to the host, and what it says is missing. */
class AtsConnectAutoConfigurationTest {
  private static final AutoConfigurations ALL =
      AutoConfigurations.of(
          AtsConnectAutoConfiguration.class,
          AtsConnectHealthAutoConfiguration.class,
          AtsConnectMetricsAutoConfiguration.class,
          AtsConnectScheduleAutoConfiguration.class,
          AtsConnectWebhookAutoConfiguration.class);
  private static final String KEY =
      "ats-connect.master-key=" + Base64.getEncoder().encodeToString(new byte[32]);
  private static final ProfileStore NOBODY = ProfileStores.inMemory(List.of());

  @TempDir Path folder;

  /** A host that has profiles, a key and a file. */
  private ApplicationContextRunner host() {
    return bare().withPropertyValues(KEY).withBean("nobody", ProfileStore.class, () -> NOBODY);
  }

  private ApplicationContextRunner bare() {
    return new ApplicationContextRunner()
        .withConfiguration(ALL)
        .withPropertyValues(
            "ats-connect.storage.type=sqlite",
            "ats-connect.storage.file=" + folder.resolve("links.db"));
  }

  private static HikariDataSource postgres() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(Databases.fresh());
    pool.setMaximumPoolSize(4);
    return pool;
  }

  @Test
  void withProfilesAndAKeyThereIsAServiceForEachCustomer() {
    host()
        .run(
            context -> {
              assertThat(context).hasNotFailed().hasSingleBean(EnrichmentTenants.class);
              EnrichmentTenants tenants = context.getBean(EnrichmentTenants.class);
              assertThat(tenants.tenant("acme").connections()).isEmpty();
              assertThat(folder.resolve("links.db")).exists();
              assertThat(context)
                  .doesNotHaveBean(SyncSchedule.class)
                  .doesNotHaveBean(WebhookController.class);
            });
  }

  @Test
  void aLoaderOfProfilesBesideADataSourceIsEnough() {
    new ApplicationContextRunner()
        .withConfiguration(ALL)
        .withPropertyValues(KEY)
        .withBean(DataSource.class, AtsConnectAutoConfigurationTest::postgres)
        .withBean(ProfileLoader.class, () -> ids -> List.of())
        .run(
            context -> {
              assertThat(context).hasNotFailed().hasSingleBean(JdbcProfileStore.class);
              assertThat(context.getBean(Storage.class)).hasToString("Storage[postgresql]");
            });
  }

  @Test
  void theHostsOwnBeansTakeThePlaceOfOurs() {
    Secrets secrets = Secrets.inMemory();
    Storage storage = Storage.sqlite(folder.resolve("own.db"));
    TenantDirectory directory = TenantDirectory.of(List.of("acme"));
    MicrometerListener meters = new MicrometerListener(new SimpleMeterRegistry());
    bare()
        .withBean("nobody", ProfileStore.class, () -> NOBODY)
        .withBean("loader", ProfileLoader.class, () -> ids -> List.of())
        .withBean("ownSecrets", Secrets.class, () -> secrets)
        .withBean("ownStorage", Storage.class, () -> storage)
        .withBean("ownDirectory", TenantDirectory.class, () -> directory)
        .withBean("ownMeters", MicrometerListener.class, () -> meters)
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(context.getBean(Secrets.class)).isSameAs(secrets);
              assertThat(context.getBean(Storage.class)).isSameAs(storage);
              assertThat(context.getBean(ProfileStore.class)).isSameAs(NOBODY);
              assertThat(context.getBean(TenantDirectory.class)).isSameAs(directory);
              assertThat(context.getBean(MicrometerListener.class)).isSameAs(meters);
              assertThat(folder.resolve("own.db")).exists();
              assertThat(folder.resolve("links.db")).doesNotExist();
            });
  }

  @Test
  void aKeyProviderTakesThePlaceOfTheMasterKey() {
    byte[] key = new byte[32];
    bare()
        .withBean("nobody", ProfileStore.class, () -> NOBODY)
        .withBean(KeyProvider.class, () -> new OneKey(key))
        .run(
            context -> {
              Secrets secrets = context.getBean(Secrets.class);
              byte[] sealed = secrets.protect("context", "secret");
              assertThat(secrets.reveal("context", sealed)).contains("secret");
              assertThat(Secrets.aesGcm(key).reveal("context", sealed))
                  .as("sealed with a key that has an id")
                  .isEmpty();
            });
  }

  private record OneKey(byte[] key) implements KeyProvider {
    @Override
    public String currentId() {
      return "2026";
    }

    @Override
    public Optional<byte[]> key(String id) {
      return id.equals("2026") ? Optional.of(key) : Optional.empty();
    }
  }

  @Test
  void whateverElseTheHostHasReachesTheBuilder() {
    List<String> called = new ArrayList<>();
    host()
        .withBean(
            EnrichmentServiceCustomizer.class,
            () ->
                builder -> {
                  called.add("customizer");
                  builder.profiles(ProfileStores.inMemory(List.of()));
                })
        .run(context -> assertThat(called).containsExactly("customizer"));
  }

  @Test
  void metersAreThereWhereARegistryIs() {
    host().run(context -> assertThat(context).doesNotHaveBean(MicrometerListener.class));
    host()
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(context -> assertThat(context).hasSingleBean(MicrometerListener.class));
  }

  @Test
  void withoutMicrometerDbSchedulerActuatorAndTheWebItWorksToo() {
    new ApplicationContextRunner()
        .withUserConfiguration(PlainApplication.class)
        .withPropertyValues(
            KEY,
            "ats-connect.storage.type=sqlite",
            "ats-connect.storage.file=" + folder.resolve("plain.db"))
        .withBean("nobody", ProfileStore.class, () -> NOBODY)
        .withClassLoader(
            new FilteredClassLoader(
                "io.micrometer",
                "com.github.kagkarlsson",
                "org.springframework.boot.health",
                "org.springframework.web",
                "jakarta.servlet"))
        .run(context -> assertThat(context).hasNotFailed().hasSingleBean(EnrichmentTenants.class));
  }

  /** Read as an application reads it: conditions first, classes only then. */
  @ImportAutoConfiguration({
    AtsConnectAutoConfiguration.class,
    AtsConnectHealthAutoConfiguration.class,
    AtsConnectMetricsAutoConfiguration.class,
    AtsConnectScheduleAutoConfiguration.class,
    AtsConnectWebhookAutoConfiguration.class
  })
  static class PlainApplication {}

  @Test
  void healthIsToldUnlessItIsSwitchedOff() {
    host()
        .run(
            context ->
                assertThat(context.getBean(AtsConnectHealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.UP));
    host()
        .withPropertyValues("management.health.ats-connect.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(AtsConnectHealthIndicator.class));
  }

  @Test
  void webhooksAreTakenByWebApplicationsUnlessSwitchedOff() {
    WebApplicationContextRunner web =
        new WebApplicationContextRunner()
            .withConfiguration(ALL)
            .withPropertyValues(
                KEY,
                "ats-connect.storage.type=sqlite",
                "ats-connect.storage.file=" + folder.resolve("web.db"))
            .withBean("nobody", ProfileStore.class, () -> NOBODY);
    web.run(context -> assertThat(context).hasSingleBean(WebhookController.class));
    web.withPropertyValues("ats-connect.webhooks.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(WebhookController.class));
  }

  @Test
  void theScheduleStartsAndStopsWithTheApplication() {
    ScheduleLifecycle[] seen = new ScheduleLifecycle[1];
    host()
        .withPropertyValues("ats-connect.sync.enabled=true")
        .withBean(DataSource.class, AtsConnectAutoConfigurationTest::postgres)
        .run(
            context -> {
              assertThat(context).hasNotFailed().hasSingleBean(SyncSchedule.class);
              seen[0] = context.getBean(ScheduleLifecycle.class);
              assertThat(seen[0].isRunning()).isTrue();
            });
    assertThat(seen[0].isRunning()).isFalse();
  }

  @Test
  void switchedOffThereIsNothing() {
    bare()
        .withPropertyValues("ats-connect.enabled=false")
        .run(
            context -> assertThat(context).hasNotFailed().doesNotHaveBean(EnrichmentTenants.class));
  }

  @Test
  void theMasterKeyMayComeFromTheEnvironment() {
    bare()
        .withBean("nobody", ProfileStore.class, () -> NOBODY)
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(
                        new SystemEnvironmentPropertySource(
                            "test-systemEnvironment",
                            Map.of("ATS_CONNECT_MASTER_KEY", KEY.substring(KEY.indexOf('=') + 1)))))
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void whatIsMissingIsSaidWithItsRemedy() {
    ApplicationContextRunner profiles = bare().withBean("nobody", ProfileStore.class, () -> NOBODY);
    assertProblem(profiles, "no master key", "openssl rand -base64 32");
    assertProblem(
        profiles.withPropertyValues("ats-connect.master-key=dG9vIHNob3J0"), "9 bytes", "openssl");
    assertProblem(
        profiles.withPropertyValues("ats-connect.master-key=#not-base64#"),
        "not Base64",
        "openssl");
    assertProblem(bare().withPropertyValues(KEY), "no profiles", "ProfileLoader");
    assertProblem(
        host().withPropertyValues("ats-connect.storage.type=postgres"),
        "no DataSource for the store",
        "spring.datasource.url");
    assertProblem(
        host().withPropertyValues("ats-connect.sync.enabled=true"),
        "no DataSource for the schedule",
        "spring.datasource.url");
  }

  private static void assertProblem(
      ApplicationContextRunner runner, String problem, String remedy) {
    runner.run(
        context -> {
          assertThat(context).hasFailed();
          Throwable failure = context.getStartupFailure();
          var analysis = new AtsConnectFailureAnalyzer().analyze(failure);
          assertThat(analysis).as("analysis of %s", failure).isNotNull();
          assertThat(analysis.getDescription()).contains(problem);
          assertThat(analysis.getAction()).contains(remedy);
          assertThat(failure).hasStackTraceContaining(problem);
          assertThat(analysis.getDescription() + analysis.getAction())
              .doesNotContain("#not-base64#", "dG9vIHNob3J0");
        });
  }
}
