package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.Health.Status;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.model.SyncReport.Coverage;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that cannot be read: a few are set aside and told; many are a failure; none unlinks. */
class BadRecordsTest {
  private static final int PEOPLE = 40;
  private static final SyncOptions FULL = SyncOptions.defaults().withFull();

  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connect() {
    connect = Host.of(folder.resolve("links.db"), people()).build();
    connection = connect.connect(lever.account());
    lever.pageSize = 10;
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

  private void candidate(int i) {
    lever.candidate(id(i), "c" + i, "Person Number" + i).email(email(i));
  }

  private static String id(int i) {
    return "o%03d".formatted(i);
  }

  private void spoil(int from, int to) {
    IntStream.range(from, to).forEach(i -> lever.candidates.get(id(i)).dataProtection = "[[7]]");
  }

  private long linked() {
    return connect.links().count();
  }

  private Connection now() {
    return connect.connection("Lever").orElseThrow();
  }

  private void assertUnreadable(SyncOptions options) {
    assertThatThrownBy(() -> connect.sync(connection, options))
        .isInstanceOfSatisfying(
            EnrichmentException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.ATS_UNREADABLE));
    assertThat(now().state()).isEqualTo(ConnectionState.NEEDS_ATTENTION);
    assertThat(connect.health().status()).isEqualTo(Status.DEGRADED);
    assertThat(connect.health().explanation())
        .contains("could not be read")
        .doesNotContain("unlink");
  }

  @Test
  void aSyncThatReadEverythingIsCompleteAndOneThatSetSomeAsideSaysWhich() {
    SyncReport whole = connect.sync(connection);
    assertThat(whole.coverage()).isEqualTo(Coverage.COMPLETE);
    assertThat(whole.setAside()).isEmpty();
    spoil(3, 5);

    SyncReport part = connect.sync(connection, FULL);

    assertThat(part.coverage()).isEqualTo(Coverage.PARTIAL);
    assertThat(part.setAside()).containsExactly(id(3), id(4));
    assertThat(part.setAsideCount()).isEqualTo(2);
    assertThat(linked()).isEqualTo(PEOPLE);
    assertThat(connect.health().explanation()).contains("2 records could not be read");
  }

  @Test
  void aRecordThatMakesAWholePageUnreadableStandsAloneAndIsSetAsideByItsId() {
    connect.sync(connection);
    lever.candidates.get(id(13)).headline = "a control character \u0001 within";
    lever.candidates.get(id(14)).name = "Person Number14 changed";

    SyncReport report = connect.sync(connection, FULL);

    assertThat(report.setAside()).containsExactly(id(13));
    assertThat(report.read()).isEqualTo(PEOPLE);
    assertThat(linked()).isEqualTo(PEOPLE);
  }

  @Test
  void whatWasSetAsideIsToldUntilAFullSyncCanReadIt() {
    connect.sync(connection);
    spoil(7, 8);
    connect.sync(connection, FULL);
    connect.sync(connection);
    assertThat(connect.health().connections().get(0).setAside()).isEqualTo(1);

    lever.candidates.get(id(7)).dataProtection = "null";
    connect.sync(connection, FULL);

    assertThat(connect.health().status()).isEqualTo(Status.UP);
  }

  @Test
  void peopleWhoseRecordsCannotBeReadStayLinkedWhileOthersWhoAreGoneDoNot() {
    connect.sync(connection);
    spoil(0, 4);
    lever.delete(id(9));

    SyncReport report = connect.sync(connection, FULL);

    assertThat(report.unlinked()).isEqualTo(1);
    assertThat(report.heldBack()).isZero();
    assertThat(connect.links("p9")).isEmpty();
    assertThat(linked()).isEqualTo(PEOPLE - 1);
  }

  @Test
  void whenMoreThanAFewCannotBeReadTheSyncFailsAndAsksNobodyToUnlink() {
    connect.sync(connection);
    spoil(0, 20);

    assertUnreadable(FULL);

    assertThat(linked()).isEqualTo(PEOPLE);
  }

  @Test
  void afterAnAnswerThatCouldNotBeReadIsMendedTheNextSyncReadsAll() {
    spoil(0, PEOPLE);
    assertUnreadable(SyncOptions.defaults());
    assertThat(linked()).isZero();
    IntStream.range(0, PEOPLE).forEach(i -> lever.candidates.get(id(i)).dataProtection = "null");

    SyncReport report = connect.sync(connection);

    assertThat(report.coverage()).isEqualTo(Coverage.COMPLETE);
    assertThat(linked()).isEqualTo(PEOPLE);
    assertThat(now().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(connect.health().status()).isEqualTo(Status.UP);
  }

  @Test
  void anAccountOfWhichNothingCanBeReadIsNotAnEmptyOneHoweverSmall() {
    IntStream.range(3, PEOPLE).forEach(i -> lever.delete(id(i)));
    spoil(0, 3);

    assertUnreadable(SyncOptions.defaults());
  }

  @Test
  void theShareIsTheHostsToSay() {
    connect.sync(connection);
    spoil(0, 20);

    SyncReport report = connect.sync(connection, FULL.withUnreadableShare(0.5));

    assertThat(report.setAsideCount()).isEqualTo(20);
    assertThat(linked()).isEqualTo(PEOPLE);
  }

  @Test
  void ofManyThatAreSetAsideTheReportNamesAHundred() {
    IntStream.range(PEOPLE, 150).forEach(this::candidate);
    spoil(0, 149);

    SyncReport report = connect.sync(connection, FULL.withUnreadableShare(1));

    assertThat(report.setAside()).hasSize(100);
    assertThat(report.setAsideCount()).isEqualTo(149);
  }

  @Test
  void whoIsNotListedAndCannotBeAskedForStaysLinkedAndIsToldWhileTheOthersAreDecided() {
    connect.sync(connection);
    lever.delete(id(2));
    lever.delete(id(5));
    lever.fault = FakeLever.status(500, "contact_id=c2&");

    SyncReport report = connect.sync(connection, FULL);

    assertThat(connect.links("p2")).hasSize(1);
    assertThat(connect.links("p5")).isEmpty();
    assertThat(report.setAside()).containsExactly(id(2));
    lever.fault = path -> Optional.empty();
    connect.sync(connection, FULL);
    assertThat(connect.links("p2")).isEmpty();
  }

  @Test
  void aPersonOfWhomOnlyAPartCanBeReadKeepsWhatStands() {
    lever.candidate("o900", "c1", "Person Number1").email(email(1));
    connect.sync(connection);
    String before = Host.text(connect.links("p1").get(0));
    lever.hidden = "o900";
    lever.candidates.get(id(1)).dataProtection = "[[7]]";
    lever.candidates.get("o900").emails.clear();

    connect.sync(connection, FULL);

    assertThat(Host.text(connect.links("p1").get(0))).isEqualTo(before);
  }
}
