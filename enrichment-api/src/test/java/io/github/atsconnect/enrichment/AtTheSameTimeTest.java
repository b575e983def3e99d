package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.LinkId;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody does while a request is under way counts, and nothing under way undoes it. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class AtTheSameTimeTest {
  private static final SyncOptions FULL = SyncOptions.defaults().withFull();
  private static final Person[] PEOPLE =
      IntStream.range(0, 8)
          .mapToObj(i -> Host.person("p" + i, "Person Number" + i, email(i)))
          .toArray(Person[]::new);

  @Parameter StoreKind kind;
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final Meanwhile meanwhile = new Meanwhile().of(lever);
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connect() {
    connect =
        Host.of(kind.at(folder).watchedBy(meanwhile), PEOPLE)
            .secrets(Secrets.aesGcm(new byte[32]))
            .onDemand()
            .build();
    connection = connect.connect(lever.account());
  }

  @AfterEach
  void close() {
    connect.close();
    meanwhile.close();
    lever.close();
  }

  private static String email(int i) {
    return "person" + i + "@home.example";
  }

  private FakeLever.Candidate candidate(int i) {
    return lever.candidate("o" + i, "c" + i, "Person Number" + i).email(email(i));
  }

  private void fails(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void aProfileErasedWhileChangesAreListedIsNotLinkedByThem() {
    candidate(2);
    connect.sync(connection);
    candidate(1);
    meanwhile.beforeReply("/opportunities?", () -> connect.eraseProfile(PEOPLE[1]));

    connect.sync(connection);

    assertThat(meanwhile.ended()).isTrue();
    assertThat(Host.links(connect)).isEqualTo("p2=c2 AUTO [o2]");
    connect.sync(connection, FULL);
    assertThat(connect.links("p1")).isEmpty();
  }

  @Test
  void aContactErasedWhileItsPageIsBeingKeptIsNotLinkedByIt() {
    candidate(1);
    for (int commit = 1; commit < 6; commit++) {
      meanwhile.beforeCommit(commit, () -> connect.eraseContact("c1"));
      connect.sync(connection, FULL);
      meanwhile.ended();
      assertThat(Host.links(connect)).as("transaction %d", commit).isEmpty();
    }
  }

  @Test
  void aProfileErasedWhileAResumeIsFetchedIsNotLinkedByIt() {
    lever
        .candidate("o1", "c1", "Person Number1")
        .resume("r1", ("Person Number1\n" + email(1)).getBytes(UTF_8));
    meanwhile.beforeReply(1, p -> p.endsWith("/download"), () -> connect.eraseProfile(PEOPLE[1]));

    connect.sync(connection);

    assertThat(meanwhile.ended()).isTrue();
    assertThat(Host.links(connect)).isEmpty();
  }

  @Test
  void whoIsErasedDuringALookUpOnDemandIsNotLinkedByIt() {
    Person late = Host.person("late", "Late Comer", "late@home.example");
    lever.candidate("o9", "c9", "Late Comer").email("late@home.example");
    connect.sync(connection);
    meanwhile.beforeReply("/opportunities?", () -> connect.eraseContact("c9"));

    assertThat(connect.enrich(late).records()).isEmpty();

    assertThat(meanwhile.ended()).isTrue();
    assertThat(connect.links("late")).isEmpty();
  }

  @Test
  void nothingIsConfirmedFromAPageThatWasOpenBeforeTheErasure() {
    candidate(1);
    connect.sync(connection);
    LinkId open = connect.links("p1").get(0).id();
    connect.eraseContact("c1");

    fails(Reason.GONE, () -> connect.confirm(open));
    assertThat(Host.links(connect)).isEmpty();
  }

  @Test
  void whoIsErasedStaysOutUnderTheIdOfWhomTheyAreMergedInto() {
    candidate(1);
    lever.candidate("o1b", "c1b", "Person Number1").email("other@home.example");
    connect.sync(connection);
    connect.eraseContact("c1");
    lever.candidates.get("o1").contact = "c1b";
    lever.candidates.get("o1").emails.clear();
    lever.candidates.get("o1").updatedAt += 1_000;

    connect.sync(connection);
    connect.sync(connection, FULL);

    assertThat(Host.links(connect)).isEmpty();
  }

  @Test
  void aWordOutlivesAMergeIntoSomebodyWhomTheMatcherHasLinked() {
    candidate(1);
    lever.candidate("o1b", "c1b", "Person Number1").email(email(1));
    connect.sync(connection);
    connect.confirm("p1", "c1");
    lever.candidates.get("o1").contact = "c1b";
    lever.candidates.get("o1").updatedAt += 1_000;

    connect.sync(connection);
    assertThat(Host.links(connect)).isEqualTo("p1=c1b CONFIRMED [o1, o1b]");

    connect.reject("p1", "c1b");
    lever.candidates.values().forEach(c -> c.contact = "c7");
    lever.candidates.values().forEach(c -> c.updatedAt += 2_000);
    connect.sync(connection);
    connect.sync(connection, FULL);
    assertThat(Host.links(connect)).isEqualTo("p1=c7 REJECTED [o1, o1b]");
  }

  @Test
  void anEditDoesNotEndAPauseAndNeitherDoesConnecting() {
    connection = connect.pause(connection);

    assertThat(connect.edit(connection, LeverAccount.of(connection).withName("New")).state())
        .isEqualTo(ConnectionState.PAUSED);
    assertThat(connect.connect(lever.account().withName("New")).state())
        .isEqualTo(ConnectionState.PAUSED);
    assertThat(connect.resume(connection).state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void aPauseDuringAnEditCountsAndSoDoesTheEdit() {
    meanwhile.beforeReply("/", () -> connect.pause(connection));

    Connection edited = connect.edit(connection, LeverAccount.of(connection).withName("New"));

    assertThat(meanwhile.ended()).isTrue();
    assertThat(edited.state()).isEqualTo(ConnectionState.PAUSED);
    assertThat(connect.connection("New").orElseThrow().state()).isEqualTo(ConnectionState.PAUSED);
  }

  @Test
  void aConnectionThatIsDisconnectedDuringAnEditStaysSo() {
    meanwhile.beforeReply("/", () -> connect.disconnect(connection));

    fails(
        Reason.CONNECTION_CHANGED,
        () -> connect.edit(connection, LeverAccount.of(connection).withName("New")));

    Connection now = connect.connections().get(0);
    assertThat(now.state()).isEqualTo(ConnectionState.DISCONNECTED);
    assertThat(now.keyHint()).isEmpty();
  }

  @Test
  void whatIsErasedOrRemovedDuringAnEditStaysSo() {
    for (Runnable end : List.<Runnable>of(() -> connect.remove(connection), connect::eraseTenant)) {
      connection = connect.connect(lever.account());
      Connection before = connection;
      meanwhile.beforeReply("/", end);

      fails(
          Reason.CONNECTION_UNKNOWN,
          () -> connect.edit(before, LeverAccount.of(before).withName("New")));
      meanwhile.ended();
      assertThat(connect.connections()).isEmpty();

      connection = connect.connect(lever.account());
      meanwhile.beforeReply("/", end);
      fails(Reason.CONNECTION_UNKNOWN, () -> connect.connect(lever.account()));
      meanwhile.ended();
      assertThat(connect.connections()).isEmpty();
    }
  }

  @Test
  void aKeyThatIsRefusedAfterwardsDoesNotEndAPauseOrADisconnection() {
    candidate(1);
    for (ConnectionState stopped : List.of(ConnectionState.PAUSED, ConnectionState.DISCONNECTED)) {
      connection = connect.resume(connect.connect(lever.account()));
      meanwhile.beforeReply(
          "/opportunities?",
          () -> {
            if (stopped == ConnectionState.PAUSED) {
              connect.pause(connection);
            } else {
              connect.disconnect(connection);
            }
            lever.fault = FakeLever.status(401, "/");
          });
      assertThatThrownBy(() -> connect.sync(connection, FULL))
          .isInstanceOf(EnrichmentException.class);
      meanwhile.ended();
      lever.fault = path -> java.util.Optional.empty();

      assertThat(connect.connections().get(0).state()).isEqualTo(stopped);
    }
  }

  @Test
  void whoeverConnectsAnAccountAtTheSameTimeGetsTheSameConnection() {
    connect.remove(connection);
    Connection[] other = new Connection[1];
    meanwhile.beforeReply("/", () -> other[0] = connect.connect(lever.account()));

    Connection one = connect.connect(lever.account());

    assertThat(meanwhile.ended()).isTrue();
    assertThat(one.id()).isEqualTo(other[0].id());
    assertThat(connect.connections()).hasSize(1);
  }

  @Test
  void theRateOfAConnectionIsKept() throws Exception {
    connect.edit(connection, LeverAccount.of(connection).withRequestsPerSecond(2.5));
    connect.close();
    connect = Host.of(kind.at(folder), PEOPLE).secrets(Secrets.aesGcm(new byte[32])).build();
    connect.edit(connection, LeverAccount.of(connection).withName("New"));

    try (var c = StoreTables.of(kind, folder).getConnection();
        var r = c.createStatement().executeQuery("SELECT rate FROM ats_connection")) {
      assertThat(r.next()).isTrue();
      assertThat(r.getDouble(1)).isEqualTo(2.5);
    }
  }

  @Test
  void whatIsNotThereIsNotRemoved() {
    connect.remove(connection);

    fails(Reason.CONNECTION_UNKNOWN, () -> connect.remove(connection));
  }

  @Test
  void aVerdictNeedsAProfileAndAContactThatExist() {
    candidate(1);
    connect.sync(connection);

    fails(Reason.GONE, () -> connect.confirm("p-typo", "c1"));
    fails(Reason.GONE, () -> connect.confirm("c1", "p1"));
    fails(Reason.GONE, () -> connect.reject("p1", "c-typo"));
    assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]");

    lever.candidate("o5", "c5", "Somebody Else").email("else@home.example");
    assertThat(connect.confirm("p2", "c5").state().holds()).isTrue();
  }

  @Test
  void aVerdictNamesTheConnectionWhereAnAccountIsConnectedTwice() {
    candidate(1);
    Connection twin = connect.connect(lever.account().withName("Twin"));
    connect.sync(connection);
    connect.sync(twin);

    fails(Reason.CONNECTION_UNKNOWN, () -> connect.confirm("p1", "c1"));
    assertThat(connect.confirm(new LinkId("p1", twin.id(), "c1")).connectionId())
        .isEqualTo(twin.id());
  }

  @Test
  void aVerdictCanBeTakenBack() {
    candidate(1);
    connect.sync(connection);
    connect.reject("p1", "c1");

    assertThat(connect.withdraw(connect.linkOf("p1", "c1")).orElseThrow().state().holds()).isTrue();
    fails(Reason.GONE, () -> connect.withdraw(connect.linkOf("p1", "c1")));
    connect.sync(connection, FULL);
    assertThat(Host.links(connect)).isEqualTo("p1=c1 AUTO [o1]");
  }

  @Test
  void aHandleOfATenantHasNothingToClose() {
    try (EnrichmentTenants tenants = Host.of(kind.at(folder), PEOPLE).buildTenants()) {
      EnrichmentService acme = tenants.tenant("acme");
      tenants.tenant("globex").close();
      tenants.tenant("acme").close();

      assertThat(acme.connections()).isEmpty();
      tenants.close();
      fails(Reason.CLOSED, acme::connections);
      fails(Reason.CLOSED, () -> tenants.tenant("acme"));
    }
  }
}
