package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.lever.simulator.world.MadeUpProfile;
import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** A simulated Lever with made-up people, and the host's store of made-up profiles. */
final class SimulatedCustomer implements AutoCloseable {
  static final String KEY = "a-key-for-tests-0123456789";

  /** What a key of the set-up page has: not the single opportunity, not the contact. */
  static final Permissions SETUP_PAGE =
      Permissions.all().without("read opportunity", "read contact", "list deleted opportunities");

  final LeverSimulator lever;
  final ProfileStore profiles;

  SimulatedCustomer(long seed, int candidates, int profileCount) {
    this.lever =
        LeverSimulator.builder()
            .seed(seed)
            .candidates(candidates)
            .profiles(profileCount)
            .key(KEY, SETUP_PAGE)
            .noRateLimit()
            .start();
    this.profiles = ProfileStores.inMemory(people(lever.world()));
  }

  EnrichmentService service(Path store) {
    return service(store, EnrichmentListener.NONE);
  }

  EnrichmentService service(Storage store) {
    return service(store, EnrichmentListener.NONE);
  }

  EnrichmentService service(Path store, EnrichmentListener listener) {
    return service(Storage.sqlite(store), listener);
  }

  EnrichmentService service(Storage store, EnrichmentListener listener) {
    return EnrichmentService.builder()
        .resumeReader(PatientReader.get())
        .profiles(profiles)
        .storage(store)
        .listener(listener)
        .build();
  }

  LeverAccount account() {
    return LeverAccount.at(lever.baseUri(), "Lever", KEY).withRequestsPerSecond(5_000);
  }

  Person profile(String id) {
    return profiles.byId(id).orElseThrow();
  }

  static List<Person> people(MadeUpWorld world) {
    return world.profiles().map(SimulatedCustomer::person).toList();
  }

  private static Person person(MadeUpProfile p) {
    Person.Builder b =
        Person.builder(p.id()).name(p.name()).location(p.location()).headline(p.headline());
    p.emails().forEach(b::email);
    p.phones().forEach(b::phone);
    p.links().forEach(b::link);
    p.schools().forEach(b::school);
    p.skills().forEach(b::skill);
    p.positions()
        .forEach(
            x ->
                b.position(
                    new Position(
                        x.title(), x.company(), date(x.start()), date(x.end()), x.end() == null)));
    return b.build();
  }

  private static PartialDate date(YearMonth month) {
    return month == null ? null : PartialDate.of(month.getYear(), month.getMonthValue());
  }

  @Override
  public void close() {
    lever.close();
  }
}
