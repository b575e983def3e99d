package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.micrometer.MicrometerListener;
import io.github.atsconnect.enrichment.model.AtsRequest;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionChange;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.ResumeRead;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meters of a real sync against the simulator, and what the listener hears beside them. */
class MetersTest {
  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  /** All that an account of 150 candidates leaves behind, and what could have named somebody. */
  private Set<String> runAll(EnrichmentListener listener) {
    Set<String> canaries = new TreeSet<>();
    try (SimulatedCustomer customer = new SimulatedCustomer(11, 150, 300);
        EnrichmentService connect = customer.service(folder.resolve("links.db"), listener)) {
      Connection connection = connect.connect(customer.account());
      SyncReport report = connect.sync(connection);
      assertThat(report.linked()).isPositive();
      List<Link> links = connect.links().toList();
      connect.enrich(customer.profile(links.get(0).profileId()));
      connect.badges(links.stream().map(Link::profileId).toList());
      connect.pause(connection);
      connect.remove(connection);
      canaries.add(connection.id());
      for (Link l : links) {
        canaries.add(l.profileId());
        canaries.add(l.contactId());
        canaries.addAll(l.opportunityIds());
      }
    }
    return canaries;
  }

  @Test
  void everyMeterOfASyncIsInTheDocumentAndNoTagNamesAnybody() throws IOException {
    Set<String> canaries = runAll(new MicrometerListener(meters));

    assertThat(timer("ats.connect.request", "status", "2xx")).isPositive();
    assertThat(timer("ats.connect.resume.read", "status", "ok")).isPositive();
    assertThat(meters.get("ats.connect.connection").tag("reason", "paused").counter().count())
        .isEqualTo(1);
    Set<String> values = tags().map(Tag::getValue).collect(Collectors.toCollection(TreeSet::new));
    assertThat(values)
        .hasSizeLessThan(70)
        .allMatch(v -> v.matches("[a-zA-Z0-9./{}_-]{1,60}"))
        .noneMatch(v -> canaries.stream().anyMatch(v::contains))
        .doesNotContain("default");
    String document = Files.readString(Path.of("../docs/observability.md"));
    for (Meter meter : meters.getMeters()) {
      String row = "| `" + meter.getId().getName() + "` |";
      assertThat(document).contains(row);
      String line = document.lines().filter(l -> l.startsWith(row)).findFirst().orElseThrow();
      meter.getId().getTags().forEach(t -> assertThat(line).contains("`" + t.getKey() + "`"));
    }
  }

  @Test
  void aHostMayTagByWhatItKnowsOfATenant() {
    new MicrometerListener(meters, tenant -> Tags.of("plan", tenant.length() > 4 ? "big" : "small"))
        .onRequest(
            "acme",
            new AtsRequest("GET", "/users", 2, 0, Duration.ofMillis(5), Duration.ofMillis(7)));

    assertThat(meters.get("ats.connect.request").tag("plan", "small").timer().count()).isOne();
    assertThat(timer("ats.connect.request", "status", "none")).isOne();
    assertThat(timer("ats.connect.request", "retry", "true")).isOne();
  }

  @Test
  void wordsOfAHostsOwnReaderDoNotBecomeTags() {
    MicrometerListener listener = new MicrometerListener(meters);
    for (String status : List.of("ok", "limit:time", "limit:bytes", "Ada Example's file")) {
      listener.onResumeRead("acme", new ResumeRead("1", status, Duration.ofMillis(3)));
    }
    assertThat(tags().map(Tag::getValue)).containsExactlyInAnyOrder("ok", "limit", "other");
  }

  @Test
  void theListenerHearsFromWhichStateAConnectionCameAndWhyAndOfEachRequest() {
    List<ConnectionChange> changes = new ArrayList<>();
    List<AtsRequest> requests = new ArrayList<>();
    FakeLever lever = new FakeLever();
    EnrichmentListener listener =
        new EnrichmentListener() {
          @Override
          public void onConnection(String tenant, ConnectionChange change) {
            changes.add(change);
          }

          @Override
          public void onRequest(String tenant, AtsRequest request) {
            synchronized (requests) {
              requests.add(request);
            }
          }
        };
    try (lever;
        EnrichmentService connect =
            Host.of(
                    folder.resolve("links.db"),
                    Host.person("p1", "Ada Example", "ada@home.example"))
                .listener(listener)
                .build()) {
      Connection c = connect.connect(lever.account());
      connect.sync(c);
      connect.pause(c);
      connect.pause(c);
      connect.resume(c);
      connect.disconnect(c);
    }
    assertThat(changes.stream().map(c -> c.fromOrNull() + ">" + c.to() + " " + c.reason()))
        .containsExactly(
            "null>CONNECTED created",
            "CONNECTED>PAUSED paused",
            "PAUSED>CONNECTED resumed",
            "CONNECTED>DISCONNECTED disconnected");
    assertThat(changes.get(1).from()).contains(ConnectionState.CONNECTED);
    assertThat(requests).hasSize(lever.asked.size());
    assertThat(requests).anyMatch(r -> r.endpoint().equals("/opportunities"));
  }

  private Stream<Tag> tags() {
    return meters.getMeters().stream().map(Meter::getId).flatMap(id -> id.getTags().stream());
  }

  private long timer(String name, String tag, String value) {
    return meters.get(name).tag(tag, value).timers().stream().mapToLong(Timer::count).sum();
  }
}
