import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.*;
import io.github.atsconnect.enrichment.model.*;
import io.github.atsconnect.lever.simulator.*;
import io.github.atsconnect.lever.simulator.world.MadeUpProfile;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.*;

public class ReadmeBlocks {
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    String apiKey = "made-up-key";
    try (LeverSimulator simulator =
        LeverSimulator.builder()
            .profiles(300)
            .candidates(60)
            .key(apiKey, Permissions.all())
            .start()) {
      List<Person> people = simulator.world().profiles().map(ReadmeBlocks::person).toList();
      // Of those who can be linked, some are linked for sure; which, the matcher decides.
      Set<String> inAts = Set.copyOf(simulator.truth().pairs().values());
      Person person =
          people.stream()
              .filter(p -> inAts.contains(p.id()) && !p.links().isEmpty())
              .findFirst()
              .orElseThrow();
      // replace LeverAccount.production("Lever", apiKey) => LeverAccount.at(simulator.baseUri(), "Lever", apiKey)
      // replace Path.of("ats-connect.db") => folder.resolve("links.db")
      // block 1
    }
  }

  public static void check(String printed) {
    List<String> lines = printed.lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).matches("[1-9]\\d* candidates are among your people");
    assertThat(lines.get(1)).matches("(PROSPECT|APPLICANT), .+");
  }

  private static Person person(MadeUpProfile profile) {
    Person.Builder b =
        Person.builder(profile.id()).name(profile.name()).headline(profile.headline());
    profile.emails().forEach(b::email);
    profile.links().forEach(b::link);
    return b.build();
  }
}
