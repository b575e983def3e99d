package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a connection, against simulated accounts. */
class ConnectionsTest {
  private static final String KEY = "first-key-of-tests-0123456789abcd";
  private static final String OTHER_KEY = "other-key-of-tests-0123456789wxyz";

  @TempDir Path folder;
  private final LeverSimulator lever = account(1);
  private EnrichmentService connect;

  @BeforeEach
  void build() {
    connect =
        EnrichmentService.builder()
            .profiles(ProfileStores.inMemory(List.of()))
            .storage(Storage.sqlite(folder.resolve("links.db")))
            .secrets(Secrets.aesGcm(new byte[32]))
            .build();
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  private static LeverSimulator account(long seed) {
    return LeverSimulator.builder()
        .seed(seed)
        .candidates(20)
        .profiles(40)
        .key(KEY, Permissions.all())
        .noRateLimit()
        .start();
  }

  private static LeverAccount at(LeverSimulator where, String key) {
    return LeverAccount.at(where.baseUri(), "Lever", key).withRequestsPerSecond(5_000);
  }

  @Test
  void whatIsMissingIsNamedWithWhatItCosts() {
    lever.key(OTHER_KEY, Permissions.all().without("list stages", "download opportunity resume"));

    Connection files = connect.connect(at(lever, OTHER_KEY));
    assertThat(files.state()).isEqualTo(ConnectionState.NEEDS_ATTENTION);
    assertThat(files.reason().orElseThrow())
        .contains("\"list stages\" (stages have no name")
        .contains("\"download opportunity resume\"");
    assertThat(files.preflight().costs(FeatureLevel.FILES))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("\"list stages\": stages have no name");

    Connection status = connect.connect(at(lever, OTHER_KEY).withLevel(FeatureLevel.STATUS));
    assertThat(status.id()).isEqualTo(files.id());
    assertThat(status.level()).isEqualTo(FeatureLevel.STATUS);
    assertThat(status.reason().orElseThrow()).doesNotContain("resume");
  }

  @Test
  void aNewKeyOfTheSameAccountIsTakenAndOneOfAnotherAccountIsRefused() {
    Connection first = connect.connect(at(lever, KEY));
    lever.key(OTHER_KEY, Permissions.all());

    Connection edited = connect.edit(first, at(lever, OTHER_KEY));
    assertThat(edited.id()).isEqualTo(first.id());
    assertThat(edited.keyHint()).isEqualTo("wxyz");

    try (LeverSimulator stranger = account(2)) {
      refused(Reason.ACCOUNT_DIFFERS, () -> connect.edit(edited, at(stranger, KEY)));
      refused(Reason.ACCOUNT_DIFFERS, () -> connect.connect(at(stranger, KEY)));
    }
    assertThat(connect.connection("Lever")).hasValue(edited);
  }

  @Test
  void aConnectionIsRenamedOrTriedAgainWithoutItsKeyAtHand() {
    Connection first = connect.connect(at(lever, KEY));
    LeverAccount same = LeverAccount.of(first);

    Connection edited =
        connect.edit(first, same.withName("Lever EMEA").withLevel(FeatureLevel.STATUS));

    assertThat(edited.id()).isEqualTo(first.id());
    assertThat(edited.name()).isEqualTo("Lever EMEA");
    assertThat(edited.level()).isEqualTo(FeatureLevel.STATUS);
    assertThat(edited.keyHint()).isEqualTo(first.keyHint());
    assertThat(connect.sync(edited).read()).isPositive();
    lever.key(KEY, Permissions.all().without("list stages"));
    assertThat(connect.verify(same).missing().get(FeatureLevel.STATUS))
        .containsExactly("list stages");
    lever.key(OTHER_KEY, Permissions.all());
    assertThat(connect.edit(edited, same.withKey(OTHER_KEY)).keyHint()).isEqualTo("wxyz");
  }

  @Test
  void aKeyThatIsNotStoredCannotBeKept() {
    Connection first = connect.connect(at(lever, KEY));
    Connection left = connect.disconnect(first);

    refused(Reason.KEY_UNAVAILABLE, () -> connect.edit(left, LeverAccount.of(left)));
    PurgeReceipt removed = connect.remove(left);
    assertThat(removed.links()).isZero();
    refused(Reason.CONNECTION_UNKNOWN, () -> connect.connect(LeverAccount.of(left)));
  }

  @Test
  void severalConnectionsOfATenantHaveNamesOfTheirOwn() {
    Connection first = connect.connect(at(lever, KEY));
    try (LeverSimulator second = account(2)) {
      LeverAccount other =
          LeverAccount.at(second.baseUri(), "Lever Europe", KEY).withRequestsPerSecond(5_000);
      Connection europe = connect.connect(other);

      assertThat(connect.connections()).containsExactly(first, europe);
      refused(Reason.NAME_TAKEN, () -> connect.edit(europe, at(second, KEY)));
    }
  }

  @Test
  void aDisconnectedOneKeepsNoKeyAndIsTakenUpByItsName() {
    Connection first = connect.connect(at(lever, KEY));
    connect.sync(first);

    Connection left = connect.disconnect(first);
    assertThat(left.state()).isEqualTo(ConnectionState.DISCONNECTED);
    assertThat(left.keyHint()).isEmpty();
    refused(Reason.KEY_UNAVAILABLE, () -> connect.sync(left));
    assertThat(connect.connection("Lever").orElseThrow().state())
        .isEqualTo(ConnectionState.DISCONNECTED);

    Connection again = connect.connect(at(lever, KEY));
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(again.syncedAt()).isPresent();
  }

  @Test
  void afterAPauseItStandsAsItsPermissionsSay() {
    lever.key(OTHER_KEY, Permissions.all().without("list stages"));
    Connection lacking = connect.connect(at(lever, OTHER_KEY));

    connect.pause(lacking);

    assertThat(connect.resume(lacking).state()).isEqualTo(ConnectionState.NEEDS_ATTENTION);
    assertThat(connect.resume(lacking).reason().orElseThrow()).contains("list stages");
  }

  private static void refused(Reason reason, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
