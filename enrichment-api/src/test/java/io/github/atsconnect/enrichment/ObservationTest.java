package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.micrometer.MicrometerListener;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Health;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.matching.model.Person;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host's operators see: meters and health. */
class ObservationTest {
  private static final Person ADA = Host.person("p1", "Ada Example", "ada@home.example");

  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @AfterEach
  void close() {
    lever.close();
  }

  private EnrichmentService service(EnrichmentListener listener) {
    return Host.of(folder.resolve("links.db"), ADA)
        .secrets(Secrets.aesGcm(new byte[32]))
        .listener(listener)
        .build();
  }

  @Test
  void everythingIsCountedAndNoTagNamesAnybody() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.candidate("o2", "c2", "Nobody Known").email("nobody@home.example");
    try (EnrichmentService connect = service(new MicrometerListener(meters))) {
      Connection connection = connect.connect(lever.account());
      connect.sync(connection);
      connect.enrich(ADA);
      connect.enrich(ADA);
      connect.badges(List.of("p1", "p2"));
      connect.confirm("p1", "c1");
      connect.handleWebhook("forged".getBytes(UTF_8));
      lever.fault = FakeLever.status(401, "/opportunities");
      try {
        connect.sync(connection);
      } catch (EnrichmentException e) {
        assertThat(e.reason()).isEqualTo(EnrichmentException.Reason.KEY_REFUSED);
      }
      connect.remove(connection);
    }

    assertThat(count("ats.connect.sync.candidacies", "result", "linked")).isEqualTo(1);
    assertThat(count("ats.connect.sync.candidacies", "result", "not-found")).isEqualTo(1);
    assertThat(count("ats.connect.sync.failed", "problem", "key-refused")).isEqualTo(1);
    assertThat(count("ats.connect.connection", "state", "needs-attention")).isEqualTo(1);
    assertThat(count("ats.connect.badges.profiles", "result", "found")).isEqualTo(1);
    assertThat(count("ats.connect.verdict", "state", "confirmed")).isEqualTo(1);
    assertThat(count("ats.connect.webhook", "outcome", "rejected")).isEqualTo(1);
    assertThat(count("ats.connect.purge", "action", "connection.removed")).isEqualTo(1);
    assertThat(meters.get("ats.connect.sync").tag("outcome", "ended").timer().count()).isEqualTo(1);
    assertThat(meters.get("ats.connect.enrich").tag("from.memory", "true").timer().count())
        .isEqualTo(1);
    Set<String> values =
        meters.getMeters().stream()
            .map(Meter::getId)
            .flatMap(id -> id.getTags().stream())
            .map(t -> t.getValue())
            .collect(Collectors.toSet());
    assertThat(values).noneMatch(v -> v.matches(".*(p1|c1|o1|Ada|default|[0-9a-f-]{36}).*"));
  }

  private double count(String name, String tag, String value) {
    return meters.get(name).tag(tag, value).counter().count();
  }

  @Test
  void healthTellsWhatSomebodyHasToDo() {
    Health fine;
    Health lacking;
    try (EnrichmentService connect = service(EnrichmentListener.NONE)) {
      Connection connection = connect.connect(lever.account());
      connect.sync(connection);
      fine = connect.health();
      lever.fault = FakeLever.status(401, "/opportunities");
      try {
        connect.sync(connection);
      } catch (EnrichmentException e) {
        assertThat(e.getMessage()).contains("does not accept the API key");
      }
      lacking = connect.health();
    }
    assertThat(fine.status()).isEqualTo(Health.Status.UP);
    assertThat(fine.connections().get(0).syncedAtOrNull()).isNotNull();
    assertThat(lacking.status()).isEqualTo(Health.Status.DEGRADED);
    assertThat(lacking.connections().get(0).reason().orElseThrow())
        .contains("does not accept the API key");
  }

  @Test
  void healthTellsOfAKeyThatCannotBeReadAndOfAStoreThatDoesNotAnswer() {
    try (EnrichmentService connect = service(EnrichmentListener.NONE)) {
      connect.connect(lever.account());
    }
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;
    EnrichmentService other =
        Host.of(folder.resolve("links.db"), ADA).secrets(Secrets.aesGcm(otherKey)).build();
    assertThat(other.health().status()).isEqualTo(Health.Status.DEGRADED);
    assertThat(other.health().connections().get(0).keyReadable()).isFalse();
    other.close();
  }

  @Test
  void aListenerThatThrowsDoesNoHarm() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    EnrichmentListener broken =
        new EnrichmentListener() {
          @Override
          public void onSyncStarted(String tenant, String connection) {
            throw new IllegalStateException("on purpose");
          }

          @Override
          public void onSynced(String tenant, String connection, SyncReport report) {
            throw new IllegalStateException("on purpose");
          }
        };
    try (EnrichmentService connect = service(broken)) {
      assertThat(connect.sync(connect.connect(lever.account())).linked()).isEqualTo(1);
    }
  }

  @Test
  void aPauseStopsASyncThatRunsAtItsNextStep() {
    lever.pageSize = 1;
    for (int i = 0; i < 5; i++) {
      lever.candidate("o" + i, "c" + i, "Nobody Known" + i);
    }
    EnrichmentService[] connect = new EnrichmentService[1];
    EnrichmentListener pausing =
        new EnrichmentListener() {
          @Override
          public void onProgress(
              String tenant, String id, io.github.atsconnect.enrichment.model.SyncProgress p) {
            if (p.read() == 2) {
              connect[0].pause(connect[0].connection("Lever").orElseThrow());
            }
          }
        };
    try (EnrichmentService service = service(pausing)) {
      connect[0] = service;
      Connection connection = service.connect(lever.account());
      try {
        service.sync(connection);
      } catch (EnrichmentException e) {
        assertThat(e.reason()).isEqualTo(EnrichmentException.Reason.CONNECTION_PAUSED);
      }
      assertThat(service.connection("Lever").orElseThrow().state().name()).isEqualTo("PAUSED");
      lever.asked.clear();
      service.resume(connection);
      assertThat(service.sync(connection).read()).isEqualTo(5);
      assertThat(lever.asked.stream().filter(a -> a.startsWith("/opportunities?")).findFirst())
          .as("goes on where it stopped")
          .hasValueSatisfying(first -> assertThat(first).contains("offset=o2"));
    }
  }
}
