package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Enrichment.Freshness;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.LinkId;
import io.github.atsconnect.enrichment.model.Notice;
import io.github.atsconnect.enrichment.model.Presence;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changes while the ATS is asked, here or on another node. */
class AnswerUnderWayTest {
  private static final Person ADA = Host.person("p1", "Ada Example", "ada@home.example");

  /** What somebody does meanwhile, and whether the person is still there afterwards. */
  enum Act {
    ERASE_CONTACT((s, c) -> s.eraseContact("c1"), false),
    ERASE_PROFILE((s, c) -> s.eraseProfile(ADA), false),
    REJECT((s, c) -> s.reject(new LinkId("p1", c.id(), "c1")), false),
    REMOVE((s, c) -> s.remove(c), false),
    DISCONNECT((s, c) -> s.disconnect(c), true),
    PAUSE((s, c) -> s.pause(c), true),
    LOWER((s, c) -> s.edit(c, LeverAccount.of(c).withLevel(FeatureLevel.STATUS)), true);

    private final BiConsumer<EnrichmentService, Connection> what;
    private final boolean stays;

    Act(BiConsumer<EnrichmentService, Connection> what, boolean stays) {
      this.what = what;
      this.stays = stays;
    }
  }

  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private EnrichmentService here;
  private EnrichmentService there;
  private Connection connection;

  @BeforeEach
  void connectAndSync() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example").file("f1", "letter");
    here = node();
    there = node();
    connection = here.connect(lever.account());
    here.sync(connection);
    lever.asked.clear();
  }

  private EnrichmentService node() {
    return Host.of(folder.resolve("links.db"), ADA).secrets(Secrets.aesGcm(new byte[32])).build();
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
    lever.close();
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatWasUnderWayShowsNothingOfWhatIsGoneMeanwhile(Act act) {
    meanwhile(() -> act.what.accept(here, connection));

    assertShowsNothing(here.enrich(ADA), act);
    assertShowsNothing(here.enrich(ADA), act);
  }

  @ParameterizedTest
  @EnumSource
  void theSameWhenItHappensOnAnotherNode(Act act) {
    meanwhile(() -> act.what.accept(there, connection));

    assertShowsNothing(here.enrich(ADA), act);
    assertShowsNothing(here.enrich(ADA), act);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRememberedIsNotShownOnceItChangedOnAnotherNode(Act act) {
    assertThat(emails(here.enrich(ADA))).isNotEmpty();

    act.what.accept(there, connection);

    assertShowsNothing(here.enrich(ADA), act);
  }

  @Test
  void aStoppedConnectionIsAskedNothingOnAnyNodeAndSaysSo() {
    here.enrich(ADA);
    there.enrich(ADA);
    there.pause(connection);
    lever.asked.clear();

    for (EnrichmentService node : List.of(here, there)) {
      Enrichment answer = node.refresh(ADA);
      assertThat(answer.presence()).isEqualTo(Presence.IN_ATS);
      assertThat(answer.freshness()).isEqualTo(Freshness.LAST_KNOWN);
      assertThat(answer.notices()).extracting(Notice::code).containsExactly("paused");
    }
    here.disconnect(connection);
    assertThat(there.enrich(ADA).notices())
        .extracting(Notice::code)
        .containsExactly("disconnected");
    assertThat(lever.asked).isEmpty();
  }

  @Test
  void whoAsksGetsAnAnswerThoughTheClientIsReplacedOrClosedMeanwhile() {
    meanwhile(() -> here.edit(connection, LeverAccount.of(connection)));
    assertThat(here.enrich(ADA).inAts()).isTrue();

    meanwhile(() -> here.disconnect(connection));
    assertThat(here.refresh(ADA).notices())
        .extracting(Notice::code)
        .containsExactly("disconnected");
  }

  @Test
  void whatIsAskedForTwiceAtOnceIsAskedOfTheAtsOnce() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    CountDownLatch goOn = new CountDownLatch(1);
    lever.beforeReply =
        path -> {
          if (path.contains("contact_id=")) {
            await(goOn);
          }
        };
    Thread[] two = new Thread[2];
    for (int i = 0; i < two.length; i++) {
      two[i] =
          new Thread(
              () -> {
                both.countDown();
                here.enrich(ADA);
              });
      two[i].start();
    }
    await(both);
    goOn.countDown();
    for (Thread each : two) {
      each.join();
    }

    assertThat(lever.asked.stream().filter(a -> a.contains("contact_id="))).hasSize(1);
  }

  private void meanwhile(Runnable act) {
    AtomicBoolean done = new AtomicBoolean();
    lever.beforeReply =
        path -> {
          if (path.contains("contact_id=") && done.compareAndSet(false, true)) {
            act.run();
          }
        };
  }

  private static void assertShowsNothing(Enrichment answer, Act act) {
    assertThat(emails(answer)).isEmpty();
    assertThat(answer.records()).flatExtracting(AtsRecord::attachments).isEmpty();
    assertThat(answer.inAts()).isEqualTo(act.stays);
  }

  private static List<String> emails(Enrichment answer) {
    return answer.records().stream().flatMap(r -> r.emails().stream()).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
