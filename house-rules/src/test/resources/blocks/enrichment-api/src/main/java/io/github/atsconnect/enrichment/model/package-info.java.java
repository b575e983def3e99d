import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.*;
import io.github.atsconnect.enrichment.model.*;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.*;

public class EnrichmentModelPage {
  public static void main(String[] args) {
    Path file = Path.of(args[0]).resolve("links.db");
    Person person = Person.builder("p1").name("Ada Quill").email("ada@quill.example").build();
    List<Person> people = List.of(person);
    try (LeverSimulator simulator = LeverSimulator.builder().start()) {
      simulator.candidate("Ada Quill").stage("Responded").email("ada@quill.example").add();
      LeverAccount account = LeverAccount.at(simulator.baseUri(), "Lever", simulator.key());
      try (EnrichmentService connect =
          EnrichmentService.builder()
              .profiles(ProfileStores.inMemory(people))
              .storage(Storage.sqlite(file))
              .build()) {
        connect.sync(connect.connect(account));
        // block 1
        assertThat(line).isEqualTo("PROSPECT, ACTIVE, Responded");
      }
    }
  }
}
