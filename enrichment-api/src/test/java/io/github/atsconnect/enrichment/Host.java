package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.LeverClients;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A host with a few profiles, whose matcher a test can foresee, and who does not wait. */
final class Host {
  private Host() {}

  static EnrichmentServiceBuilder of(Path store, Person... people) {
    return of(Storage.sqlite(store), people);
  }

  static EnrichmentServiceBuilder of(Storage store, Person... people) {
    return EnrichmentService.builder()
        .resumeReader(PatientReader.get())
        .profiles(ProfileStores.inMemory(Arrays.asList(people)))
        .storage(store)
        .matcher(SharedEvidence.matcher())
        .clients(new LeverClients(b -> b.sleeper(new NoWaiting())));
  }

  static Person person(String id, String name, String email) {
    return Person.builder(id).name(name).email(email).build();
  }

  /** All links as text, such as {@code p1=c1 AUTO [o1, o2]}. */
  static String links(EnrichmentService service) {
    return service.links().map(Host::text).collect(Collectors.joining("; "));
  }

  static String text(Link l) {
    return l.profileId() + "=" + l.contactId() + " " + l.state() + " " + l.opportunityIds();
  }
}
