package io.github.atsconnect.matching.contract;

import io.github.atsconnect.matching.MatchKeys;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.KeySource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;

/** The standard match keys sit the exam, and so do keys as a host may write them. */
class KeysContractTest {

  private static Person named(String id, String name) {
    return Person.builder(id).name(name).build();
  }

  @Nested
  class Standard extends KeySourceContract {
    @Override
    protected KeySource keys() {
      return MatchKeys::of;
    }

    @Override
    protected List<List<Person>> records() {
      return List.of(
          List.of(named("a1", "Bob Kestleton"), named("a2", "Kestleton, Robert")),
          List.of(named("b1", "Łucja Żeromska"), named("b2", "Lucja Zeromska")),
          List.of(named("c1", "Ana Prado"), named("c2", "Ana Prado-Quiroga")));
    }
  }

  @Nested
  class Schools extends KeySourceContract {
    @Override
    protected KeySource keys() {
      return p ->
          p.schools().stream()
              .limit(10)
              .map(s -> "school:" + s.toLowerCase(Locale.ROOT).replaceAll("\\W+", ""))
              .toList();
    }

    @Override
    protected List<List<Person>> records() {
      return List.of(
          List.of(
              Person.builder("a1").school("Quill High School").build(),
              Person.builder("a2").school("quill high school").build()),
          List.of(Person.builder("b").school("Tarn University").build()));
    }
  }
}
