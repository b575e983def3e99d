package io.github.atsconnect.examples.boot;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.Recruiter;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.examples.boot.LeverAccounts.Environment;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** What a host does once for its profiles and once for each customer; then a profile is shown. */
final class DemoTour implements ApplicationRunner, EnrichmentListener {
  private static final String CUSTOMER = "acme";
  private static final long PATIENCE_SECONDS = 120;

  private final LeverSimulator simulator;
  private final Profiles profiles;
  private final ProfileTable table;
  private final Customers customers;
  private final LeverAccounts lever;
  private final org.springframework.core.env.Environment settings;
  private final CompletableFuture<SyncReport> firstSync = new CompletableFuture<>();

  DemoTour(
      LeverSimulator simulator,
      Profiles profiles,
      ProfileTable table,
      Customers customers,
      LeverAccounts lever,
      org.springframework.core.env.Environment settings) {
    this.simulator = simulator;
    this.profiles = profiles;
    this.table = table;
    this.customers = customers;
    this.lever = lever;
    this.settings = settings;
  }

  @Override
  public void onSynced(String tenant, String connectionId, SyncReport report) {
    firstSync.complete(report);
  }

  @Override
  public void run(ApplicationArguments arguments) throws Exception {
    List<Profile> people = simulator.world().profiles().map(DemoPeople::profile).toList();
    profiles.fill(people);
    say("%,d made-up profiles are in the host's table", profiles.indexAll());

    customers.add(CUSTOMER);
    EnrichmentService service = customers.service(CUSTOMER);
    service.connect(lever.account(Environment.PRODUCTION, "Lever", DemoConfiguration.KEY));
    say("%s has connected Lever (a simulator, %s)", CUSTOMER, simulator.baseUri());

    SyncReport report = firstSync.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    say("the schedule synced: %,d candidates, %,d linked", report.read(), report.linked());

    Profile profile = firstLinked(service);
    Enrichment known = service.enrich(profile.person());
    long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    say("first profile enriched %.1f s after the start:", millis / 1e3);
    say("  %s: %s", profile.name(), known.headline().map(DemoTour::line).orElse("not in the ATS"));
    String host = "http://localhost:" + settings.getProperty("local.server.port");
    say("now try:");
    say("  curl %s/api/customers/%s/profiles/%s", host, CUSTOMER, profile.id());
    say("  curl '%s/api/customers/%s/profiles?name=an'", host, CUSTOMER);
    say("  curl %s/api/customers/%s/connections", host, CUSTOMER);
    say("  curl %s/actuator/health/atsConnect", host);
    say("  curl %s/actuator/metrics/ats.connect.sync", host);
  }

  private Profile firstLinked(EnrichmentService service) {
    try (Stream<Link> links = service.links()) {
      String id = links.filter(l -> l.state().holds()).findFirst().orElseThrow().profileId();
      return table.byIds(List.of(id)).get(0);
    }
  }

  private static String line(AtsRecord r) {
    return "%s, %s, %s, recruiter %s"
        .formatted(
            r.kind(),
            r.stage().orElse("no stage"),
            r.status(),
            r.recruiter().flatMap(Recruiter::name).orElse("unknown"));
  }

  private static void say(String pattern, Object... values) {
    System.out.println("demo | " + String.format(Locale.ROOT, pattern, values));
  }
}
