package io.github.atsconnect.enrichment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.model.Person;
import org.junit.jupiter.api.Test;

class SaidBeforeTest {
  private final SaidBefore said = new SaidBefore();

  private static Person person(String id, String name, String... emails) {
    Person.Builder b = Person.builder(id).name(name);
    for (String email : emails) {
      b.email(email);
    }
    return b.build();
  }

  @Test
  void lessThanWasSaidIsNothingNewAndMoreIs() {
    assertThat(said.all(person("c1", "Ada Example", "a@x.example", "b@x.example"))).isFalse();
    assertThat(said.all(person("c1", "Ada Example", "b@x.example"))).isTrue();
    assertThat(said.all(person("c1", "Ada Example", "c@x.example"))).isFalse();
    assertThat(said.all(person("c1", "Ada Example", "c@x.example"))).isTrue();
  }

  @Test
  void whatWasSaidOfOneIsNewOfAnother() {
    said.all(person("c1", "Ada Example", "a@x.example"));
    assertThat(said.all(person("c2", "Ada Example", "a@x.example"))).isFalse();
  }

  @Test
  void somebodyOfWhomNothingIsKnownIsNewOnce() {
    assertThat(said.all(Person.builder("c1").build())).isFalse();
    assertThat(said.all(Person.builder("c1").build())).isTrue();
  }

  @Test
  void aValueOfOneKindIsNoneOfAnother() {
    said.all(Person.builder("c1").school("Example").build());
    assertThat(said.all(Person.builder("c1").skill("Example").build())).isFalse();
  }

  @Test
  void manyPeopleAreToldApart() {
    for (int i = 0; i < 50_000; i++) {
      assertThat(said.all(person("c" + i, "Person " + i, i + "@x.example"))).isFalse();
    }
    for (int i = 0; i < 50_000; i++) {
      assertThat(said.all(person("c" + i, "Person " + i, i + "@x.example"))).isTrue();
    }
    said.clear();
    assertThat(said.all(person("c1", "Person 1", "1@x.example"))).isFalse();
  }
}
