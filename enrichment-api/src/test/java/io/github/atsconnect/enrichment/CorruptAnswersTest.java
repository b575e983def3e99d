package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.LeverClients;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.lever.simulator.Fault;
import io.github.atsconnect.lever.simulator.FaultPlan;
import io.github.atsconnect.lever.simulator.FaultRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F5: answers that are no answers. */
class CorruptAnswersTest {
  private static final long SEED = 55;
  private static final int CANDIDATES = CampaignRow.volume(200, 4_000);
  private static final int ROUNDS = CampaignRow.volume(8, 60);

  @TempDir Path folder;

  @Test
  void whateverComesNothingIsThrownThatHasNoReasonAndAtLastEverybodyIsRight() {
    List<Fault> corrupt =
        List.of(
            Fault.truncated(),
            Fault.garbledJson(),
            Fault.wrongCharset(),
            Fault.deeplyNested(5_000),
            Fault.hugeString(CampaignRow.volume(200_000, 50_000_000)),
            Fault.duplicateKeys(),
            Fault.nullFields(),
            Fault.unknownFields(),
            Fault.unknownEnums(),
            Fault.empty(200),
            Fault.html(200),
            Fault.lengthTooLong(),
            Fault.lengthTooShort());
    int ended = 0;
    int stopped = 0;
    long failed = 0;
    try (SimulatedCustomer customer = new SimulatedCustomer(SEED, CANDIDATES, CANDIDATES * 3)) {
      String expected = syncAndList(customer, "calm.db", SyncOptions.defaults());
      try (EnrichmentService connect = service(customer, "stormy.db")) {
        Connection connection = connect.open(customer.account());
        for (int round = 0; round < ROUNDS; round++) {
          customer.lever.faults(
              FaultPlan.seeded(SEED + round)
                  .with(FaultRule.everywhere().withProbability(0.3).then(corrupt)));
          try {
            connect.sync(connection, SyncOptions.defaults().withFull());
            ended++;
          } catch (EnrichmentException e) {
            assertThat(e.reason()).isEqualTo(Reason.ATS_UNAVAILABLE);
            stopped++;
          }
        }
        failed = customer.lever.journal().failed();
        customer.lever.faults(FaultPlan.none());
        connect.sync(connection, SyncOptions.defaults().withFull());
        assertThat(list(connect)).as("seed %d", SEED).isEqualTo(expected);
      }
    }
    CampaignRow.write(
        "F5",
        CANDIDATES + " candidates, " + ROUNDS + " syncs, 30 % of answers corrupt",
        SEED,
        ended
            + " syncs ended, "
            + stopped
            + " stopped with a reason, links equal at last, "
            + failed
            + " failed answers");
  }

  private String syncAndList(SimulatedCustomer customer, String store, SyncOptions options) {
    try (EnrichmentService connect = service(customer, store)) {
      connect.sync(connect.open(customer.account()), options);
      return list(connect);
    }
  }

  private static String list(EnrichmentService connect) {
    return connect.links().map(Host::text).collect(Collectors.joining("\n"));
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
