import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.*;
import io.github.atsconnect.enrichment.model.*;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.*;

public class EnrichmentPage {
  public static void main(String[] args) {
    Path file = Path.of(args[0]).resolve("links.db");
    Person person = Person.builder("p1").name("Ada Quill").email("ada@quill.example").build();
    List<Person> people = List.of(person);
    try (LeverSimulator simulator = LeverSimulator.builder().start()) {
      simulator.candidate("Ada Quill").stage("Responded").email("ada@quill.example").add();
      LeverAccount account = LeverAccount.at(simulator.baseUri(), "Lever", simulator.key());
      // replace enrich(person); => enrich(person); assertThat(known.inAts()).isTrue(); assertThat(badges).containsKey("p1");
      // block 1
    }
  }
}
