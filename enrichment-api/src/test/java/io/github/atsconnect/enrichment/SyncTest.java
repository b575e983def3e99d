package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(StoreKind.class)
class SyncTest {
  private static final Person ADA = Host.person("p-ada", "Ada Example", "ada@home.example");
  private static final Person BEN = Host.person("p-ben", "Ben Sample", "ben@home.example");

  @Parameter StoreKind kind;
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connect() {
    connect = Host.of(kind.at(folder), ADA, BEN).build();
    connection = connect.connect(lever.account());
    lever.asked.clear();
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  @Test
  void whoSharesAnEmailIsLinkedAndWhoIsNobodyIsNot() {
    lever.candidate("o1", "c1", "A. Example").email("ada@home.example");
    lever.candidate("o2", "c2", "Carla Nobody").email("carla@home.example");

    SyncReport report = connect.sync(connection);

    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");
    assertThat(report)
        .extracting(SyncReport::read, SyncReport::linked, SyncReport::review, SyncReport::notFound)
        .containsExactly(2L, 1L, 0L, 1L);
  }

  @Test
  void theFirstSyncAsksForAllAndSoFindsOldRowsThatHaveNoTimeOfChange() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example").updatedAt = null;

    connect.sync(connection);

    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");
    assertThat(lever.asked.stream().filter(a -> a.startsWith("/opportunities?")).findFirst())
        .hasValueSatisfying(first -> assertThat(first).doesNotContain("updated_at_start"));
  }

  @Test
  void laterSyncsAskOnlyForWhatChangedSinceTheLatestChangeSeen() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    connect.sync(connection);
    lever.candidate("o2", "c2", "Ben Sample").email("ben@home.example").updatedAt =
        1_700_000_500_000L;
    lever.asked.clear();

    SyncReport report = connect.sync(connection);

    assertThat(report.full()).isFalse();
    assertThat(lever.asked).anyMatch(a -> a.contains("updated_at_start=1699999400000"));
    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]; p-ben=c2 AUTO [o2]");
  }

  @Test
  void allCandidaciesOfAPersonBelongToOneLinkWhereverTheyAreListed() {
    lever.pageSize = 1;
    lever.candidate("o1", "c1", "Ada Example");
    lever.candidate("o2", "c9", "Zoe Other").email("zoe@home.example");
    lever.candidate("o3", "c1", "Ada Example").email("ada@home.example");

    SyncReport report = connect.sync(connection);

    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1, o3]");
    assertThat(report.linked()).isEqualTo(2);
  }

  @Test
  void ofTwoContactsThatAreTheSameProfileOneIsLinkedAndOneIsForAPersonToSee() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.candidate("o2", "c2", "Ada Example").email("ada@home.example");

    connect.sync(connection);

    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]; p-ada=c2 SUGGESTED [o2]");
  }

  @Test
  void aRésuméIsReadOnlyOfThoseWhomTheListDoesNotDecide() {
    lever
        .candidate("o1", "c1", "Ada Example")
        .email("ada@home.example")
        .resume("r1", "Ada Example".getBytes(UTF_8));
    lever
        .candidate("o2", "c2", "Ben Sample")
        .resume("r2", "Ben Sample\nEmail: ben@home.example\n".getBytes(UTF_8));

    SyncReport report = connect.sync(connection);

    assertThat(lever.askedFor("/opportunities/o1/resumes")).isZero();
    assertThat(lever.askedFor("/opportunities/o2/resumes")).isEqualTo(2);
    assertThat(report.resumesFetched()).isEqualTo(1);
    assertThat(report.resumesSpared()).isEqualTo(1);
    assertThat(Host.links(connect)).startsWith("p-ada=c1 AUTO [o1]; p-ben=c2");
  }

  @Test
  void whoseCandidaciesAreAllListedAgainIsNotAskedForAsAWhole() {
    var one = lever.candidate("o1", "c1", "Ben Sample");
    var first = lever.candidate("o2", "c2", "Ben Sample");
    lever.candidate("o3", "c2", "Ben Sample").updatedAt = 1L;
    connect.sync(connection);
    assertThat(Host.links(connect)).contains("p-ben=c1").contains("p-ben=c2");

    one.updatedAt += 1;
    first.updatedAt += 1;
    lever.asked.clear();
    connect.sync(connection);

    assertThat(lever.asked).noneMatch(a -> a.contains("contact_id=c1"));
    assertThat(lever.asked).anyMatch(a -> a.contains("contact_id=c2"));
    assertThat(lever.askedFor("/opportunities/o1/resumes")).isEqualTo(1);
  }

  @Test
  void withoutABudgetForRésumésNoneIsAskedForAndTheListDecides() {
    lever.candidate("o2", "c2", "Ben Sample").resume("r2", "ben".getBytes(UTF_8));

    SyncReport report = connect.sync(connection, SyncOptions.defaults().withResumeRequests(0));

    assertThat(lever.asked).noneMatch(a -> a.contains("resumes"));
    assertThat(report.review() + report.notFound()).isEqualTo(1);
  }

  @Test
  void whoseRésuméCannotBeHadIsDecidedWithoutIt() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.candidate("o2", "c2", "Ben Sample").resume("r2", "ben".getBytes(UTF_8));
    lever.fault = FakeLever.status(500, "/download");

    SyncReport report = connect.sync(connection);

    assertThat(report.resumesFailed()).isEqualTo(1);
    assertThat(report.read()).isEqualTo(2);
    assertThat(report.linked()).isEqualTo(1);
  }

  @Test
  void aCandidacyThatIsDeletedBeforeItsRésuméIsAskedForLeavesTheOtherOneToRead() {
    lever.candidate("o2", "c2", "Ben Sample");
    lever
        .candidate("o3", "c2", "Ben Sample")
        .resume("r3", "Ben Sample\nEmail: ben@home.example\n".getBytes(UTF_8));
    lever.fault = FakeLever.status(404, "/opportunities/o2");

    SyncReport report = connect.sync(connection);

    assertThat(report.resumesFetched()).isEqualTo(1);
    assertThat(report.resumesFailed()).isZero();
    assertThat(lever.askedFor("/opportunities/o2/resumes")).isEqualTo(1);
  }

  @Test
  void aKeyThatMayNotReadRésumésStillLinks() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.candidate("o2", "c2", "Ben Sample");
    lever.fault = FakeLever.status(403, "/resumes");

    SyncReport report = connect.sync(connection);

    assertThat(report.linked()).isEqualTo(1);
    assertThat(lever.askedFor("/opportunities/o2/resumes")).isEqualTo(1);
  }

  @Test
  void aKeyThatMayNotSeeExpandedObjectsStillLinks() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.fault = FakeLever.status(403, "expand");

    connect.sync(connection);

    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");
  }

  @Test
  void peopleWhoAreAnonymisedOrDoNotConsentAreLeftOutAndCounted() {
    lever.candidate("o1", "c1", "").anonymize();
    lever.candidate("o2", "c2", "Ben Sample").email("ben@home.example").dataProtection =
        "{\"store\":{\"allowed\":false,\"expiresAt\":null},\"contact\":null}";
    lever.candidate("o3", "c3", "Ada Example").email("ada@home.example").dataProtection =
        "{\"store\":{\"allowed\":true,\"expiresAt\":1500000000000},\"contact\":null}";
    lever.candidate("o4", "c4", "Ada Example").email("ada@home.example").confidentiality =
        "confidential";

    SyncReport report = connect.sync(connection);

    assertThat(connect.links()).isEmpty();
    assertThat(report.skipped())
        .isEqualTo(
            Map.of("anonymized", 1L, "no-consent", 1L, "consent-expired", 1L, "confidential", 1L));
  }

  @Test
  void whoIsAnonymisedLaterLosesTheLinkInTheNextSyncAlsoOneThatAPersonConfirmed() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    var ben = lever.candidate("o2", "c2", "Ben Sample").email("ben@home.example");
    connect.sync(connection);
    connect.confirm("p-ben", "c2");
    ben.anonymize();
    ben.updatedAt = 1_700_000_900_000L;

    SyncReport report = connect.sync(connection);

    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");
    assertThat(report.unlinked()).isEqualTo(1);
  }

  @Test
  void anItemThatCannotBeReadIsSetAsideAndThePageGoesOn() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.candidate("o2", "c2", "Ben Sample").dataProtection = "[[7]]";

    SyncReport report = connect.sync(connection);

    assertThat(Host.links(connect)).contains("p-ada=c1 AUTO [o1]");
    assertThat(report.read()).isEqualTo(2);
  }

  @Test
  void aTokenThatIsNotValidAnyMoreMakesTheListBeReadAgain() {
    lever.pageSize = 1;
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.candidate("o2", "c2", "Ben Sample").email("ben@home.example");
    lever.fault =
        path -> {
          if (path.contains("offset=o2") && lever.askedFor("/opportunities?") < 3) {
            return FakeLever.invalidOffset();
          }
          return Optional.empty();
        };

    SyncReport report = connect.sync(connection);

    assertThat(report.read()).isEqualTo(2);
    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]; p-ben=c2 AUTO [o2]");
  }

  @Test
  void aKeyRevokedMidwayIsTakenForWhatItIs() {
    lever.pageSize = 1;
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.candidate("o2", "c2", "Ben Sample").email("ben@home.example");
    lever.fault = FakeLever.status(401, "offset=");

    assertThatThrownBy(() -> connect.sync(connection))
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.KEY_REFUSED));

    assertThat(connect.connection("Lever"))
        .hasValueSatisfying(c -> assertThat(c.state()).isEqualTo(ConnectionState.NEEDS_ATTENTION));
    assertThat(Host.links(connect)).isEqualTo("p-ada=c1 AUTO [o1]");
  }
}
