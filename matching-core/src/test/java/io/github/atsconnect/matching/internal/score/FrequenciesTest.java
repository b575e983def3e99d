package io.github.atsconnect.matching.internal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.atsconnect.matching.internal.prepare.NameForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.text.HashParts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrequenciesTest {

  private static final int OTHERS = 9_900;
  private static final double BY_PRIOR = OTHERS + 100 + 500.0;

  private final List<PreparedPerson> people = new ArrayList<>();

  FrequenciesTest() {
    for (int i = 0; i < OTHERS; i++) {
      people.add(ShortPerson.prepared("Zq" + word(i) + " Vx" + word(i / 2) + "; lives Leeds"));
    }
    for (int i = 0; i < 100; i++) {
      people.add(
          ShortPerson.prepared(
              "Adelin Quillworth; job Cook at Tarnworks; job Baker at Tarnworks; call 020 7946 0018"
                  + "; school Quill College; skill sql; own CODE 7; lives Leeds"));
    }
  }

  private static String word(int n) {
    StringBuilder out = new StringBuilder();
    for (int i = n; out.length() < 4; i /= 26) {
      out.append((char) ('a' + i % 26));
    }
    return out.toString();
  }

  private static NameForm name(String text) {
    return ShortPerson.prepared(text).names()[0];
  }

  @Test
  void a_full_name_is_as_common_as_in_the_store_less_what_unseen_names_take() {
    Frequencies f = Frequencies.of(people);
    assertThat(f.size()).isEqualTo(10_000);
    assertThat(f.fullNameFrequency(name("Adelin Quillworth")))
        .isBetween(99 / BY_PRIOR, 100 / BY_PRIOR);
    assertThat(f.fullNameFrequency(name("Nobody Known"))).isLessThan(1 / BY_PRIOR);
    assertThat(f.fullNameFrequency(name("Nobody Known"))).isGreaterThan(0);
  }

  @Test
  void parts_of_names_are_counted_apart() {
    Frequencies f = Frequencies.of(people);
    NameForm known = name("Adelin Quillworth");
    assertThat(f.givenFrequency(known.given(), known.givenHash()))
        .isCloseTo(99.5 / BY_PRIOR, within(0.002));
    assertThat(f.familyFrequency(known.family(), known.familyHash()))
        .isCloseTo(99.5 / BY_PRIOR, within(0.002));
    NameForm turned = name("Quillworth Adelin");
    assertThat(f.givenFrequency(turned.given(), turned.givenHash())).isLessThan(0.002);
    NameForm pair = name("Zqaaaa Vxaaaa");
    assertThat(f.familyFrequency(pair.family(), pair.familyHash()))
        .isGreaterThan(f.familyFrequency("vxzzzz", name("Zq Vxzzzz").familyHash()));
  }

  @Test
  void a_value_counts_once_a_person_and_less_than_itself() {
    Frequencies f = Frequencies.of(people);
    PreparedPerson one = people.get(OTHERS);
    double prior = 1e-4;
    double hundred = (100 - 0.5 + 500 * prior) / BY_PRIOR;
    assertThat(f.valueFrequency(one.employers()[0].company().hash(), prior))
        .isCloseTo(hundred, within(1e-9));
    assertThat(f.valueFrequency(one.schools()[0].company().schoolHash(), prior))
        .isCloseTo(hundred, within(1e-9));
    assertThat(f.valueFrequency(one.skills()[0], prior)).isCloseTo(hundred, within(1e-9));
    assertThat(f.valueFrequency(one.attributes()[0].hash(), prior))
        .isCloseTo(hundred, within(1e-9));
    assertThat(f.valueFrequency(one.places()[0].hash(0), prior))
        .isCloseTo((10_000 - 0.5 + 500 * prior) / BY_PRIOR, within(1e-9));
    assertThat(f.valueFrequency(one.titles()[0].hash(), prior)).isCloseTo(hundred, within(1e-9));
  }

  @Test
  void a_number_that_many_share_says_little() {
    Frequencies f = Frequencies.of(people);
    long shared = people.get(OTHERS).phones()[0];
    assertThat(f.identifierFrequency(shared))
        .isCloseTo((100 - 0.98 + 5e-6) / BY_PRIOR, within(1e-9));
    assertThat(f.identifierFrequency(4711)).isCloseTo((0.02 + 5e-6) / BY_PRIOR, within(1e-9));
  }

  @Test
  void a_value_of_one_person_is_worth_what_an_unknown_one_is() {
    PreparedPerson one = ShortPerson.prepared("Ada Quill; call 020 7946 0019");
    Frequencies f = Frequencies.of(List.of(one));
    assertThat(f.identifierFrequency(one.phones()[0])).isEqualTo(f.identifierFrequency(4711));
  }

  @Test
  void nothing_is_more_common_than_everybody() {
    Frequencies f = Frequencies.ofSize(0);
    assertThat(f.size()).isEqualTo(1);
    assertThat(f.valueFrequency(1, 5)).isEqualTo(1);
  }

  @Test
  void counts_of_a_store_know_what_one_person_has() {
    FrequencyCounter counter = new FrequencyCounter(true);
    FrequencyCounter.Batch batch = counter.batch();
    PreparedPerson single = ShortPerson.prepared("Ada Quill; call 020 7946 0019");
    batch.add(single);
    batch.add(people.get(OTHERS));
    batch.add(people.get(OTHERS + 1));
    batch.end();
    for (int part = 0; part < HashParts.COUNT; part++) {
      counter.countPart(part);
    }
    StoreCounts counts = counter.store();
    assertThat(counts.size()).isEqualTo(3);
    assertThat(counts.once()).isEqualTo(1);
    assertThat(counts.twice()).isEqualTo(1);
    assertThat(counts.count(single.phones()[0])).isEqualTo(1);
    assertThat(counts.count(people.get(OTHERS).phones()[0])).isEqualTo(2);
    assertThat(counts.count(4711)).isZero();
    assertThat(counts.bytes()).isGreaterThan(100);
    assertThat(StoreCounts.discount(0, 0)).isEqualTo(0.75);
    assertThat(StoreCounts.discount(100, 50)).isEqualTo(0.5);
    assertThat(StoreCounts.discount(100, 0)).isEqualTo(0.95);
    assertThat(StoreCounts.discount(10, 500)).isEqualTo(0.3);
  }

  @Test
  void everything_counted_of_a_person_can_be_named() {
    assertThat(CountedValues.of(ShortPerson.prepared("Ada Greta Quill; call 020 7946 0019")))
        .hasSize(5);
  }
}
