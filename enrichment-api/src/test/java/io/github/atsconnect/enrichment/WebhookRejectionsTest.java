package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.MovableClock;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Health.Status;
import io.github.atsconnect.enrichment.model.Health.WebhookProblem;
import io.github.atsconnect.enrichment.model.WebhookOutcome;
import io.github.atsconnect.enrichment.model.WebhookOutcome.Rejection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not taken says why, to the host and in health; what is taken is in the store. */
class WebhookRejectionsTest {
  private static final String SECRET = "a-signing-token-of-tests";

  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final MovableClock clock = new MovableClock();
  private final MovableClock senders = new MovableClock();
  private final SignedDeliveries signed = new SignedDeliveries(senders);
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connect() {
    open(Duration.ofHours(6));
    connection = connect.connect(lever.account());
  }

  private void open(Duration age) {
    connect =
        Host.of(folder.resolve("links.db"))
            .secrets(Secrets.aesGcm(new byte[32]))
            .clock(clock)
            .webhookAge(age)
            .build();
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  private byte[] delivery() {
    return signed.about(SECRET, "c1", "o1");
  }

  private WebhookProblem only() {
    assertThat(connect.health().webhooks()).hasSize(1);
    return connect.health().webhooks().get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "  ", "\t", "\u00a0", "\u200b", "\ufeff", "\u2028"})
  void blanksThatArePastedAroundASigningTokenAreLeftOut(String blank) {
    connect.trustWebhooks(connection, blank + SECRET + blank);

    assertThat(connect.handleWebhook(delivery())).isEqualTo(WebhookOutcome.ACCEPTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "two words", "two\nlines", "a\u0000b", "a\u200bb"})
  void aSigningTokenWithABlankWithinOrNothingElseIsRefused(String token) {
    assertThatThrownBy(() -> connect.trustWebhooks(connection, token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("signing token");
  }

  @Test
  void aConnectionThatIsNotThereTrustsNothing() {
    connect.remove(connection);

    assertThatThrownBy(() -> connect.trustWebhooks(connection, SECRET))
        .isInstanceOfSatisfying(
            EnrichmentException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.CONNECTION_UNKNOWN));
  }

  @Test
  void aClockThatIsBehindIsNamedWithByHowMuchToTheHostAndInHealth() {
    connect.trustWebhooks(connection, SECRET);
    senders.advance(Duration.ofMinutes(7));

    WebhookOutcome outcome = connect.handleWebhook(delivery());

    assertThat(outcome.status()).isEqualTo(WebhookOutcome.Status.REJECTED);
    assertThat(outcome.rejection()).contains(Rejection.FROM_THE_FUTURE);
    assertThat(outcome.clockDifference()).contains(Duration.ofMinutes(7));
    assertThat(outcome.httpStatus()).isEqualTo(400);
    assertThat(only())
        .isEqualTo(
            new WebhookProblem("FROM_THE_FUTURE", 1, clock.instant(), Duration.ofMinutes(7), true));
    assertThat(connect.health().status()).isEqualTo(Status.DEGRADED);
    assertThat(connect.health().explanation())
        .contains("their time is 7 minutes ahead of this machine's clock");

    clock.advance(Duration.ofDays(1));
    assertThat(only().needsSomebody()).isFalse();
    assertThat(connect.health().status()).isEqualTo(Status.UP);
  }

  @Test
  void howOldADeliveryMayBeIsTheHostsToSayAndNoneIsTakenTwiceAlsoAfterThat() {
    connect.trustWebhooks(connection, SECRET);
    byte[] early = delivery();
    byte[] late = delivery();
    assertThat(connect.handleWebhook(early)).isEqualTo(WebhookOutcome.ACCEPTED);
    clock.advance(Duration.ofDays(10));
    assertThat(connect.handleWebhook(late).rejection()).contains(Rejection.TOO_OLD);
    assertThat(connect.handleWebhook(late).clockDifference()).contains(Duration.ofDays(-10));
    connect.close();

    open(Duration.ofDays(14));

    assertThat(connect.handleWebhook(late)).isEqualTo(WebhookOutcome.ACCEPTED);
    assertThat(connect.handleWebhook(late)).isEqualTo(WebhookOutcome.DUPLICATE);
    assertThat(connect.handleWebhook(early)).isEqualTo(WebhookOutcome.DUPLICATE);
    clock.advance(Duration.ofDays(3));
    assertThat(connect.handleWebhook(early)).isEqualTo(WebhookOutcome.DUPLICATE);
    clock.advance(Duration.ofDays(2));
    assertThat(connect.handleWebhook(early).rejection()).contains(Rejection.TOO_OLD);
  }

  @Test
  void aWrongSigningTokenShowsWhereNoneWasEverRightAndForgedOnesElseAreNobodysTrouble() {
    connect.trustWebhooks(connection, "another-signing-token-of-tests");
    assertThat(connect.handleWebhook(delivery()).rejection()).contains(Rejection.BAD_SIGNATURE);
    assertThat(connect.health().status()).isEqualTo(Status.DEGRADED);
    assertThat(connect.health().explanation()).contains("the signing token");

    connect.trustWebhooks(connection, SECRET);
    assertThat(connect.handleWebhook(delivery())).isEqualTo(WebhookOutcome.ACCEPTED);

    assertThat(connect.health().status()).isEqualTo(Status.UP);
    assertThat(only().deliveries()).isEqualTo(1);
  }

  @Test
  void anyNumberOfForgedOnesIsCountedAndLittleIsWrittenForThem() {
    connect.trustWebhooks(connection, SECRET);
    IntStream.range(0, 500)
        .forEach(i -> connect.handleWebhook(signed.about("a guess", "c1", "o1")));
    assertThat(only().deliveries()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(11));

    connect.handleWebhook(signed.about("a guess", "c1", "o1"));

    assertThat(only().deliveries()).isEqualTo(501);
  }

  @Test
  void withoutASignatureOrWithoutSenseItSaysSo() {
    connect.trustWebhooks(connection, SECRET);
    String unsigned = new String(delivery(), UTF_8).replaceAll("\"signature\":\"[0-9a-f]+\",", "");

    assertThat(connect.handleWebhook(unsigned.getBytes(UTF_8)).rejection())
        .contains(Rejection.UNSIGNED);
    assertThat(connect.handleWebhook("[]".getBytes(UTF_8)).rejection())
        .contains(Rejection.MALFORMED);
    connect.distrustWebhooks(connection);
    assertThat(connect.handleWebhook(delivery()).rejection()).contains(Rejection.NOT_TRUSTED);
    assertThat(connect.health().status()).isEqualTo(Status.UP);
  }

  @Test
  void aSigningTokenThatCannotBeDecryptedHereHasTheDeliverySentAgainLater() {
    Secrets kept = Secrets.aesGcm(new byte[32]);
    AtomicBoolean lost = new AtomicBoolean();
    connect.close();
    connect =
        Host.of(folder.resolve("links.db"))
            .secrets(
                new Secrets() {
                  @Override
                  public byte[] protect(String context, String secret) {
                    return kept.protect(context, secret);
                  }

                  @Override
                  public Optional<String> reveal(String context, byte[] sealed) {
                    return lost.get() ? Optional.empty() : kept.reveal(context, sealed);
                  }
                })
            .clock(clock)
            .build();
    connect.trustWebhooks(connection, SECRET);
    lost.set(true);
    byte[] delivery = delivery();

    WebhookOutcome outcome = connect.handleWebhook(delivery);

    assertThat(outcome.rejection()).contains(Rejection.TOKEN_UNAVAILABLE);
    assertThat(outcome.httpStatus()).isEqualTo(503);
    lost.set(false);
    assertThat(connect.handleWebhook(delivery)).isEqualTo(WebhookOutcome.ACCEPTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"archived\":[1,2]",
        "\"archived\":\"yes\"",
        "\"toArchived\":7,\"fromArchived\":{\"reason\":[]}",
        "\"toStageId\":{\"id\":\"s\"}",
        "\"somethingNew\":{\"a\":[null]}"
      })
  void aGenuineDeliveryWithOddContentIsTakenByItsIds(String odd) {
    connect.trustWebhooks(connection, SECRET);

    for (String event :
        List.of("candidateStageChange", "candidateArchiveChange", "candidateHired")) {
      byte[] delivery = signed.of(SECRET, "\"contactId\":\"c1\",\"opportunityId\":\"o1\"," + odd);
      String text = new String(delivery, UTF_8).replace("candidateStageChange", event);

      assertThat(connect.handleWebhook(text.getBytes(UTF_8)))
          .as(event)
          .isEqualTo(WebhookOutcome.ACCEPTED);
    }
  }
}
