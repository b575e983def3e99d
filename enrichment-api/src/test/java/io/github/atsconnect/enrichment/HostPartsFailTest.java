package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.AtsRequest;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.Population;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the host's own parts throw goes to the caller as it is, and breaks nothing. */
class HostPartsFailTest {
  private static final Person ADA = Host.person("p1", "Ada Example", "ada@home.example");
  private static final Person ZOE = Host.person("p2", "Zoe Stranger", "zoe@home.example");
  private static final Viewer SOMEBODY = Viewer.of("user-1");

  /** Not of a kind that anybody would catch. */
  private static final RuntimeException ODD =
      new RuntimeException("odd") {
        private static final long serialVersionUID = 1L;
      };

  private enum Part {
    NONE,
    PROFILES,
    ACCESS,
    CLOCK,
    SECRETS,
    LISTENER
  }

  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private volatile Part failing = Part.NONE;
  private EnrichmentService connect;
  private Attachment attachment;

  @BeforeEach
  void connectAndSync() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example").file("f1", "letter");
    ProfileStore people = ProfileStores.inMemory(List.of(ADA, ZOE));
    Secrets kept = Secrets.aesGcm(new byte[32]);
    connect =
        Host.of(folder.resolve("links.db"))
            .profiles(
                new ProfileStore() {
                  @Override
                  public Collection<Person> findByKeys(Set<String> keys, int limit) {
                    fail(Part.PROFILES);
                    return people.findByKeys(keys, limit);
                  }

                  @Override
                  public Optional<Person> byId(String id) {
                    fail(Part.PROFILES);
                    return people.byId(id);
                  }

                  @Override
                  public Optional<Instant> knownSince(String id) {
                    fail(Part.PROFILES);
                    return people.knownSince(id);
                  }

                  @Override
                  public Population population() {
                    return people.population();
                  }
                })
            .access(
                (tenant, viewer) -> {
                  fail(Part.ACCESS);
                  return Access.FULL;
                })
            .secrets(
                new Secrets() {
                  @Override
                  public byte[] protect(String context, String secret) {
                    return kept.protect(context, secret);
                  }

                  @Override
                  public Optional<String> reveal(String context, byte[] secret) {
                    fail(Part.SECRETS);
                    return kept.reveal(context, secret);
                  }
                })
            .clock(
                new Clock() {
                  @Override
                  public ZoneId getZone() {
                    return ZoneOffset.UTC;
                  }

                  @Override
                  public Clock withZone(ZoneId zone) {
                    return this;
                  }

                  @Override
                  public Instant instant() {
                    fail(Part.CLOCK);
                    return Clock.systemUTC().instant();
                  }
                })
            .listener(
                new EnrichmentListener() {
                  @Override
                  public void onRequest(String tenant, AtsRequest request) {
                    fail(Part.LISTENER);
                  }

                  @Override
                  public void onEnriched(
                      String tenant,
                      boolean inAts,
                      Enrichment.Freshness freshness,
                      boolean fromMemory,
                      Duration took) {
                    fail(Part.LISTENER);
                  }
                })
            .cacheFor(Duration.ZERO)
            .build();
    connect.sync(connect.connect(lever.account()));
    attachment = connect.enrich(ADA, SOMEBODY).records().get(0).attachments().get(0);
  }

  private void fail(Part part) {
    if (failing == part) {
      throw ODD;
    }
  }

  @AfterEach
  void close() {
    failing = Part.NONE;
    connect.close();
    lever.close();
  }

  @Test
  void theProfileStoresFailureGoesToTheCaller() {
    assertPassesOn(Part.PROFILES, () -> connect.enrich(ZOE));
    assertPassesOn(Part.PROFILES, () -> connect.review("p1", "c1"));
  }

  @Test
  void theAccessPolicysFailureGoesToTheCallerBeforeAnythingIsAsked() {
    assertPassesOn(Part.ACCESS, () -> connect.enrich(ADA, SOMEBODY));
    assertPassesOn(Part.ACCESS, () -> connect.badges(List.of("p1"), SOMEBODY));
    assertPassesOn(Part.ACCESS, () -> connect.reviewQueue(1, SOMEBODY));
    assertPassesOn(Part.ACCESS, () -> connect.review("p1", "c1", SOMEBODY));
    assertPassesOn(Part.ACCESS, () -> connect.open(attachment, SOMEBODY));
    assertPassesOn(Part.ACCESS, () -> connect.links("p1", SOMEBODY));
    assertPassesOn(Part.ACCESS, () -> connect.history("p1", SOMEBODY));
  }

  @Test
  void theClocksFailureGoesToTheCaller() {
    assertPassesOn(Part.CLOCK, () -> connect.enrich(ADA));
    assertPassesOn(Part.CLOCK, () -> connect.review("p1", "c1"));
  }

  @Test
  void theFailureOfSecretsGoesToTheCaller() {
    assertPassesOn(Part.SECRETS, () -> connect.enrich(ADA, SOMEBODY));
    assertPassesOn(Part.SECRETS, () -> connect.open(attachment, SOMEBODY));
  }

  @Test
  void aListenersFailureIsNobodysBusiness() {
    failing = Part.LISTENER;

    assertThat(connect.enrich(ADA).inAts()).isTrue();
    assertThat(connect.enrich(ZOE).inAts()).isFalse();
  }

  @Test
  void aQueueWithoutRoomIsRefusedWithAReason() {
    assertThatThrownBy(() -> connect.reviewQueue(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> connect.reviewQueue(-1, SOMEBODY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void assertPassesOn(Part part, ThrowingCallable call) {
    failing = part;
    lever.asked.clear();
    assertThatThrownBy(call).isSameAs(ODD);
    failing = Part.NONE;
    if (part == Part.ACCESS) {
      assertThat(lever.asked).isEmpty();
    }
    // Nothing is left behind that the next one would wait for.
    assertThat(connect.enrich(ADA).inAts()).isTrue();
  }
}
