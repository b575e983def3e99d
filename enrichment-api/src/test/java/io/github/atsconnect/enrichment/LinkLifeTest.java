package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.internal.MovableClock;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of links when people decide, and when candidates are deleted or merged. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class LinkLifeTest {
  private static final SyncOptions FULL = SyncOptions.defaults().withFull();

  @Parameter StoreKind kind;
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connect() {
    Person[] people =
        IntStream.range(0, 20)
            .mapToObj(i -> Host.person("p" + i, "Person Number" + i, email(i)))
            .toArray(Person[]::new);
    connect = Host.of(kind.at(folder), people).build();
    connection = connect.connect(lever.account());
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  @Test
  void aRejectedLinkDoesNotComeBackAndTheNextBestContactTakesItsPlace() {
    candidate(1);
    lever.candidate("o1b", "c1b", "Person Number1").email(email(1));
    connect.sync(connection);
    assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]; p1=c1b SUGGESTED [o1b]");

    connect.reject("p1", "c1");
    assertThat(Host.links(connect)).isEqualTo("p1=c1 REJECTED [o1]; p1=c1b AUTO [o1b]");

    connect.sync(connection, FULL);
    assertThat(Host.links(connect)).isEqualTo("p1=c1 REJECTED [o1]; p1=c1b AUTO [o1b]");
  }

  @Test
  void aConfirmedLinkStaysAlsoWhenTheEvidenceSaysOtherwise() {
    candidate(1);
    var other = lever.candidate("o9", "c9", "Someone Else").email("else@home.example");
    connect.sync(connection);

    connect.confirm("p1", "c9");
    assertThat(Host.links(connect)).isEqualTo("p1=c1 SUGGESTED [o1]; p1=c9 CONFIRMED []");

    other.updatedAt += 1;
    connect.sync(connection, FULL);
    assertThat(Host.links(connect)).isEqualTo("p1=c1 SUGGESTED [o1]; p1=c9 CONFIRMED [o9]");
  }

  @Test
  void aPersonMayChangeTheirMind() {
    candidate(1);
    connect.sync(connection);

    connect.reject("p1", "c1");
    connect.confirm("p1", "c1");
    connect.sync(connection, FULL);

    assertThat(Host.links(connect)).isEqualTo("p1=c1 CONFIRMED [o1]");
  }

  @Test
  void whoWasDeletedIsUnlinkedByTheNextFullSync() {
    candidate(1);
    candidate(2);
    connect.sync(connection);
    lever.delete("o2");

    assertThat(connect.sync(connection).unlinked()).isZero();
    assertThat(connect.sync(connection, FULL).unlinked()).isEqualTo(1);
    assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]");
  }

  @Test
  void whereTheKeyMayListWhatWasDeletedTheNextSyncOfChangesUnlinksToo() {
    lever.tellsDeleted = true;
    candidate(1);
    candidate(2);
    lever.candidate("o2b", "c2", "Person Number2").email(email(2));
    connect.sync(connection);
    lever.delete("o1");
    lever.delete("o2b");

    SyncReport report = connect.sync(connection);

    assertThat(report.full()).isFalse();
    assertThat(report.unlinked()).isEqualTo(1);
    assertThat(Host.links(connect)).isEqualTo("p2=c2 AUTO [o2]");
  }

  @Test
  void whomAListLeftOutIsAskedForByIdAndStaysLinked() {
    candidate(1);
    candidate(2);
    connect.sync(connection);
    lever.hidden = "o2";

    SyncReport report = connect.sync(connection, FULL);

    assertThat(report.unlinked()).isZero();
    assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]; p2=c2 AUTO [o2]");
  }

  @Test
  void whoseRecordCannotBeReadStaysLinked() {
    IntStream.range(1, 3).forEach(this::candidate);
    connect.sync(connection);
    lever.candidates.get("o1").dataProtection = "[[7]]";
    lever.candidates.get("o1").stage = "";

    SyncReport report = connect.sync(connection, FULL);

    assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]; p2=c2 AUTO [o2]");
    assertThat(report.unlinked()).isZero();
  }

  @Test
  void anAnswerThatIsNoListIsNotTakenForAnEmptyOne() {
    candidate(1);
    connect.sync(connection);
    lever.fault =
        path ->
            path.startsWith("/opportunities?")
                ? java.util.Optional.of(FakeLever.failure(200, "Maintenance"))
                : java.util.Optional.empty();

    assertThatThrownBy(() -> connect.sync(connection, FULL))
        .isInstanceOf(EnrichmentException.class);
    assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]");
  }

  @Test
  void whenTooManyAreGoneAtOnceNothingIsDoneBeforeSomebodySaysThatItIsRight() {
    IntStream.range(0, 12).forEach(this::candidate);
    connect.sync(connection);
    String before = Host.links(connect);
    IntStream.range(0, 8).forEach(i -> lever.delete("o" + i));

    SyncReport report = connect.sync(connection, FULL);

    assertThat(report.heldBack()).isEqualTo(8);
    assertThat(Host.links(connect)).isEqualTo(before);
    assertThat(connect.connection("Lever").orElseThrow().state())
        .isEqualTo(ConnectionState.NEEDS_ATTENTION);

    SyncReport allowed = connect.sync(connection, FULL.withAllowedUnlinks());
    assertThat(allowed.unlinked()).isEqualTo(8);
    assertThat(connect.links()).hasSize(4);
    assertThat(connect.connection("Lever").orElseThrow().state())
        .isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void aListThatBreaksOffUnlinksNobodyAndTheNextSyncGoesOnFromThere() {
    lever.pageSize = 2;
    IntStream.range(0, 10).forEach(this::candidate);
    connect.sync(connection);
    String before = Host.links(connect);
    lever.fault = FakeLever.status(500, "offset=o6");

    assertThatThrownBy(() -> connect.sync(connection, FULL))
        .isInstanceOfSatisfying(
            EnrichmentException.class,
            e -> assertThat(e.reason()).isEqualTo(EnrichmentException.Reason.ATS_UNAVAILABLE));
    assertThat(Host.links(connect)).isEqualTo(before);

    lever.fault = path -> java.util.Optional.empty();
    lever.asked.clear();
    SyncReport report = connect.sync(connection);
    assertThat(report.full()).isTrue();
    assertThat(report.read()).isEqualTo(10);
    assertThat(Host.links(connect)).isEqualTo(before);
    assertThat(lever.asked.stream().filter(a -> a.startsWith("/opportunities?")).findFirst())
        .hasValueSatisfying(first -> assertThat(first).contains("offset=o6"));
  }

  @Test
  void whenContactsAreMergedTheLinkAndAPersonsWordGoOver() {
    lever.candidate("o1", "c1", "Someone Else").email("else@home.example");
    connect.sync(connection);
    connect.confirm("p1", "c1");
    connect.sync(connection, FULL);
    assertThat(Host.links(connect)).isEqualTo("p1=c1 CONFIRMED [o1]");

    lever.candidates.get("o1").contact = "c7";
    lever.candidates.get("o1").updatedAt += 1;
    connect.sync(connection);
    assertThat(Host.links(connect)).isEqualTo("p1=c7 CONFIRMED [o1]");
  }

  @Test
  void aTenantSeesOnlyItsOwn() {
    candidate(1);
    connect.sync(connection);
    connect.close();
    try (EnrichmentTenants tenants =
        Host.of(kind.at(folder), Host.person("p1", "Person Number1", email(1))).buildTenants()) {
      EnrichmentService acme = tenants.tenant("acme");
      assertThat(acme.links()).isEmpty();
      assertThat(acme.connections()).isEmpty();
      assertThat(acme.badges(java.util.List.of("p1"))).isEmpty();
      assertThatThrownBy(() -> acme.sync(connection))
          .isInstanceOf(EnrichmentException.class)
          .hasMessageContaining("no such connection");

      acme.sync(acme.connect(lever.account()));
      acme.reject("p1", "c1");

      assertThat(Host.links(acme)).isEqualTo("p1=c1 REJECTED [o1]");
      assertThat(Host.links(tenants.tenant("default"))).isEqualTo("p1=c1 AUTO [o1]");
    }
  }

  @Test
  void whoIsGoneLeavesNoHistoryOfALinkThatWasWithdrawnBefore() {
    candidate(1);
    candidate(2);
    connect.sync(connection);
    makeSomebodyElseOf("o1");
    connect.sync(connection, FULL);
    assertThat(connect.links("p1")).isEmpty();
    assertThat(connect.history("p1")).hasSize(2);

    lever.delete("o1");
    connect.sync(connection, FULL);

    assertThat(connect.history("p1")).isEmpty();
    assertThat(connect.history("p2")).hasSize(1);
  }

  @Test
  void theHistoryOfAWithdrawnLinkEndsWithTheTimeThatLinksAreKept() throws Exception {
    MovableClock clock = new MovableClock();
    Duration kept = Duration.ofDays(100);
    try (EnrichmentService later =
        Host.of(
                kind.at(Files.createDirectories(folder.resolve("later"))),
                Host.person("p1", "Person Number1", email(1)),
                Host.person("p2", "Person Number2", email(2)))
            .clock(clock)
            .retention(kept)
            .build()) {
      candidate(1);
      candidate(2);
      Connection other = later.open(lever.account());
      later.sync(other);
      clock.advance(Duration.ofMinutes(1));
      makeSomebodyElseOf("o1");
      later.sync(other, FULL);
      clock.advance(kept.minusDays(1));
      later.sync(other, FULL);
      later.purge();
      assertThat(later.history("p1")).hasSize(2);

      clock.advance(Duration.ofDays(2));
      later.purge();

      assertThat(later.history("p1")).isEmpty();
      assertThat(later.history("p2")).hasSize(1);
    }
  }

  private void makeSomebodyElseOf(String opportunity) {
    FakeLever.Candidate who = lever.candidates.get(opportunity);
    who.name = "Someone Else";
    who.emails.clear();
    who.email("else@home.example");
  }

  private void candidate(int i) {
    lever.candidate("o" + i, "c" + i, "Person Number" + i).email(email(i));
  }

  private static String email(int i) {
    return "person" + i + "@home.example";
  }
}
