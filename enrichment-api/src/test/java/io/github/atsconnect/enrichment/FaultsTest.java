package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.internal.LeverClients;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.lever.simulator.Fault;
import io.github.atsconnect.lever.simulator.FaultPlan;
import io.github.atsconnect.lever.simulator.FaultRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F1: a network that fails one call in ten: the links are those of a network that does not. */
class FaultsTest {
  private static final long SEED = 31;

  @TempDir Path folder;

  @Test
  void oneFailureInTenCallsChangesNoLinkAndCostsLessThanAThirdMoreRequests() {
    int candidates = CampaignRow.volume(250, 20_000);
    try (SimulatedCustomer customer = new SimulatedCustomer(SEED, candidates, candidates * 4)) {
      SyncReport calm = sync(customer, "calm.db");
      TreeSet<String> expected = links(customer, "calm.db");

      customer.lever.journal().clear();
      customer.lever.faults(
          FaultPlan.seeded(SEED)
              .with(
                  FaultRule.everywhere()
                      .withProbability(0.1)
                      .then(
                          List.of(
                              Fault.resetBeforeHeaders(),
                              Fault.resetAfterHeaders(),
                              Fault.truncated(),
                              Fault.status(408),
                              Fault.status(500),
                              Fault.html(502),
                              Fault.empty(503),
                              Fault.status(504),
                              Fault.rateLimited(),
                              Fault.empty(200),
                              Fault.html(200)))));
      SyncReport stormy = sync(customer, "stormy.db");

      assertThat(links(customer, "stormy.db")).as("seed %d", SEED).isEqualTo(expected);
      assertThat(stormy.read()).isEqualTo(calm.read());
      assertThat(stormy.requests()).isLessThan((long) (calm.requests() * 1.3) + 5);
      long failed = customer.lever.journal().failed();
      assertThat(failed).isPositive();
      CampaignRow.write(
          "F1",
          candidates + " candidates, " + stormy.requests() + " requests, " + failed + " failed",
          SEED,
          String.format(
              Locale.ROOT,
              "0 links lost, 0 double, 0 other; %.2f times the requests of the calm run",
              (double) stormy.requests() / calm.requests()));
    }
  }

  private SyncReport sync(SimulatedCustomer customer, String store) {
    try (EnrichmentService service = service(customer, store)) {
      Connection connection = service.open(customer.account());
      return service.sync(connection);
    }
  }

  private TreeSet<String> links(SimulatedCustomer customer, String store) {
    try (EnrichmentService service = service(customer, store)) {
      return service
          .links()
          .map(l -> l.profileId() + "=" + l.contactId() + " " + l.state() + l.opportunityIds())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private EnrichmentService service(SimulatedCustomer customer, String store) {
    return EnrichmentService.builder()
        .resumeReader(PatientReader.get())
        .profiles(customer.profiles)
        .storage(Storage.sqlite(folder.resolve(store)))
        .clients(new LeverClients(b -> b.sleeper(new NoWaiting())))
        .build();
  }
}
