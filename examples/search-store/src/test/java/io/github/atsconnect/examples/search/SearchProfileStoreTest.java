package io.github.atsconnect.examples.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.LeverAccount;
import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.Storage;
import io.github.atsconnect.enrichment.contract.ProfileStoreContract;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.lever.simulator.world.MadeUpProfile;
import io.github.atsconnect.matching.MatchKeys;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store sits the library's exam on a real engine, with several shards. */
class SearchProfileStoreTest extends ProfileStoreContract {
  private static final String KEY = "a-key-for-tests-0123456789";
  private static Engine engine;
  private static int indexes;

  @BeforeAll
  static void start() throws Exception {
    engine = new Engine();
    engine.shards(3);
  }

  @AfterAll
  static void stop() throws Exception {
    engine.close();
  }

  @Override
  protected ProfileStore storeOf(List<Person> profiles) {
    SearchProfileStore store = store();
    store.indexAll(profiles.stream());
    return store;
  }

  private static SearchProfileStore store() {
    return SearchProfileStore.open(engine.client(), "people-" + indexes++, Plugins.none());
  }

  private static Person ada(String email) {
    return Person.builder("p1").name("Ada Example").email(email).build();
  }

  @Test
  void aFillingForgetsWhoIsGoneAndKeepsWhoChangedMeanwhile() {
    SearchProfileStore store = store();
    Person gone = Person.builder("p2").name("Bo Sample").email("bo@home.example").build();
    store.indexAll(Stream.of(ada("before@home.example"), gone));
    store.indexAll(Stream.of(ada("after@home.example")));

    assertThat(store.byId("p2")).isEmpty();
    assertThat(store.byId("p1").orElseThrow().emails()).containsExactly("after@home.example");
    assertThat(store.findByKeys(MatchKeys.of(gone), 5)).isEmpty();
    assertThat(store.population().size()).isEqualTo(1);
  }

  @Test
  void aSingleProfileIsTakenUpAndForgotten() throws Exception {
    SearchProfileStore store = store();
    store.index(ada("ada@home.example"));
    engine.client().indices().refresh();
    assertThat(store.findByKeys(MatchKeys.of(ada("ada@home.example")), 5)).hasSize(1);

    store.remove("p1");
    assertThat(store.byId("p1")).isEmpty();
  }

  @Test
  void anEngineThatIsAwayIsToldInOurTermsWithoutAnybodysData() throws Exception {
    try (Engine other = new Engine()) {
      SearchProfileStore store = SearchProfileStore.open(other.client(), "people", Plugins.none());
      other.stop();
      assertThatThrownBy(() -> store.findByKeys(MatchKeys.of(ada("ada@home.example")), 5))
          .isInstanceOf(EnrichmentException.class)
          .hasMessageContaining("does not answer")
          .hasMessageNotContaining("ada")
          .extracting(e -> ((EnrichmentException) e).reason())
          .isEqualTo(Reason.STORAGE);
    }
  }

  @Test
  void aSyncMakesTheSameLinksAsWithProfilesInMemory(@TempDir Path folder) {
    try (LeverSimulator lever =
        LeverSimulator.builder()
            .seed(20_261_127)
            .profiles(600)
            .candidates(120)
            .key(KEY, Permissions.all())
            .noRateLimit()
            .start()) {
      List<Person> people = lever.world().profiles().map(SearchProfileStoreTest::person).toList();
      List<String> here = links(lever, storeOf(people), folder.resolve("search.db"));

      assertThat(here).hasSizeGreaterThan(40);
      assertThat(here)
          .isEqualTo(links(lever, ProfileStores.inMemory(people), folder.resolve("memory.db")));
    }
  }

  @Test
  void theLinesOfTheReadmeWork(@TempDir Path folder) throws Exception {
    Person person = ada("ada@home.example");
    List<Person> ourPeople = List.of(person);
    Storage storage = Storage.sqlite(folder.resolve("links.db"));
    try (Engine own = new Engine()) {
      var client = own.client();
      // These are the README's, word for word: a test of house-rules compares them.
      SearchProfileStore profiles = SearchProfileStore.open(client, "people", Plugins.none());
      profiles.indexAll(ourPeople.stream()); // once, and after an update of the library
      profiles.index(person); // from then on, wherever a profile is saved
      EnrichmentService connect =
          EnrichmentService.builder().profiles(profiles).storage(storage).build();

      assertThat(connect.connections()).isEmpty();
      connect.close();
      assertThat(profiles.byId("p1")).isPresent();
    }
  }

  private static List<String> links(LeverSimulator lever, ProfileStore profiles, Path file) {
    try (EnrichmentService connect =
        EnrichmentService.builder().profiles(profiles).storage(Storage.sqlite(file)).build()) {
      connect.sync(
          connect.connect(
              LeverAccount.at(lever.baseUri(), "Lever", KEY).withRequestsPerSecond(5_000)));
      return connect
          .links()
          .map(l -> l.profileId() + "=" + l.contactId() + " " + l.state())
          .collect(Collectors.toList());
    }
  }

  private static Person person(MadeUpProfile p) {
    Person.Builder b =
        Person.builder(p.id()).name(p.name()).location(p.location()).headline(p.headline());
    p.emails().forEach(b::email);
    p.phones().forEach(b::phone);
    p.links().forEach(b::link);
    p.schools().forEach(b::school);
    p.positions().forEach(x -> b.position(Position.of(x.title(), x.company())));
    return b.build();
  }
}
