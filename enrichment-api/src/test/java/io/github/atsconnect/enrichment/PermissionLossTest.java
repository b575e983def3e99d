package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.LeverClients;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Permission;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.lever.simulator.Permissions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F9: each permission removed in turn, at each level; a key that is revoked midway. */
class PermissionLossTest {
  private static final long SEED = 99;
  private static final String OTHER_KEY = "other-key-of-tests-0123456789wxyz";

  @TempDir Path folder;

  @Test
  void whatIsRefusedIsNamedAndMissingAndNothingIsThrownAtTheHost() {
    int tried = 0;
    try (SimulatedCustomer customer = new SimulatedCustomer(SEED, 60, 150)) {
      List<String> all =
          java.util.Arrays.stream(io.github.atsconnect.lever.Permission.values())
              .filter(io.github.atsconnect.lever.Permission::onSetupPage)
              .map(io.github.atsconnect.lever.Permission::label)
              .toList();
      for (FeatureLevel level : FeatureLevel.values()) {
        for (String removed : all) {
          if (removed.equals("list opportunities")) {
            continue;
          }
          customer.lever.key(OTHER_KEY, SimulatedCustomer.SETUP_PAGE.without(removed));
          try (EnrichmentService connect =
              service(customer, level + removed, EnrichmentListener.NONE)) {
            Connection c =
                connect.connect(
                    LeverAccount.at(customer.lever.baseUri(), "Lever", OTHER_KEY)
                        .withRequestsPerSecond(5_000)
                        .withLevel(level));
            assertThat(c.preflight().permissions().get(removed))
                .as(removed)
                .isNotEqualTo(Permission.GRANTED);
            boolean missed = c.preflight().missing().get(level).contains(removed);
            assertThat(c.state())
                .as("%s without %s", level, removed)
                .isEqualTo(missed ? ConnectionState.NEEDS_ATTENTION : ConnectionState.CONNECTED);
            assertThat(c.reason().map(r -> r.contains(removed)).orElse(false)).isEqualTo(missed);
            connect.sync(c);
            String linked =
                connect
                    .links()
                    .filter(l -> l.state().holds())
                    .findFirst()
                    .orElseThrow()
                    .profileId();
            Enrichment answer = connect.enrich(customer.profile(linked));
            assertThat(answer.inAts()).as("%s without %s", level, removed).isTrue();
            assertThat(answer.freshness()).isEqualTo(Enrichment.Freshness.LIVE);
            tried++;
          }
        }
      }
    }
    CampaignRow.write(
        "F9", tried + " keys, each without one permission", SEED, "all named, nothing thrown");
  }

  @Test
  void withoutTheListOfCandidatesNothingIsSaved() {
    try (SimulatedCustomer customer = new SimulatedCustomer(SEED, 5, 10)) {
      customer.lever.key(OTHER_KEY, Permissions.all().without("list opportunities"));
      try (EnrichmentService connect = service(customer, "none", EnrichmentListener.NONE)) {
        assertThatThrownBy(
                () ->
                    connect.connect(
                        LeverAccount.at(customer.lever.baseUri(), "Lever", OTHER_KEY)
                            .withRequestsPerSecond(5_000)))
            .isInstanceOfSatisfying(
                EnrichmentException.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.PERMISSION_MISSING));
        assertThat(connect.connections()).isEmpty();
      }
    }
  }

  @Test
  void aKeyThatIsRevokedMidwayIsToldAndANewOneGoesOnWhereItStopped() {
    try (SimulatedCustomer customer = new SimulatedCustomer(SEED, 250, 700)) {
      String expected;
      try (EnrichmentService calm = service(customer, "calm", EnrichmentListener.NONE)) {
        calm.sync(calm.connect(customer.account()));
        expected = list(calm);
      }
      customer.lever.key(OTHER_KEY, SimulatedCustomer.SETUP_PAGE);
      EnrichmentListener revoking =
          new EnrichmentListener() {
            @Override
            public void onProgress(String tenant, String id, SyncProgress progress) {
              customer.lever.revoke(OTHER_KEY);
            }
          };
      LeverAccount account =
          LeverAccount.at(customer.lever.baseUri(), "Lever", OTHER_KEY)
              .withRequestsPerSecond(5_000);
      Connection connection;
      try (EnrichmentService connect = service(customer, "revoked", revoking)) {
        connection = connect.connect(account);
        assertThatThrownBy(() -> connect.sync(connection))
            .isInstanceOfSatisfying(
                EnrichmentException.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.KEY_REFUSED));
        assertThat(connect.connection("Lever").orElseThrow().state())
            .isEqualTo(ConnectionState.NEEDS_ATTENTION);
      }
      try (EnrichmentService connect = service(customer, "revoked", EnrichmentListener.NONE)) {
        Connection again = connect.edit(connection, customer.account());
        assertThat(again.state()).isEqualTo(ConnectionState.CONNECTED);
        connect.sync(again);
        assertThat(list(connect)).isEqualTo(expected);
      }
    }
  }

  private static String list(EnrichmentService connect) {
    return connect.links().map(Host::text).collect(Collectors.joining("\n"));
  }

  private EnrichmentService service(
      SimulatedCustomer customer, String store, EnrichmentListener listener) {
    return EnrichmentService.builder()
        .resumeReader(PatientReader.get())
        .profiles(customer.profiles)
        .storage(Storage.sqlite(folder.resolve(store.replace(' ', '-') + ".db")))
        .secrets(Secrets.aesGcm(new byte[32]))
        .clients(new LeverClients(b -> b.sleeper(new NoWaiting())))
        .listener(listener)
        .build();
  }
}
