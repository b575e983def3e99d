package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.MovableClock;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.junit.jupiter.params.provider.CsvSource;

/** A sync that was interrupted is taken up, and where that cannot be, begun anew: never stuck. */
class SyncRestartTest {
  private static final int PEOPLE = 6;

  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final MovableClock clock = new MovableClock();
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connect() {
    connect = Host.of(folder.resolve("links.db"), people()).clock(clock).build();
    connection = connect.connect(lever.account());
    lever.pageSize = 2;
    IntStream.range(0, PEOPLE).forEach(this::candidate);
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  private static Person[] people() {
    return IntStream.range(0, PEOPLE)
        .mapToObj(i -> Host.person("p" + i, "Person Number" + i, email(i)))
        .toArray(Person[]::new);
  }

  private static String email(int i) {
    return "person" + i + "@home.example";
  }

  private FakeLever.Candidate candidate(int i) {
    return lever.candidate("o" + i, "c" + i, "Person Number" + i).email(email(i));
  }

  /** Breaks off at the third page, whose place is kept. */
  private void interrupt(SyncOptions options) {
    lever.fault = FakeLever.status(503, "offset=o4");
    assertThatThrownBy(() -> connect.sync(connection, options))
        .isInstanceOf(EnrichmentException.class);
    lever.fault = path -> Optional.empty();
    lever.asked.clear();
  }

  private void interrupt() {
    interrupt(SyncOptions.defaults());
  }

  private long linked() {
    return connect.links().count();
  }

  private List<String> lists() {
    return lever.asked.stream()
        .filter(a -> a.startsWith("/opportunities?") && !a.contains("contact_id="))
        .toList();
  }

  private List<String> discarded() {
    return connect.audit(0, 100).stream()
        .filter(e -> e.action().equals("sync.discarded"))
        .map(AuditEntry::outcome)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "400, This token is not one of ours",
    "404, not found",
    "409, conflict",
    "410, gone for good",
    "412, precondition failed",
    "422, the offset cannot be processed"
  })
  void aPlaceThatIsRefusedInWhateverWordsMakesTheListBeReadFromItsBeginning(
      int status, String words) {
    interrupt();
    AtomicBoolean begun = new AtomicBoolean();
    lever.fault =
        path -> {
          if (path.startsWith("/opportunities?") && !path.contains("offset=")) {
            begun.set(true);
          }
          return path.contains("offset=") && !begun.get()
              ? Optional.of(FakeLever.failure(status, words))
              : Optional.empty();
        };

    SyncReport report = connect.sync(connection);

    assertThat(report.read()).isEqualTo(PEOPLE);
    assertThat(linked()).isEqualTo(PEOPLE);
  }

  @Test
  void aPlaceThatIsRefusedTwiceInOneSyncFailsItAndTheNextOneBeginsWithoutIt() {
    lever.fault =
        path ->
            path.contains("offset=o4")
                ? Optional.of(FakeLever.failure(418, "no such place"))
                : Optional.empty();
    assertThatThrownBy(() -> connect.sync(connection))
        .isInstanceOfSatisfying(
            EnrichmentException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.ATS_UNAVAILABLE));
    assertThat(lists().stream().filter(a -> a.contains("offset=o4"))).hasSize(2);
    lever.fault = path -> Optional.empty();
    lever.asked.clear();

    connect.sync(connection);

    assertThat(lists().get(0)).doesNotContain("offset");
    assertThat(linked()).isEqualTo(PEOPLE);
  }

  @Test
  void aListThatLeadsInCirclesDoesNotHoldTheNextSyncInThem() {
    lever.fault =
        path -> path.contains("offset=o4") ? FakeLever.page("", "hasNext", "o2") : Optional.empty();
    assertThatThrownBy(() -> connect.sync(connection)).isInstanceOf(EnrichmentException.class);
    lever.fault = path -> Optional.empty();
    lever.asked.clear();

    connect.sync(connection);

    assertThat(lists().get(0)).doesNotContain("offset");
    assertThat(linked()).isEqualTo(PEOPLE);
  }

  @Test
  void anInterruptedSyncIsTakenUpWhereItStood() {
    interrupt();

    connect.sync(connection);

    assertThat(lists().get(0)).contains("offset=o4");
    assertThat(linked()).isEqualTo(PEOPLE);
  }

  @Test
  void aKeyThatIsRefusedOrTooManyRequestsDoNotCostThePlace() {
    for (int status : List.of(401, 429)) {
      interrupt();
      lever.fault = FakeLever.status(status, "offset=o4");
      assertThatThrownBy(() -> connect.sync(connection)).isInstanceOf(EnrichmentException.class);
      lever.fault = path -> Optional.empty();
      lever.asked.clear();

      connect.sync(connection);

      assertThat(lists().get(0)).as("after %d", status).contains("offset=o4");
      connect.discardSync(connection);
      connect.sync(connection, SyncOptions.defaults().withFull());
    }
  }

  @Test
  void whoAsksForAFullSyncGetsOneFromTheBeginningWhateverWasInterrupted() {
    interrupt();

    SyncReport report = connect.sync(connection, SyncOptions.defaults().withFull());

    assertThat(lists().get(0)).doesNotContain("offset");
    assertThat(report.full()).isTrue();
    assertThat(discarded()).containsExactly("asked-anew");
  }

  @Test
  void aPlaceThatNeverAnswersIsGivenUpWhenTheListCanBeBegun() {
    interrupt();
    AtomicBoolean begun = new AtomicBoolean();
    lever.fault =
        path -> {
          boolean list = path.startsWith("/opportunities?") && !path.contains("contact_id=");
          if (list && !path.contains("offset=")) {
            begun.set(true);
          }
          return list && path.contains("offset=o4") && !begun.get()
              ? Optional.of(FakeLever.failure(500, "no"))
              : Optional.empty();
        };
    assertThatThrownBy(() -> connect.sync(connection)).isInstanceOf(EnrichmentException.class);

    connect.sync(connection);

    assertThat(linked()).isEqualTo(PEOPLE);
  }

  @Test
  void whileLeverIsDownAsAWholeThePlaceIsKeptHoweverOftenItIsTried() {
    interrupt();
    lever.fault = FakeLever.status(500, "/opportunities");
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(() -> connect.sync(connection)).isInstanceOf(EnrichmentException.class);
    }
    lever.fault = path -> Optional.empty();
    lever.asked.clear();

    connect.sync(connection);

    assertThat(lists().get(0)).contains("offset=o4");
    assertThat(linked()).isEqualTo(PEOPLE);
  }

  @Test
  void anInterruptedSyncCanBeDiscardedByHandAndThatIsAudited() {
    assertThat(connect.discardSync(connection)).isFalse();
    interrupt();

    assertThat(connect.discardSync(connection)).isTrue();

    assertThat(connect.health().connections().get(0).unfinishedSinceOrNull()).isNull();
    connect.sync(connection);
    assertThat(lists().get(0)).doesNotContain("offset");
    assertThat(linked()).isEqualTo(PEOPLE);
    assertThat(discarded()).containsExactly("none", "by-hand");
  }

  @ParameterizedTest
  @CsvSource({"phase, 'SORTING'", "format, 7"})
  void whatAnotherVersionOfTheLibraryLeftIsDiscardedWithANote(String column, String value)
      throws SQLException {
    interrupt();
    try (java.sql.Connection c =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("links.db"));
        Statement s = c.createStatement()) {
      s.execute(
          "UPDATE ats_run SET " + column + " = " + (column.equals("phase") ? "'SORTING'" : value));
    }
    assertThat(connect.health().storeAnswers()).isTrue();

    connect.sync(connection);

    assertThat(lists().get(0)).doesNotContain("offset");
    assertThat(linked()).isEqualTo(PEOPLE);
    assertThat(discarded()).containsExactly("other-version");
  }

  @Test
  void whoReadsPeopleAgainBecauseOfWebhooksLeavesTheInterruptedSyncAsItIs() {
    SyncOptions monthly = SyncOptions.defaults().withFullEvery(Duration.ofDays(30));
    connect.sync(connection, monthly);
    clock.advance(Duration.ofDays(8));
    IntStream.range(0, PEOPLE)
        .forEach(i -> lever.candidates.get("o" + i).updatedAt = clock.millis());
    interrupt(monthly);
    connect.pause(connection);
    connect.trustWebhooks(connection, "a-signing-token-of-tests");
    lever.delete("o1");
    connect.handleWebhook(
        new SignedDeliveries(clock).about("a-signing-token-of-tests", "c1", "o1"));
    connect.resume(connection);

    while (connect.waitingWebhooks() > 0) {
      // Perhaps the background is at it.
      connect.processWebhooks();
      Thread.onSpinWait();
    }
    assertThat(linked()).isEqualTo(PEOPLE - 1);
    lever.asked.clear();
    SyncReport report = connect.sync(connection, monthly);

    assertThat(report.full()).isFalse();
    assertThat(lists().get(0)).contains("offset=o4");
    assertThat(report.read()).as("what the sync had seen before counts").isEqualTo(PEOPLE);
    assertThat(discarded()).isEmpty();
  }

  @Test
  void aSyncThatWasBegunForMoreOrLessThanTheConnectionNowIsIsNotTakenUp() {
    interrupt();
    connection = connect.edit(connection, LeverAccount.of(connection).withConfidential());
    lever.asked.clear();

    connect.sync(connection);

    assertThat(lists().get(0)).doesNotContain("offset");
    assertThat(discarded()).containsExactly("connection-changed");
  }

  @Test
  void aConnectionThatOnlyGotAnotherNameGoesOnWhereItStood() {
    interrupt();
    connection = connect.edit(connection, LeverAccount.of(connection).withName("Another"));
    connect.pause(connection);
    connection = connect.resume(connection);
    lever.asked.clear();

    connect.sync(connection);

    assertThat(lists().get(0)).contains("offset=o4");
  }
}
