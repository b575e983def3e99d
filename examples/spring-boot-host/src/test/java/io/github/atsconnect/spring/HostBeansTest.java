package io.github.atsconnect.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.EnrichmentTenants;
import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.micrometer.MicrometerListener;
import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.enrichment.spi.AccessPolicy;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.examples.boot.Databases;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.ThresholdPolicy;
import io.github.atsconnect.matching.model.Person;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** What the host's own beans do in the service, with a customer who is connected. */
class HostBeansTest {
  private static final Person ADA =
      Person.builder("ada").name("Ada Fernsby").email("ada@home.example").build();
  private static final String ZEROS = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String ONES =
      Base64.getEncoder().encodeToString("1".repeat(32).getBytes(StandardCharsets.US_ASCII));

  @TempDir Path folder;
  private final LeverSimulator lever = LeverSimulator.builder().noRateLimit().start();

  @AfterEach
  void stop() {
    lever.close();
  }

  private ApplicationContextRunner host(String masterKey) {
    return new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                AtsConnectAutoConfiguration.class,
                AtsConnectHealthAutoConfiguration.class,
                AtsConnectMetricsAutoConfiguration.class))
        .withPropertyValues(
            "ats-connect.master-key=" + masterKey,
            "ats-connect.tenants=acme,bolt",
            "ats-connect.storage.type=sqlite",
            "ats-connect.storage.file=" + folder.resolve("links.db"))
        .withBean(ProfileStore.class, () -> ProfileStores.inMemory(List.of(ADA)));
  }

  private SyncReport sync(ApplicationContext context) {
    EnrichmentService acme = acme(context);
    return acme.sync(
        acme.connect(
            LeverAccount.at(lever.baseUri(), "Lever", lever.key()).withRequestsPerSecond(1_000)));
  }

  private static EnrichmentService acme(ApplicationContext context) {
    return context.getBean(EnrichmentTenants.class).tenant("acme");
  }

  @Test
  void itsAccessPolicySaysWhatAViewerSees() {
    lever.candidate("Ada Fernsby").applicant().email("ada@home.example").add();
    host(ZEROS)
        .withBean(
            AccessPolicy.class,
            () -> (tenant, viewer) -> viewer.id().equals("boss") ? Access.FULL : Access.STATUS_ONLY)
        .run(
            context -> {
              assertThat(sync(context).linked()).isEqualTo(1);
              assertThat(emails(acme(context).enrich(ADA, Viewer.of("boss"))))
                  .containsExactly("ada@home.example");
              assertThat(emails(acme(context).enrich(ADA, Viewer.of("intern"))))
                  .doesNotContain("ada@home.example");
            });
  }

  private static List<String> emails(Enrichment known) {
    return known.headline().orElseThrow().emails();
  }

  @Test
  void itsMatcherDecides() {
    lever.candidate("Ada Fernsby").applicant().email("ada@home.example").add();
    Matcher never = Matcher.builder().policy(new ThresholdPolicy(1, 1, 1)).build();
    host(ZEROS)
        .withBean(Matcher.class, () -> never)
        .run(context -> assertThat(sync(context).linked()).isZero());
  }

  @Test
  void itsListenersAreToldBesideTheMetersAndMayUseTheService() {
    List<String> heard = new ArrayList<>();
    host(ZEROS)
        .withBean("heard", List.class, () -> heard)
        .withBean(UsingListener.class)
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(
            context -> {
              sync(context);
              assertThat(heard).containsExactly("acme: 1 connections");
              assertThat(context).hasSingleBean(MicrometerListener.class);
              assertThat(
                      context.getBean(MeterRegistry.class).get("ats.connect.sync").timer().count())
                  .isEqualTo(1);
            });
  }

  /** Depends on what tells it. */
  static final class UsingListener implements EnrichmentListener {
    private final EnrichmentTenants tenants;
    private final List<String> heard;

    UsingListener(EnrichmentTenants tenants, List<String> heard) {
      this.tenants = tenants;
      this.heard = heard;
    }

    @Override
    public void onSynced(String tenant, String connectionId, SyncReport report) {
      heard.add(tenant + ": " + tenants.tenant(tenant).connections().size() + " connections");
    }
  }

  @Test
  void anotherMasterKeyThanBeforeIsAClearDetailOfTheHealth() {
    host(ZEROS).run(this::sync);
    host(ONES)
        .run(
            context -> {
              Health health = context.getBean(AtsConnectHealthIndicator.class).health();
              assertThat(health.getStatus()).isEqualTo(AtsConnectHealthIndicator.DEGRADED);
              assertThat(health.getDetails().get("explanation"))
                  .isEqualTo("acme: Lever: the API key cannot be revealed here; connect again");
              assertThat(health.toString()).doesNotContain(lever.key(), ZEROS, ONES);
            });
  }

  @Test
  void ofManyConnectionsThoseThatNeedSomebodyAreToldFirst() {
    host(ZEROS)
        .withPropertyValues("ats-connect.health.listed=1")
        .run(
            context -> {
              sync(context);
              lever.key("second", Permissions.all());
              EnrichmentService bolt = context.getBean(EnrichmentTenants.class).tenant("bolt");
              bolt.connect(LeverAccount.at(lever.baseUri(), "Zebra", "second"));
              lever.revoke("second");
              assertThatThrownBy(() -> bolt.sync(bolt.connection("Zebra").orElseThrow()))
                  .isInstanceOf(EnrichmentException.class);

              Map<String, Object> details =
                  context.getBean(AtsConnectHealthIndicator.class).health().getDetails();
              assertThat(details).containsEntry("customers", 2).containsEntry("connections", 2);
              assertThat(details.get("listed"))
                  .asInstanceOf(InstanceOfAssertFactories.LIST)
                  .singleElement()
                  .extracting("customer")
                  .isEqualTo("bolt");
            });
  }

  @Test
  void theCustomersAreAskedOnceInAWhileAndTheStoreAtEachProbe() {
    host(ZEROS)
        .run(
            context -> {
              AtomicInteger lists = new AtomicInteger();
              AtomicLong nanos = new AtomicLong();
              AtsConnectHealthIndicator health =
                  new AtsConnectHealthIndicator(
                      context.getBean(EnrichmentTenants.class),
                      () -> {
                        lists.incrementAndGet();
                        return List.of("acme");
                      },
                      5,
                      Duration.ofSeconds(10),
                      nanos::get);
              assertThat(health.health().getDetails()).containsEntry("connections", 0);
              sync(context);

              assertThat(health.health().getDetails()).containsEntry("connections", 0);
              assertThat(lists).hasValue(1);
              nanos.addAndGet(Duration.ofSeconds(10).toNanos());
              assertThat(health.health().getDetails()).containsEntry("connections", 1);
              assertThat(lists).hasValue(2);
            });
  }

  @Test
  void aStoreThatIsGoneIsDown() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(Databases.fresh());
    host(ZEROS)
        .withPropertyValues("ats-connect.storage.type=postgres")
        .withBean(DataSource.class, () -> pool)
        .run(
            context -> {
              assertThat(explained(context)).isEqualTo("UP: all is well");
              pool.close();
              assertThat(explained(context)).isEqualTo("DOWN: the store does not answer");
            });
  }

  @Test
  void aListOfCustomersThatCannotBeReadIsDownWithoutTheHostsMessage() {
    host(ZEROS)
        .withBean(
            TenantDirectory.class,
            () ->
                () -> {
                  throw new IllegalStateException("a message of the host's");
                })
        .run(
            context ->
                assertThat(explained(context))
                    .isEqualTo(
                        "DOWN: the list of customers cannot be read:"
                            + " java.lang.IllegalStateException"));
  }

  private static String explained(ApplicationContext context) {
    Health health = context.getBean(AtsConnectHealthIndicator.class).health();
    return health.getStatus() + ": " + health.getDetails().get("explanation");
  }
}
