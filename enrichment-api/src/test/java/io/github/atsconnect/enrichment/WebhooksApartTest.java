package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.internal.MovableClock;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.Health.Status;
import io.github.atsconnect.enrichment.model.WebhookOutcome;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One connection, one record, one customer that does not work stops none of the others. */
class WebhooksApartTest {
  private static final String SECRET = "a-signing-token-of-tests-";

  @TempDir Path folder;
  private final List<FakeLever> levers = List.of(new FakeLever(), new FakeLever(), new FakeLever());
  private final MovableClock clock = new MovableClock();
  private final SignedDeliveries signed = new SignedDeliveries(clock);
  private final List<String> failed = new CopyOnWriteArrayList<>();
  private final List<String> givenUp = new CopyOnWriteArrayList<>();
  private final CountDownLatch linked = new CountDownLatch(1);
  private EnrichmentService connect;
  private List<Connection> connections;

  @BeforeEach
  void connectAll() {
    connect =
        node()
            .listener(
                new EnrichmentListener() {
                  @Override
                  public void onSyncFailed(String tenant, String id, String problem) {
                    failed.add(id + " " + problem);
                  }

                  @Override
                  public void onWebhookGivenUp(String tenant, String c, String kind, String id) {
                    givenUp.add(kind + " " + id);
                  }

                  @Override
                  public void onLinkChanged(
                      String tenant, io.github.atsconnect.enrichment.model.LinkEvent event) {
                    linked.countDown();
                  }
                })
            .build();
    connections =
        IntStream.range(0, levers.size())
            .mapToObj(
                i ->
                    connect.connect(
                        LeverAccount.at(levers.get(i).url(), "Lever " + i, FakeLever.KEY)
                            .withRequestsPerSecond(5_000)))
            .toList();
    for (int i = 0; i < levers.size(); i++) {
      connect.sync(connections.get(i));
      connect.trustWebhooks(connections.get(i), SECRET + i);
      levers.get(i).candidate("o" + i, "c" + i, "Person Number" + i).email(email(i));
    }
  }

  @AfterEach
  void close() {
    connect.close();
    levers.forEach(FakeLever::close);
  }

  private EnrichmentServiceBuilder node() {
    return Host.of(
            folder.resolve("links.db"),
            IntStream.range(0, 10)
                .mapToObj(i -> Host.person("p" + i, "Person Number" + i, email(i)))
                .toArray(Person[]::new))
        .secrets(Secrets.aesGcm(new byte[32]))
        .clock(clock);
  }

  private static String email(int i) {
    return "person" + i + "@home.example";
  }

  /** Taken by another node, and while the connection rests, so that nobody reads it already. */
  private void deliver(int i, String contact) {
    connect.pause(connections.get(i));
    take(i, contact);
    connect.resume(connections.get(i));
  }

  private void take(int i, String contact) {
    try (EnrichmentService other = node().build()) {
      assertThat(other.handleWebhook(signed.about(SECRET + i, contact, "o-of-" + contact)))
          .isEqualTo(WebhookOutcome.ACCEPTED);
    }
  }

  @Test
  void aRefusedKeyOfOneConnectionKeepsNobodyOfTheOthersWaiting() {
    for (int bad = 0; bad < 3; bad++) {
      levers.get(bad).fault = FakeLever.status(401, "");
      for (int i = 0; i < 3; i++) {
        deliver(i, "c" + i);
      }

      assertThat(connect.processWebhooks()).isEqualTo(2);

      assertThat(failed).containsExactly(connections.get(bad).id() + " KEY_REFUSED");
      assertThat(connect.connection("Lever " + bad).orElseThrow().state())
          .isEqualTo(ConnectionState.NEEDS_ATTENTION);
      assertThat(connect.waitingWebhooks()).isEqualTo(1);
      levers.get(bad).fault = path -> Optional.empty();
      assertThat(connect.processWebhooks()).isEqualTo(1);
      failed.clear();
    }
  }

  @Test
  void aRefusedKeyIsNoTryOfWhoWaitsHoweverOftenItIsRefused() {
    deliver(0, "c0");
    levers.get(0).fault = FakeLever.status(401, "contact_id");
    for (int i = 0; i < 7; i++) {
      assertThatThrownBy(() -> connect.processWebhooks()).isInstanceOf(EnrichmentException.class);
    }
    levers.get(0).fault = path -> Optional.empty();

    assertThat(connect.processWebhooks()).isEqualTo(1);
    assertThat(connect.links("p0")).hasSize(1);
    assertThat(givenUp).isEmpty();
  }

  @Test
  void whatARemovedConnectionLeavesStopsNobody() {
    deliver(0, "c0");
    deliver(1, "c1");
    connect.remove(connections.get(0));

    assertThat(connect.processWebhooks()).isEqualTo(1);
    assertThat(connect.waitingWebhooks()).isZero();
    assertThat(connect.links("p1")).hasSize(1);
  }

  @Test
  void whoCannotBeReadKeepsNobodyWaitingAndIsGivenUpAfterSomeTriesWithThatTold() {
    FakeLever lever = levers.get(0);
    lever.candidate("o3", "c3", "Person Number3").email(email(3));
    lever.fault = FakeLever.status(500, "contact_id=c3&");
    deliver(0, "c3");
    deliver(0, "c0");

    assertThat(connect.processWebhooks()).isEqualTo(1);
    assertThat(connect.links("p0")).hasSize(1);
    for (int i = 0; i < 4; i++) {
      assertThat(givenUp).isEmpty();
      connect.sync(connections.get(0));
    }

    assertThat(givenUp).containsExactly("contact c3");
    assertThat(connect.waitingWebhooks()).isZero();
    assertThat(connect.health().webhooks())
        .anyMatch(p -> p.reason().equals("GIVEN_UP") && p.deliveries() == 1);
    assertThat(connect.health().status()).isEqualTo(Status.DEGRADED);
  }

  @Test
  void whoCannotBeReadDoesNotFailTheSyncThatLooksAfterWebhooks() {
    levers.get(0).fault = FakeLever.status(500, "contact_id=c0&");
    deliver(0, "c0");

    assertThat(connect.sync(connections.get(0)).full()).isFalse();

    assertThat(connect.connection("Lever 0").orElseThrow().state())
        .isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void whileNobodyCanBeReadItIsNobodysFaultAndNobodyIsGivenUp() {
    levers.get(0).fault = FakeLever.status(500, "contact_id=");
    IntStream.range(0, 6).forEach(i -> deliver(0, "c" + i));
    for (int i = 0; i < 8; i++) {
      assertThatThrownBy(() -> connect.processWebhooks()).isInstanceOf(EnrichmentException.class);
    }

    assertThat(givenUp).isEmpty();
    assertThat(connect.waitingWebhooks()).isEqualTo(6);
  }

  @Test
  void aConnectionThatDoesNotAnswerKeepsTheOthersOfTheBackgroundNotWaiting() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    levers.get(0).fault =
        path -> {
          asked.countDown();
          try {
            answer.await(60, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return Optional.empty();
        };
    connect.handleWebhook(signed.about(SECRET + 0, "c0", "o0"));
    assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();

    connect.handleWebhook(signed.about(SECRET + 1, "c1", "o1"));

    assertThat(linked.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(connect.links("p1")).hasSize(1);
    answer.countDown();
  }

  @Test
  void whatIsTakenForADisconnectedConnectionWaitsUntilItIsConnectedAgain() {
    connect.disconnect(connections.get(0));
    take(0, "c0");
    for (int i = 0; i < 6; i++) {
      assertThat(connect.processWebhooks()).isZero();
    }
    connect.connect(
        LeverAccount.at(levers.get(0).url(), "Lever 0", FakeLever.KEY)
            .withRequestsPerSecond(5_000));

    assertThat(connect.processWebhooks()).isEqualTo(1);
    assertThat(connect.links("p0")).hasSize(1);
  }
}
