package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.enrichment.model.SyncReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One simulated customer with the shipped matcher, on real HTTP, real PDF files, a real database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndTest {
  private SimulatedCustomer customer;
  private EnrichmentService connect;
  private Connection lever;
  private SyncReport report;

  @BeforeAll
  void sync(@TempDir Path folder) {
    customer = new SimulatedCustomer(11, 300, 3_000);
    connect = customer.service(folder.resolve("links.db"));
    lever = connect.connect(customer.account());
    report = connect.sync(lever);
  }

  @AfterAll
  void close() {
    connect.close();
    customer.close();
  }

  @Test
  void thePreflightNamesEachPermissionAndSaysWhichLevelsWork() {
    assertThat(lever.preflight().permissions()).containsKey("list opportunities");
    assertThat(lever.preflight().works(FeatureLevel.STATUS)).isTrue();
    assertThat(lever.preflight().works(FeatureLevel.FILES)).isTrue();
  }

  @Test
  void everyCandidacyIsCountedExactlyOnce() {
    long skipped = report.skipped().values().stream().mapToLong(Long::longValue).sum();

    assertThat(report.linked() + report.review() + report.notFound() + skipped)
        .isEqualTo(report.read());
    assertThat(report.skipped()).containsKeys("anonymized", "no-consent");
  }

  @Test
  void mostPeopleWhoAreAmongTheProfilesAreFoundAndHardlyAnybodyIsTakenForSomebodyElse() {
    Map<String, String> truth = customer.lever.truth().pairs();
    List<Link> links = connect.links().filter(l -> l.state() == LinkState.AUTO).toList();
    long right = links.stream().filter(l -> l.profileId().equals(truth.get(l.contactId()))).count();

    assertThat(right / (double) links.size()).isGreaterThan(0.95);
    assertThat(right / (double) truth.size()).isGreaterThan(0.75);
  }

  @Test
  void whoIsInTheAtsIsShownWithAllThatARecruiterWantsToKnow() {
    Map<String, AtsRecord> records =
        connect
            .links()
            .filter(l -> l.state() == LinkState.AUTO)
            .limit(40)
            .map(l -> connect.enrich(customer.profile(l.profileId())))
            .peek(e -> assertThat(e.inAts()).isTrue())
            .flatMap(e -> e.records().stream())
            .collect(Collectors.toMap(AtsRecord::opportunityId, r -> r));

    assertThat(records.values()).allMatch(r -> r.stage().isPresent() && r.url().isPresent());
    assertThat(records.values()).anyMatch(r -> r.recruiter().isPresent());
    assertThat(records.values()).anyMatch(r -> r.posting().isPresent());
    assertThat(records.values()).anyMatch(r -> !r.emails().isEmpty());
    assertThat(records.values())
        .anyMatch(r -> r.attachments().stream().anyMatch(a -> a.kind() == Attachment.Kind.RESUME));
  }

  @Test
  void whoIsNotInTheAtsGetsAnAnswerToo() {
    String nobody =
        customer
            .lever
            .world()
            .profiles()
            .map(p -> p.id())
            .filter(id -> connect.links(id).isEmpty())
            .findFirst()
            .orElseThrow();

    Enrichment answer = connect.enrich(customer.profile(nobody));

    assertThat(answer.inAts()).isFalse();
    assertThat(answer.records()).isEmpty();
    assertThat(answer.match()).isEqualTo(Optional.empty());
  }

  @Test
  void syncingAllAgainChangesNoLink() {
    Map<String, LinkState> before = states();

    SyncReport again = connect.sync(lever, SyncOptions.defaults().withFull());

    assertThat(states()).isEqualTo(before);
    assertThat(again.read()).isEqualTo(report.read());
    assertThat(again.resumesFetched()).isLessThanOrEqualTo(report.resumesFetched());
  }

  private Map<String, LinkState> states() {
    Map<String, LinkState> states = new TreeMap<>();
    connect.links().forEach(l -> states.put(l.profileId() + "=" + l.contactId(), l.state()));
    return states;
  }
}
