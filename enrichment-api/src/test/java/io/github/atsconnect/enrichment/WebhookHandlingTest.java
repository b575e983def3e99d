package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.internal.MovableClock;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.model.WebhookOutcome;
import io.github.atsconnect.enrichment.model.WebhookOutcome.Rejection;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Deliveries of webhooks: forged, repeated, late, in any order. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class WebhookHandlingTest {
  private static final String SECRET = "a-signing-token-of-tests";

  @Parameter StoreKind kind;
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final MovableClock clock = new MovableClock();
  private final SignedDeliveries signed = new SignedDeliveries(clock);
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connectAndSync() {
    connect = Host.of(kind.at(folder), people()).clock(clock).build();
    connection = connect.connect(lever.account());
    connect.sync(connection);
    connect.trustWebhooks(connection, SECRET);
    lever.asked.clear();
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  private static Person[] people() {
    return IntStream.range(0, 20)
        .mapToObj(i -> Host.person("p" + i, "Person Number" + i, email(i)))
        .toArray(Person[]::new);
  }

  private static String email(int i) {
    return "person" + i + "@home.example";
  }

  @Test
  void whoIsNewIsLinkedAndWhoIsGoneUnlinkedWithoutReadingAnybodyElse() {
    lever.candidate("o1", "c1", "Person Number1").email(email(1));
    lever.candidate("o2", "c2", "Person Number2").email(email(2));

    assertThat(connect.handleWebhook(about("c1", "o1"))).isEqualTo(WebhookOutcome.ACCEPTED);
    settle();
    assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]");
    assertThat(lever.asked).noneMatch(a -> a.contains("c2"));

    lever.delete("o1");
    connect.handleWebhook(about("c1", "o1"));
    settle();
    assertThat(Host.links(connect)).isEmpty();
  }

  @Test
  void aDeliveryNamingTheCandidacyOnlyFindsThePersonByTheBooks() {
    lever.candidate("o1", "c1", "Person Number1").email(email(1));
    connect.handleWebhook(about("c1", "o1"));
    settle();
    lever.delete("o1");

    connect.handleWebhook(delivery("\"opportunityId\":\"o1\""));
    settle();

    assertThat(Host.links(connect)).isEmpty();
  }

  @Test
  void mergedPeopleAreBothReadAgain() {
    var moved = lever.candidate("o1", "c1", "Person Number1").email(email(1));
    connect.handleWebhook(about("c1", "o1"));
    settle();
    connect.confirm("p1", "c1");
    moved.contact = "c7";

    connect.handleWebhook(about("c7", "o1"));
    settle();

    assertThat(Host.links(connect)).isEqualTo("p1=c7 CONFIRMED [o1]");
  }

  @Test
  void whatIsForgedOldOrNoDeliveryIsRejectedAndDoesNothing() {
    byte[] genuine = about("c1", "o1");
    String text = new String(genuine, UTF_8);

    assertThat(why("no json".getBytes(UTF_8))).isEqualTo(Rejection.MALFORMED);
    assertThat(why(new byte[0])).isEqualTo(Rejection.MALFORMED);
    assertThat(why(signed.of("another secret", "\"contactId\":\"c1\"")))
        .isEqualTo(Rejection.BAD_SIGNATURE);
    assertThat(why(text.replaceAll("\"signature\":\"..", "\"signature\":\"00").getBytes(UTF_8)))
        .isEqualTo(Rejection.BAD_SIGNATURE);
    clock.advance(Duration.ofHours(7));
    assertThat(why(genuine)).isEqualTo(Rejection.TOO_OLD);
    settle();
    assertThat(lever.asked).isEmpty();
  }

  @Test
  void theSameDeliveryCountsOnceAlsoAfterARestart() {
    lever.candidate("o1", "c1", "Person Number1").email(email(1));
    byte[] delivery = about("c1", "o1");

    assertThat(connect.handleWebhook(delivery)).isEqualTo(WebhookOutcome.ACCEPTED);
    assertThat(connect.handleWebhook(delivery)).isEqualTo(WebhookOutcome.DUPLICATE);
    assertThat(connect.handleWebhook(delivery).httpStatus()).isEqualTo(200);
  }

  @Test
  void aTestOfTheWebhookIsTakenAndNobodyIsRead() {
    assertThat(connect.handleWebhook(delivery(""))).isEqualTo(WebhookOutcome.IGNORED);
    settle();
    assertThat(lever.asked).isEmpty();
  }

  @Test
  void withoutTrustNothingIsTaken() {
    connect.distrustWebhooks(connection);

    assertThat(why(about("c1", "o1"))).isEqualTo(Rejection.NOT_TRUSTED);
  }

  @Test
  void whileLeverIsDownThePersonWaitsAndIsReadByTheNextAttempt() {
    lever.candidate("o1", "c1", "Person Number1").email(email(1));
    lever.fault = FakeLever.status(500, "contact_id=c1");
    connect.handleWebhook(about("c1", "o1"));
    assertThat(connect.waitingWebhooks()).isEqualTo(1);
    assertThat(Host.links(connect)).isEmpty();

    lever.fault = path -> java.util.Optional.empty();
    settle();

    assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]");
  }

  @Test
  void theNextSyncReadsWhoWaits() {
    lever.candidate("o1", "c1", "Person Number1").email(email(1)).updatedAt = 1L;
    connect.pause(connection);
    connect.handleWebhook(about("c1", "o1"));
    settle();
    connect.resume(connection);

    connect.sync(connection);

    assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]");
    assertThat(connect.processWebhooks()).isZero();
  }

  @Test
  void aSyncWaitsForWhoReadsAgainInsteadOfBeingRefused() throws Exception {
    lever.candidate("o1", "c1", "Person Number1").email(email(1));
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    lever.fault =
        path -> {
          reading.countDown();
          await(goOn);
          return Optional.empty();
        };
    connect.handleWebhook(about("c1", "o1"));
    await(reading);
    CompletableFuture<SyncReport> sync =
        CompletableFuture.supplyAsync(() -> connect.sync(connection));
    goOn.countDown();

    assertThat(sync).succeedsWithin(Duration.ofSeconds(30));
    assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** F13: forged, replayed, too old, reordered, repeated; the state equals polling. */
  @Test
  void whateverComesInWhateverOrderTheStateIsThatOfPolling() {
    long seed = 20_261_127;
    int rounds = CampaignRow.volume(40, 2_000);
    Random random = new Random(seed);
    int forged = 0;
    for (int round = 0; round < rounds; round++) {
      List<byte[]> due = new ArrayList<>();
      for (int n = 0; n < 10; n++) {
        int i = random.nextInt(20);
        if (random.nextInt(3) > 0) {
          lever.candidate("o" + i, "c" + i, "Person Number" + i).email(email(i));
        } else {
          lever.delete("o" + i);
        }
        due.add(about("c" + i, "o" + i));
      }
      List<byte[]> sent = new ArrayList<>(due);
      sent.addAll(due.subList(0, 5));
      Collections.shuffle(sent, random);
      for (byte[] each : sent) {
        connect.handleWebhook(each);
        byte[] bad = signed.of("guess " + random.nextInt(), "\"contactId\":\"c1\"");
        forged += connect.handleWebhook(bad).rejection().isPresent() ? 0 : 1;
      }
      settle();
      clock.advance(Duration.ofMinutes(1));
    }
    String told = Host.links(connect);
    connect.sync(connection, SyncOptions.defaults().withFull().withAllowedUnlinks());

    assertThat(forged).as("forged deliveries taken, seed %d", seed).isZero();
    assertThat(told).as("seed %d", seed).isEqualTo(Host.links(connect));
    CampaignRow.write(
        "F13-" + kind,
        rounds * 15 + " deliveries out of order, as many forged",
        seed,
        "0 forged taken, the links are those of a full sync");
  }

  private Rejection why(byte[] delivery) {
    WebhookOutcome outcome = connect.handleWebhook(delivery);
    assertThat(outcome.httpStatus()).isEqualTo(400);
    return outcome.rejection().orElseThrow();
  }

  /** Until nobody waits; what runs in the background holds the lease meanwhile. */
  private void settle() {
    connect.processWebhooks();
    while (isWaiting()) {
      Thread.onSpinWait();
      connect.processWebhooks();
    }
  }

  private boolean isWaiting() {
    return connect.connection("Lever").orElseThrow().state()
            != io.github.atsconnect.enrichment.model.ConnectionState.PAUSED
        && connect.waitingWebhooks() > 0;
  }

  private byte[] about(String contact, String opportunity) {
    return signed.about(SECRET, contact, opportunity);
  }

  private byte[] delivery(String data) {
    return signed.of(SECRET, data);
  }
}
