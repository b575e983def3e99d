package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.MovableClock;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Health.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not Lever, or stands in its way, is named as that; and what was just tried is known. */
class ProbingTest {
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final MovableClock clock = new MovableClock();
  private EnrichmentService connect;

  @BeforeEach
  void open() {
    connect =
        Host.of(folder.resolve("links.db"), Host.person("p1", "Ada Example", "ada@home.example"))
            .clock(clock)
            .build();
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  private static Optional<MockResponse> answer(int status, String type, String body) {
    return Optional.of(
        new MockResponse.Builder().code(status).addHeader("Content-Type", type).body(body).build());
  }

  private Optional<MockResponse> inPlaceOfLever(String what) {
    return switch (what) {
      case "page" -> answer(200, "text/html", "<!DOCTYPE html><html>Welcome</html>");
      case "firewall" -> answer(403, "text/html", "<html>Request blocked</html>");
      case "gateway" -> answer(403, "application/json", "{\"error\":\"policy\"}");
      case "proxy" -> answer(407, "text/html", "<html>Who are you?</html>");
      case "region" ->
          Optional.of(
              new MockResponse.Builder()
                  .code(307)
                  .addHeader("Location", "https://api.eu.lever.example/v1/opportunities")
                  .build());
      default -> throw new IllegalArgumentException(what);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"page", "firewall", "gateway", "proxy", "region"})
  @Timeout(15)
  void whatAnswersInLeversPlaceIsNeitherConnectedNorAMissingPermission(String what) {
    lever.fault = path -> inPlaceOfLever(what);

    assertThatThrownBy(() -> connect.verify(lever.account()))
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_LEVER))
        .hasMessageNotContaining("lacks the permission");
    assertThatThrownBy(() -> connect.connect(lever.account()))
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_LEVER));
    assertThat(connect.connections()).isEmpty();
  }

  @Test
  void whatStandsInTheWayOfASyncShowsInHealthAndLinksStay() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    Connection c = connect.connect(lever.account());
    connect.sync(c);
    lever.fault = path -> inPlaceOfLever("firewall");

    assertThatThrownBy(() -> connect.sync(c))
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_LEVER));

    assertThat(connect.health().status()).isEqualTo(Status.DEGRADED);
    assertThat(connect.health().explanation()).contains("firewall");
    assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]");
  }

  @Test
  void connectingAfterVerifyingTheSameKeyAsksForWhatItMayDoOnce() {
    connect.verify(lever.account());
    int verified = lever.asked.size();

    connect.connect(lever.account());

    assertThat(lever.asked.size() - verified).isLessThan(6);
    int connected = lever.asked.size();
    connect.connect(lever.account());
    assertThat(lever.asked.size() - connected).as("tried again").isGreaterThan(20);
  }

  @Test
  void whatWasVerifiedLongAgoOrForAnotherKeyIsTriedAnew() {
    connect.verify(lever.account());
    int before = lever.asked.size();
    connect.connect(lever.account().withKey("another-key-for-tests-0123456789"));
    assertThat(lever.asked.size() - before).isGreaterThan(20);
    connect.verify(lever.account());
    clock.advance(Duration.ofMinutes(6));
    before = lever.asked.size();

    connect.connect(lever.account());

    assertThat(lever.asked.size() - before).isGreaterThan(20);
  }
}
