package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.lever.LeverOAuth;
import io.github.atsconnect.lever.OAuthTokens;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections whose owner granted an application access: against a real authorization server. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class OAuthConnectionTest {
  private static final Person ADA = Host.person("p1", "Ada Example", "ada@home.example");
  @Parameter StoreKind kind;
  @TempDir Path folder;
  private LeverSimulator lever;
  private LeverOAuth application;
  private OAuthTokens granted;
  private EnrichmentTenants one;
  private EnrichmentTenants other;

  @BeforeEach
  void begin() throws Exception {
    lever = LeverSimulator.builder().candidates(0).profiles(0).noRateLimit().start();
    lever.candidate("Ada Example").email("ada@home.example").add();
    OAuthGrants grants = new OAuthGrants(lever);
    application = grants.application();
    granted = grants.grant();
    one = node();
    other = node();
  }

  @AfterEach
  void end() {
    one.close();
    other.close();
    lever.close();
  }

  private EnrichmentTenants node() {
    return Host.of(kind.at(folder), ADA)
        .secrets(Secrets.aesGcm(new byte[32]))
        .oauthApplication(application)
        .cacheFor(Duration.ZERO)
        .buildTenants();
  }

  private LeverAccount account() {
    return LeverAccount.oauth(lever.baseUri(), "Lever", granted).withRequestsPerSecond(1_000);
  }

  private Connection connected() {
    EnrichmentService service = one.tenant("t");
    Connection connection = service.connect(account());
    service.sync(connection);
    return connection;
  }

  private static boolean isLive(EnrichmentService service) {
    return service.enrich(ADA).freshness() == Enrichment.Freshness.LIVE;
  }

  @Test
  void anAccountIsConnectedByWhatItsOwnerGranted() {
    Connection connection = connected();
    assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(connection.keyHint()).isEmpty();
    assertThat(isLive(one.tenant("t"))).isTrue();
    assertThat(isLive(other.tenant("t"))).isTrue();
  }

  @Test
  void tokensThatRanOutAreRenewedByWhicheverNodeNeedsThem() {
    connected();
    assertThat(isLive(one.tenant("t"))).isTrue();
    assertThat(isLive(other.tenant("t"))).isTrue();
    lever.oauth().expireAccessTokens();
    assertThat(isLive(one.tenant("t"))).isTrue();
    assertThat(isLive(other.tenant("t"))).isTrue();
    lever.oauth().expireAccessTokens();
    assertThat(isLive(other.tenant("t"))).isTrue();
    assertThat(isLive(one.tenant("t"))).isTrue();
  }

  @Test
  void nodesThatNeedThemAtTheSameTimeRenewThemOnce() {
    Connection connection = connected();
    for (int round = 0; round < 3; round++) {
      lever.oauth().expireAccessTokens();
      List<CompletableFuture<Boolean>> answers = new ArrayList<>();
      for (EnrichmentTenants node : List.of(one, other, one, other)) {
        answers.add(CompletableFuture.supplyAsync(() -> isLive(node.tenant("t"))));
      }
      answers.forEach(a -> assertThat(a.join()).isTrue());
    }
    // A refresh token that is used twice would have ended the grant.
    assertThat(one.tenant("t").sync(connection).coverage()).isNotNull();
  }

  @Test
  void aNodeThatStartsAnewUsesTheLatestTokens() {
    connected();
    lever.oauth().expireAccessTokens();
    assertThat(isLive(one.tenant("t"))).isTrue();
    try (EnrichmentTenants later = node()) {
      assertThat(isLive(later.tenant("t"))).isTrue();
    }
  }

  @Test
  void aConnectionIsEditedWithTheTokensThatItHas() {
    Connection connection = connected();
    lever.oauth().expireAccessTokens();
    Connection renamed =
        other.tenant("t").edit(connection, LeverAccount.of(connection).withName("Lever 2"));
    assertThat(renamed.name()).isEqualTo("Lever 2");
    assertThat(isLive(one.tenant("t"))).isTrue();
  }

  @Test
  void keysOfTheHostRotateOverTokensToo() {
    connected();
    // The connection's grant, its tokens and the tenant's own key.
    assertThat(one.tenant("t").rotateKeys()).isEqualTo(3);
    lever.oauth().expireAccessTokens();
    assertThat(isLive(other.tenant("t"))).isTrue();
  }

  @Test
  void aGrantThatWasWithdrawnSaysSo() {
    Connection connection = connected();
    lever.oauth().expireAccessTokens();
    lever.oauth().revokeRefreshTokens();
    EnrichmentService service = one.tenant("t");
    assertThat(service.enrich(ADA).notices()).anyMatch(n -> n.code().equals("key-refused"));
    assertThatThrownBy(() -> service.sync(connection))
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.KEY_REFUSED));
    assertThat(service.connections().get(0).state()).isEqualTo(ConnectionState.NEEDS_ATTENTION);
  }

  @Test
  void disconnectingForgetsTheTokens() throws Exception {
    Connection connection = connected();
    assertThat(rows()).hasSize(1).noneMatch(r -> r.contains(granted.refreshToken()));
    one.tenant("t").disconnect(connection);
    assertThat(rows()).isEmpty();
    assertThat(isLive(other.tenant("t"))).isFalse();
  }

  @Test
  void withoutAnApplicationTheHostIsToldWhatIsMissing() {
    try (EnrichmentTenants node = Host.of(kind.at(folder), ADA).buildTenants()) {
      assertThatThrownBy(() -> node.tenant("u").connect(account()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("oauthApplication");
    }
  }

  private List<String> rows() throws Exception {
    List<String> rows = new ArrayList<>();
    try (var c = StoreTables.of(kind, folder).getConnection();
        var s = c.prepareStatement("SELECT * FROM ats_oauth");
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        rows.add(r.getString("sealed"));
      }
    }
    return rows;
  }
}
