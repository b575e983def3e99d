package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkEvent;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.enrichment.model.Review;
import io.github.atsconnect.enrichment.model.Viewer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people are asked to look at, and what becomes of their word. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class ReviewTest {
  @Parameter StoreKind kind;
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connectAndSync() {
    // Without an email the name alone speaks, which is worth a look and no more.
    lever.candidate("o1", "c1", "Ada Example");
    lever.candidate("o2", "c2", "Bo Sample").email("bo@home.example");
    connect =
        Host.of(
                kind.at(folder),
                Host.person("p1", "Ada Example", "ada@home.example"),
                Host.person("p2", "Bo Sample", "bo@home.example"))
            .matcher(SharedEvidence.matcher())
            .build();
    connection = connect.connect(lever.account());
    connect.sync(connection);
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  @Test
  void theQueueHoldsWhatIsNeitherSureNorDecided() {
    Link waiting = connect.links("p1").get(0);
    assertThat(waiting.state()).isEqualTo(LinkState.SUGGESTED);

    assertThat(connect.reviewQueue(10)).containsExactly(waiting);

    connect.confirm("p1", "c1", Viewer.of("user-1"));
    assertThat(connect.reviewQueue(10)).isEmpty();
  }

  @Test
  void bothSidesAreReadAnewAndExplained() {
    Review review = connect.review("p1", "c1");

    assertThat(review.candidate().names().get(0).full()).isEqualTo("Ada Example");
    assertThat(review.profile().id()).isEqualTo("p1");
    assertThat(review.explanation().explanation().codes()).containsExactly("NAME_EQUAL");
    assertThat(review.explanation().probability())
        .isCloseTo(review.link().probability(), org.assertj.core.data.Offset.offset(1e-9));
    assertThat(review.toString()).doesNotContain("Ada");
  }

  @Test
  void whoIsGoneMeanwhileIsSaidToBe() {
    lever.delete("o1");

    assertThatThrownBy(() -> connect.review("p1", "c1"))
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GONE));
  }

  @Test
  void theHistoryTellsEachChangeOnceWithoutPersonalData() {
    connect.sync(connection, SyncOptions.defaults().withFull());
    connect.reject("p1", "c1");
    connect.confirm("p1", "c1");

    assertThat(connect.history("p1"))
        .extracting(LinkEvent::state)
        .containsExactly(
            Optional.of(LinkState.SUGGESTED),
            Optional.of(LinkState.REJECTED),
            Optional.of(LinkState.CONFIRMED));
    assertThat(connect.history("p2"))
        .extracting(LinkEvent::state)
        .containsExactly(Optional.of(LinkState.AUTO));

    connect.eraseContact("c1");
    assertThat(connect.history("p1")).isEmpty();
  }

  @Test
  void aLinkThatTheMatcherTakesBackIsNoted() {
    lever.candidates.get("o2").emails.clear();
    lever.candidates.get("o2").email("somebody@else.example");
    lever.candidates.get("o2").updatedAt += 1;

    connect.sync(connection);
    connect.sync(connection, SyncOptions.defaults().withFull());

    assertThat(connect.links("p2")).isEmpty();
    assertThat(connect.history("p2"))
        .extracting(LinkEvent::state)
        .containsExactly(Optional.of(LinkState.AUTO), Optional.empty());
  }

  @Test
  void manyRejectionsMakeTheMatcherMoreCareful() {
    double before = connect.review("p1", "c1").explanation().probability();
    for (int i = 0; i < 60; i++) {
      lever.candidate("x" + i, "cx" + i, "Ada Example");
    }
    connect.sync(connection, SyncOptions.defaults().withFull());
    for (int i = 0; i < 60; i++) {
      connect.reject("p1", "cx" + i);
    }

    double after = connect.review("p1", "c1").explanation().probability();

    assertThat(after).isLessThan(before);
  }
}
