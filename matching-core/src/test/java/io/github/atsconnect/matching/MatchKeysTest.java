package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchKeysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bob Kestleton | Robert Kestleton",
        "Bob Kestleton | Rob Kestleton",
        "Kestleton, Robert | Robert Kestleton",
        "R. Kestleton | Robert Kestleton",
        "Robert Kestelton | Robert Kestleton",
        "Robret Kestleton | Robert Kestleton",
        "Kestleton Robert | Robert Kestleton",
        "Ana Prado | Ana Prado Quiroga",
        "Ana Quiroga | Ana Prado-Quiroga",
        "Łucja Żeromska | Lucja Zeromska",
        "Владимир Орлов | Vladimir Orlov",
      })
  void spellings_of_one_name_share_a_key(String a, String b) {
    assertThat(shared(person(a).build(), person(b).build())).isNotEmpty();
  }

  @Test
  void a_married_name_is_found_by_given_name_and_employer() {
    Position job = Position.of("Nurse", "Ferrow Robotics GmbH");
    assertThat(
            shared(
                person("Greta Isherwell").position(job).build(),
                person("Greta Northcotte").position(job).build()))
        .isNotEmpty();
  }

  @Test
  void an_address_is_enough() {
    assertThat(
            shared(
                Person.builder("a").email("q.w@gmail.com").build(),
                Person.builder("b").email("QW@googlemail.com").build()))
        .isNotEmpty();
  }

  @Test
  void a_shared_mailbox_is_no_key() {
    assertThat(MatchKeys.of(Person.builder("a").email("jobs@quillworks.example").build()))
        .isEmpty();
  }

  @Test
  void strangers_share_none() {
    assertThat(shared(person("Ada Bellweather").build(), person("Hugo Fenwright").build()))
        .isEmpty();
  }

  @Test
  void keys_show_no_text_and_are_the_same_each_time() {
    Person p = person("Ada Bellweather").email("ada@quillworks.example").build();
    assertThat(MatchKeys.of(p)).isEqualTo(MatchKeys.of(p)).allMatch(k -> k.length() == 12);
    assertThat(MatchKeys.of(p).toString()).doesNotContainIgnoringCase("bellweather");
  }

  @Test
  void nobody_has_no_keys() {
    assertThat(MatchKeys.of(Person.builder("a").build())).isEmpty();
  }

  private static Person.Builder person(String name) {
    return Person.builder(name).name(name);
  }

  private static Set<String> shared(Person a, Person b) {
    Set<String> keys = new HashSet<>(MatchKeys.of(a));
    keys.retainAll(MatchKeys.of(b));
    return keys;
  }
}
