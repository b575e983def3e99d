package io.github.atsconnect.matching.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.RandomPeople;
import io.github.atsconnect.matching.internal.index.KeyList;
import io.github.atsconnect.matching.internal.index.Keys;
import io.github.atsconnect.matching.internal.prepare.AttributeForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Features;
import io.github.atsconnect.matching.internal.score.Frequencies;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.internal.score.Vectors;
import io.github.atsconnect.matching.internal.score.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackedPeopleTest {

  private static final int PEOPLE = 3_000;

  private final PreparedPerson[] people = people(PEOPLE, 7);
  private final List<Feature> features = Features.with(Features.attributesOf(List.of(people)));
  private final Scorer scorer =
      new Scorer(features, Weights.shipped(), Frequencies.of(List.of(people)));

  private static PreparedPerson[] people(int n, long seed) {
    Preparer preparer = new Preparer();
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, n)
        .mapToObj(i -> preparer.prepare(RandomPeople.next("p" + i, random)))
        .toArray(PreparedPerson[]::new);
  }

  private static PackedPeople pack(PreparedPerson[] people) {
    Forms forms = new Forms();
    PackedPeople out = new PackedPeople(forms);
    for (int i = 0; i < people.length; i += PackedPeople.BATCH) {
      int end = Math.min(people.length, i + PackedPeople.BATCH);
      out.add(PackedPeople.pack(Arrays.copyOfRange(people, i, end), forms));
    }
    return out;
  }

  @Test
  void a_person_compares_as_before_it_was_packed() {
    PackedPeople packed = pack(people);
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < PEOPLE; i++) {
      PreparedPerson same = packed.person(i);
      int j = random.nextInt(3) == 0 ? i : random.nextInt(PEOPLE);
      assertThat(findings(people[j], same)).isEqualTo(findings(people[j], people[i]));
      assertThat(findings(same, people[j])).isEqualTo(findings(people[i], people[j]));
      assertThat(scorer.of(people[j]).bits(same)).isEqualTo(scorer.of(people[j]).bits(people[i]));
    }
  }

  @Test
  void a_person_has_the_keys_it_had_before_it_was_packed() {
    PackedPeople packed = pack(people);
    for (int i = 0; i < PEOPLE; i++) {
      assertThat(keys(packed.person(i))).isEqualTo(keys(people[i]));
    }
  }

  @Test
  void a_value_is_as_it_was_written() {
    PackedPeople packed = pack(people);
    for (int i = 0; i < PEOPLE; i++) {
      assertThat(raw(packed.person(i))).isEqualTo(raw(people[i]));
    }
  }

  @Test
  void what_is_packed_depends_on_nobody_else() {
    PreparedPerson[] reversed = people.clone();
    java.util.Collections.reverse(Arrays.asList(reversed));
    PackedPeople one = pack(people);
    PackedPeople other = pack(reversed);
    for (int i = 0; i < PEOPLE; i += 7) {
      PreparedPerson a = one.person(i);
      PreparedPerson b = other.person(PEOPLE - 1 - i);
      assertThat(findings(people[i], a)).isEqualTo(findings(people[i], b));
      assertThat(keys(a)).isEqualTo(keys(b));
    }
  }

  /** Level and frequency in every feature. */
  private List<Number> findings(PreparedPerson candidate, PreparedPerson person) {
    Vectors found = new Vectors(1, features.size());
    scorer.of(candidate).record(person, found, 0);
    List<Number> out = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      out.add(found.level(0, f));
      out.add(found.frequency(0, f));
    }
    return out;
  }

  private static List<String> keys(PreparedPerson person) {
    KeyList keys = new KeyList();
    Keys.of(person, keys);
    return IntStream.range(0, keys.size())
        .mapToObj(k -> keys.kind(k) + Long.toHexString(keys.hash(k)))
        .toList();
  }

  private static List<String> raw(PreparedPerson person) {
    return Stream.of(person.attributes())
        .map((AttributeForm a) -> a.type() + a.name() + "\n" + a.raw() + "\n" + a.value())
        .toList();
  }
}
