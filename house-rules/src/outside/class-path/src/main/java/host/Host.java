package host;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.world.MadeUpProfile;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.resume.ResumeReader;
import io.github.atsconnect.matching.resume.ResumeStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The first lines of the README, in somebody else's project; ends with 1 when they do not work. */
public final class Host {
  private Host() {}

  public static void main(String[] args) throws Exception {
    boolean modular = args[0].equals("modular");
    check(EnrichmentService.class.getModule().isNamed() == modular, "on the path that is meant");
    Path file = Files.createTempDirectory("outside-").resolve("links.db");
    try (LeverSimulator simulator =
            LeverSimulator.builder().profiles(300).candidates(60).noRateLimit().start();
        EnrichmentService connect =
            EnrichmentService.builder()
                .profiles(
                    ProfileStores.inMemory(simulator.world().profiles().map(Host::person).toList()))
                .storage(Storage.sqlite(file))
                .build()) {
      SyncReport report =
          connect.sync(
              connect.connect(LeverAccount.at(simulator.baseUri(), "Lever", simulator.key())));
      List<Link> links = connect.links().filter(l -> l.state().holds()).toList();
      check(report.linked() > 0 && !links.isEmpty(), "links");
      Person person =
          simulator
              .world()
              .profiles()
              .filter(p -> p.id().equals(links.get(0).profileId()))
              .map(Host::person)
              .findFirst()
              .orElseThrow();
      Enrichment known = connect.enrich(person);
      check(known.headline().isPresent(), "a headline");

      byte[] pdf =
          simulator.world().candidates().stream()
              .flatMap(c -> c.resume().stream())
              .findFirst()
              .orElseThrow()
              .pdf();
      ResumeStatus status = ResumeReader.standard().read(pdf).status();
      check(status.isOk(), "a résumé read: " + status);
      System.out.println(
          "outside | Java %s, %s: %d links, one is %s"
              .formatted(
                  Runtime.version().feature(),
                  args[0],
                  links.size(),
                  known.headline().map(r -> r.kind() + ", " + r.stage().orElse("?")).orElse("?")));
    }
  }

  private static Person person(MadeUpProfile p) {
    Person.Builder b = Person.builder(p.id()).name(p.name()).headline(p.headline());
    p.emails().forEach(b::email);
    p.links().forEach(b::link);
    return b.build();
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      System.err.println("outside | not so: " + what);
      System.exit(1);
    }
  }
}
