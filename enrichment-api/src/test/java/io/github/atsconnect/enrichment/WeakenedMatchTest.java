package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a match when the list says less than it did. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class WeakenedMatchTest {
  private static final SyncOptions FULL = SyncOptions.defaults().withFull();
  private static final Person ADA = Host.person("p-ada", "Ada Example", "ada@home.example");

  @Parameter StoreKind kind;
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private EnrichmentService connect;

  @BeforeEach
  void open() {
    connect = Host.of(kind.at(folder), ADA).build();
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  @Test
  void aMatchThatRestsOnNoRésuméIsDecidedAnew() {
    var ada = lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    Connection connection = connect.connect(lever.account());
    connect.sync(connection);
    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");

    ada.emails.clear();
    connect.sync(connection, FULL);

    assertThat(connect.links()).noneMatch(l -> l.state() == LinkState.AUTO);
  }

  @Test
  void soItIsWhereTheKeyMayNotReadRésumés() {
    var ada = lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.fault = FakeLever.status(403, "/resumes");
    Connection connection = connect.open(lever.account());
    connect.sync(connection);

    ada.emails.clear();
    connect.sync(connection, FULL);

    assertThat(connect.links()).noneMatch(l -> l.state() == LinkState.AUTO);
  }

  @Test
  void soItIsAtALevelWithoutRésumés() {
    var ada = lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    Connection connection = connect.connect(lever.account().withLevel(FeatureLevel.CONTACT));
    lever.asked.clear();
    connect.sync(connection);

    ada.emails.clear();
    connect.sync(connection, FULL);

    assertThat(connect.links()).noneMatch(l -> l.state() == LinkState.AUTO);
    assertThat(lever.asked).noneMatch(a -> a.contains("/resumes"));
  }

  @Test
  void aMatchThatRestsOnARésuméStandsAndTheRésuméIsNotReadAgain() {
    lever
        .candidate("o1", "c1", "Ada Example")
        .resume("r1", "Ada Example\nEmail: ada@home.example\n".getBytes(UTF_8));
    Connection connection = connect.connect(lever.account());
    connect.sync(connection);
    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");
    lever.asked.clear();

    connect.sync(connection, FULL);

    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");
    assertThat(lever.asked).noneMatch(a -> a.contains("/resumes"));
  }

  @Test
  void aMatchMadeWhileManyAnswersAreDamagedIsLookedAtOnceMore() {
    lever
        .candidate("o1", "c1", "Ada Example")
        .resume("r1", "Ada Example\nEmail: ada@home.example\n".getBytes(UTF_8));
    Connection connection = connect.open(lever.account());
    Set<String> asked = new HashSet<>();
    lever.fault =
        path ->
            path.contains("/opportunities?") && asked.add(path)
                ? FakeLever.status(502, "").apply(path)
                : Optional.empty();
    connect.sync(connection);
    assertThat(asked).isNotEmpty();
    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");

    lever.fault = path -> Optional.empty();
    lever.asked.clear();
    connect.sync(connection, FULL);
    assertThat(lever.asked).anyMatch(a -> a.contains("/resumes"));

    lever.asked.clear();
    connect.sync(connection, FULL);
    assertThat(lever.asked).noneMatch(a -> a.contains("/resumes"));
    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");
  }

  @Test
  void aRésuméThatMeanwhileSaysWhatTheListDoesNotSayAnyMoreHoldsIt() {
    var ada = lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    Connection connection = connect.connect(lever.account());
    connect.sync(connection);

    ada.emails.clear();
    ada.resume("r1", "Ada Example\nEmail: ada@home.example\n".getBytes(UTF_8));
    connect.sync(connection, FULL);

    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");
  }

  @Test
  void aCandidacyThatChangesAloneDoesNotWeakenWhatAnotherOneProves() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example").updatedAt =
        1_600_000_000_000L;
    var other = lever.candidate("o2", "c1", "Ada Example");
    Connection connection = connect.connect(lever.account());
    connect.sync(connection);
    lever.asked.clear();

    other.updatedAt += 1;
    connect.sync(connection);

    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1, o2]");
    assertThat(lever.asked).noneMatch(a -> a.contains("/resumes"));
  }

  @Test
  void aCandidacyThatIsListedAfterABreakCountsTogetherWithThePersonsOtherOnes() {
    lever.pageSize = 1;
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example").updatedAt =
        1_600_000_000_000L;
    lever.candidate("o2", "c1", "Ada Example").email("ada@work.example");
    Connection connection = connect.connect(lever.account());
    lever.fault = FakeLever.status(500, "offset=o2");
    assertThatThrownBy(() -> connect.sync(connection)).isInstanceOf(EnrichmentException.class);
    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");

    lever.fault = path -> Optional.empty();
    connect.sync(connection);

    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1, o2]");
  }
}
