import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.resume.*;

public class ResumePage {
  public static void main(String[] args) {
    byte[] file =
        MadeUpWorld.of(5, 50, 50).candidates().stream()
            .flatMap(c -> c.resume().stream())
            .findFirst()
            .orElseThrow()
            .pdf();
    Person candidate = Person.builder("c1").name("Ada Quill").build();
    // replace resume.toPerson(candidate.id())).build(); => resume.toPerson(candidate.id())).build(); assertThat(whole.positions()).isNotEmpty();
    // block 1
  }
}
