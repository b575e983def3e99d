package io.github.atsconnect.enrichment.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.MatchKeys;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ProfileStore} has to do. */
public abstract class ProfileStoreContract {
  private static final int NAMESAKES = 1_500;
  private static final String[] GIVEN = {"Ada", "Bela", "Chidi", "Dorota", "Emre", "Freya"};
  private static final String[] FAMILY = {"Quill", "Rask", "Stoll", "Tamm", "Ude", "Varga"};

  /** For those who extend it. */
  protected ProfileStoreContract() {}

  /**
   * Makes a store that holds these people and nobody else.
   *
   * @param profiles each id once; may be empty
   * @return a new store
   */
  protected abstract ProfileStore storeOf(List<Person> profiles);

  @Test
  void findsEverybodyByTheirOwnKeys() {
    List<Person> people = people();
    ProfileStore store = storeOf(people);
    for (Person each : people) {
      assertTrue(
          ids(store.findByKeys(MatchKeys.of(each), 40)).contains(each.id()),
          () -> each.id() + " is not found by their own keys");
    }
  }

  @Test
  void givesPeopleBackAsTheyWere() {
    List<Person> people = people();
    ProfileStore store = storeOf(people);
    for (Person each : people) {
      Person found = store.byId(each.id()).orElseThrow();
      assertEquals(each.id(), found.id());
      assertEquals(each.emails(), found.emails());
      assertEquals(MatchKeys.of(each), MatchKeys.of(found));
    }
  }

  @Test
  void knowsNobodyWhomItDoesNotHold() {
    ProfileStore store = storeOf(people());
    assertTrue(store.byId("no such id").isEmpty());
    assertTrue(store.findByKeys(Set.of(), 5).isEmpty());
    assertTrue(store.findByKeys(MatchKeys.of(stranger()), 5).isEmpty());
  }

  @Test
  void mayBeEmpty() {
    ProfileStore store = storeOf(List.of());
    assertTrue(store.findByKeys(MatchKeys.of(stranger()), 5).isEmpty());
    assertTrue(store.byId("p0").isEmpty());
    assertTrue(store.population().size() <= 1);
  }

  @Test
  void proposesWhoSharesARareKeyBeforeThoseWhoShareACommonOne() {
    ProfileStore store = storeOf(namesakes());
    Person candidate =
        Person.builder("c").name("Ada Quill").email("ada.quill.777@home.example").build();

    Collection<Person> found = store.findByKeys(MatchKeys.of(candidate), 10);

    assertEquals("n777", found.iterator().next().id());
  }

  @Test
  void proposesNoMoreThanItIsAskedFor() {
    ProfileStore store = storeOf(namesakes());
    Person candidate = Person.builder("c").name("Ada Quill").build();

    assertTrue(store.findByKeys(MatchKeys.of(candidate), 7).size() <= 7);
    assertThrows(
        IllegalArgumentException.class, () -> store.findByKeys(MatchKeys.of(candidate), 0));
  }

  @Test
  void proposesNobodyTwice() {
    ProfileStore store = storeOf(people());
    for (Person each : people()) {
      List<String> ids = ids(store.findByKeys(MatchKeys.of(each), 40));
      assertEquals(Set.copyOf(ids).size(), ids.size());
    }
  }

  @Test
  void saysHowManyPeopleItHolds() {
    assertEquals(people().size(), storeOf(people()).population().size());
  }

  @Test
  void isTheSameOnManyThreads() {
    List<Person> people = people();
    ProfileStore store = storeOf(people);
    List<List<String>> once = all(store, people);
    IntStream.range(0, 8).parallel().forEach(i -> assertEquals(once, all(store, people)));
  }

  private static List<List<String>> all(ProfileStore store, List<Person> people) {
    return people.stream().map(p -> ids(store.findByKeys(MatchKeys.of(p), 10))).toList();
  }

  private static List<String> ids(Collection<Person> people) {
    return people.stream().map(Person::id).collect(Collectors.toList());
  }

  private static Person stranger() {
    return Person.builder("s").name("Zebulon Xanthippe").email("zx@nowhere.example").build();
  }

  private static List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (String given : GIVEN) {
      for (String family : FAMILY) {
        int n = people.size();
        people.add(
            Person.builder("p" + n)
                .name(given + " " + family)
                .email(given + "." + family + n + "@home.example")
                .phone("+1 555 01" + (10 + n))
                .link("https://www.linkedin.com/in/" + given + "-" + family + "-" + n)
                .location("Springfield")
                .build());
      }
    }
    return people;
  }

  private static List<Person> namesakes() {
    return IntStream.range(0, NAMESAKES)
        .mapToObj(
            i ->
                Person.builder("n" + i)
                    .name("Ada Quill")
                    .email("ada.quill." + i + "@home.example")
                    .build())
        .toList();
  }
}
