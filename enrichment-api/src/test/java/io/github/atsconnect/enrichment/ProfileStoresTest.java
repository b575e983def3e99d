package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.MatchKeys;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileStoresTest {
  @Test
  void inMemoryFindsWhoSharesAKeyTheRarestFirst() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      people.add(Host.person("p" + i, "Maria Garcia", "maria" + i + "@home.example"));
    }
    ProfileStore store = ProfileStores.inMemory(people);

    Person candidate = Host.person("c", "Maria Garcia", "maria77@home.example");

    assertThat(store.findByKeys(MatchKeys.of(candidate), 10))
        .hasSize(10)
        .first()
        .extracting(Person::id)
        .isEqualTo("p77");
  }

  @Test
  void inMemoryFindsNobodyByKeysThatNobodyHas() {
    ProfileStore store =
        ProfileStores.inMemory(List.of(Host.person("p", "Ada Example", "ada@home.example")));

    assertThat(store.findByKeys(Set.of("no such key"), 5)).isEmpty();
    assertThat(store.findByKeys(Set.of(), 5)).isEmpty();
    assertThat(ProfileStores.inMemory(List.of()).findByKeys(Set.of("k"), 5)).isEmpty();
  }

  @Test
  void ofPeopleWithTheSameIdTheLastOneCounts() {
    ProfileStore store =
        ProfileStores.inMemory(
            List.of(
                Host.person("p", "Ada Before", "before@home.example"),
                Host.person("p", "Ada After", "after@home.example")));

    assertThat(store.byId("p").orElseThrow().emails()).containsExactly("after@home.example");
    assertThat(store.population().size()).isEqualTo(1);
  }
}
