package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.atsconnect.enrichment.internal.MovableClock;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Enrichment.Freshness;
import io.github.atsconnect.enrichment.model.Notice;
import io.github.atsconnect.enrichment.model.Presence;
import io.github.atsconnect.enrichment.model.UnknownReason;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When "not in your ATS" is said, and when that nobody knows. */
class PresenceTest {
  private static final Person ZOE = Host.person("p1", "Zoe Stranger", "zoe@home.example");
  private static final Person ADA = Host.person("p2", "Ada Example", "ada@home.example");

  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final MovableClock clock = new MovableClock();
  private EnrichmentService connect;

  @BeforeEach
  void build() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.candidate("o2", "c2", "Bo Sample").email("bo@home.example");
    connect = service(clock.instant());
  }

  private EnrichmentService service(Instant knownSince) {
    return builder(ProfileStores.inMemory(List.of(ZOE, ADA), Plugins.none(), knownSince)).build();
  }

  private EnrichmentServiceBuilder builder(ProfileStore profiles) {
    return Host.of(folder.resolve("links.db"))
        .profiles(profiles)
        .secrets(Secrets.aesGcm(new byte[32]))
        .clock(clock)
        .cacheFor(Duration.ZERO);
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  @Test
  void withoutAConnectionOrASyncNobodyKnows() {
    assertUnknown(UnknownReason.NOT_CONNECTED);

    Connection connection = connect.connect(lever.account());
    assertUnknown(UnknownReason.NEVER_SYNCED);

    connect.pause(connection);
    assertUnknown(UnknownReason.PAUSED);
  }

  @Test
  void aFullSyncThatCoversTheProfileKnowsAsOfItsEnd() {
    connect.sync(connect.connect(lever.account()));
    Instant synced = clock.instant();
    clock.advance(Duration.ofHours(5));

    Enrichment answer = connect.enrich(ZOE);

    assertThat(answer.presence()).isEqualTo(Presence.NOT_IN_ATS);
    assertThat(answer.unknownBecause()).isEmpty();
    assertThat(answer.notices()).isEmpty();
    assertThat(answer.asOf()).isEqualTo(synced);
    assertThat(answer.freshness()).isEqualTo(Freshness.LAST_KNOWN);
    assertThat(connect.enrich(ADA).presence()).isEqualTo(Presence.IN_ATS);
  }

  @Test
  void aFirstSyncThatIsUnderWayOrBrokeOffKnowsNothing() {
    Connection connection = connect.connect(lever.account());
    lever.fault = FakeLever.status(500, "/opportunities");
    assertThat(catchThrowable(() -> connect.sync(connection)))
        .isInstanceOf(EnrichmentException.class);

    assertUnknown(UnknownReason.ATS_UNAVAILABLE);
  }

  @Test
  void aKeyThatTheLastSyncFoundRefusedKnowsNoMore() {
    Connection connection = connect.connect(lever.account());
    connect.sync(connection);
    lever.fault = FakeLever.status(401, "");
    assertThat(catchThrowable(() -> connect.sync(connection)))
        .isInstanceOf(EnrichmentException.class);

    assertUnknown(UnknownReason.KEY_REFUSED);

    lever.fault = path -> Optional.empty();
    connect.sync(connection);
    assertThat(connect.enrich(ZOE).presence()).isEqualTo(Presence.NOT_IN_ATS);
  }

  @Test
  void aPausedConnectionStillKnowsWhatADisconnectedOneDoesNot() {
    Connection connection = connect.connect(lever.account());
    connect.sync(connection);

    connect.pause(connection);
    assertThat(connect.enrich(ZOE).presence()).isEqualTo(Presence.NOT_IN_ATS);

    connect.disconnect(connection);
    assertUnknown(UnknownReason.DISCONNECTED);
  }

  @Test
  void aProfileThatMayHaveComeAfterTheFullSyncBeganIsNotCovered() {
    Connection connection = connect.connect(lever.account());
    connect.sync(connection);
    connect.close();
    clock.advance(Duration.ofMinutes(1));
    connect = service(clock.instant());
    assertUnknown(UnknownReason.PROFILE_NOT_COVERED);

    // A sync of what changed looks for the profile among few.
    clock.advance(Duration.ofMinutes(1));
    assertThat(connect.sync(connection).full()).isFalse();
    assertUnknown(UnknownReason.PROFILE_NOT_COVERED);

    connect.sync(connection, SyncOptions.defaults().withFull());
    assertThat(connect.enrich(ZOE).presence()).isEqualTo(Presence.NOT_IN_ATS);
  }

  @Test
  void aProfileThatCameWhileTheFullSyncRanIsNotCovered() {
    connect.close();
    connect = service(clock.instant().plusSeconds(10));
    lever.beforeReply = path -> clock.advance(Duration.ofSeconds(30));

    connect.sync(connect.connect(lever.account()));
    lever.beforeReply = path -> {};

    // The sync began after it.
    assertThat(connect.enrich(ZOE).presence()).isEqualTo(Presence.NOT_IN_ATS);
    connect.close();
    connect = service(clock.instant().minusSeconds(20));
    assertUnknown(UnknownReason.PROFILE_NOT_COVERED);
  }

  @Test
  void whoIsNotInTheStoreIsNotCovered() {
    connect.sync(connect.connect(lever.account()));

    assertThat(connect.enrich(Host.person("p9", "Yan Other", "yan@home.example")).unknownBecause())
        .containsExactly(UnknownReason.PROFILE_NOT_COVERED);
  }

  @Test
  void aLookUpAmongTheCandidatesCoversANewProfileUnlessItFails() {
    connect.close();
    connect =
        builder(ProfileStores.inMemory(List.of(ADA), Plugins.none(), clock.instant()))
            .onDemand()
            .build();
    connect.sync(connect.connect(lever.account()));

    assertThat(connect.enrich(ZOE).presence()).isEqualTo(Presence.NOT_IN_ATS);

    lever.fault = FakeLever.status(503, "");
    Person bo = Host.person("p3", "Bo Sample", "bo@home.example");
    assertThat(connect.enrich(bo).unknownBecause())
        .containsExactly(UnknownReason.PROFILE_NOT_COVERED);
    lever.fault = path -> Optional.empty();
    assertThat(connect.enrich(bo).presence()).isEqualTo(Presence.IN_ATS);
  }

  @Test
  void aSuggestionMakesItPossible() {
    lever.candidate("o3", "c3", "Zoe Stranger");
    Connection connection = connect.connect(lever.account());
    connect.sync(connection);

    Enrichment answer = connect.enrich(ZOE);

    assertThat(answer.presence()).isEqualTo(Presence.POSSIBLE);
    assertThat(answer.inAts()).isFalse();
    assertThat(answer.notices()).extracting(Notice::code).containsExactly("to-review");
    connect.reject(connect.linkOf("p1", "c3"));
    assertThat(connect.enrich(ZOE).presence()).isEqualTo(Presence.NOT_IN_ATS);
  }

  @Test
  void ofSeveralConnectionsEachHasToKnow() {
    connect.sync(connect.connect(lever.account()));
    try (FakeLever other = new FakeLever()) {
      LeverAccount account =
          LeverAccount.at(other.url(), "Other", FakeLever.KEY).withRequestsPerSecond(5_000);
      Connection second = connect.connect(account);
      assertUnknown(UnknownReason.NEVER_SYNCED);
      assertThat(connect.enrich(ADA).presence()).isEqualTo(Presence.IN_ATS);

      connect.sync(second);
      assertThat(connect.enrich(ZOE).presence()).isEqualTo(Presence.NOT_IN_ATS);
    }
  }

  private void assertUnknown(UnknownReason reason) {
    Enrichment answer = connect.enrich(ZOE);
    assertThat(answer.presence()).isEqualTo(Presence.UNKNOWN);
    assertThat(answer.inAts()).isFalse();
    assertThat(answer.unknownBecause()).containsExactly(reason);
    assertThat(answer.notices()).extracting(Notice::code).containsExactly(reason.code());
  }
}
