package io.github.atsconnect.matching.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.text.HashParts;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KeyIndexTest {

  private final Preparer preparer = new Preparer();
  private final List<Person> store = new ArrayList<>();

  private KeyIndex index() {
    KeyIndex.Builder builder = new KeyIndex.Builder();
    KeyIndex.Builder.Batch batch = builder.batch();
    for (int i = 0; i < store.size(); i++) {
      batch.add(preparer.prepare(store.get(i)), i);
    }
    batch.end();
    for (int part = 0; part < HashParts.COUNT; part++) {
      builder.buildPart(part);
    }
    return builder.index();
  }

  private Set<String> found(Person candidate) {
    KeyIndex.Search search = index().search();
    int n = search.run(preparer.prepare(candidate));
    Set<String> out = new TreeSet<>();
    for (int i = 0; i < n; i++) {
      out.add(store.get(search.found(i)).id());
    }
    assertThat(out).as("each once").hasSize(n);
    return out;
  }

  private void add(int n, String prefix, String name, String place) {
    for (int i = 0; i < n; i++) {
      store.add(Person.builder(prefix + i).name(name).location(place).build());
    }
  }

  @Test
  void people_of_a_rare_name_are_all_found() {
    add(3, "rare", "Ottoline Kestleton", "Leeds");
    add(40, "other", "Bruno Marchbanks", "Porto");
    assertThat(found(Person.builder("c").name("Ottoline Kestleton").build()))
        .containsExactly("rare0", "rare1", "rare2");
  }

  @Test
  void a_common_key_is_extended_by_another_one_instead_of_being_dropped() {
    // Family name and initial are shared by hundreds, and so is the beginning of a name.
    for (int i = 0; i < 300; i++) {
      String tail = "" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
      store.add(Person.builder("i" + i).name("Mer" + tail + " Castellan").build());
    }
    store.add(Person.builder("both").name("Merle Castellane").location("Ghent").build());
    store.add(Person.builder("near").name("Merle Castellan").location("Ghent").build());
    Set<String> found =
        found(Person.builder("c").name("Merle Castellan").location("Ghent").build());
    assertThat(found).contains("near", "both").hasSizeLessThan(100);
  }

  @Test
  void whoever_shares_an_identifier_is_found_whatever_the_name() {
    add(500, "same", "Ada Fenwright", "Lisbon");
    store.add(Person.builder("mail").name("Zed Quorn").email("ada.f@tarn.example").build());
    assertThat(
            found(
                Person.builder("c")
                    .name("Ada Fenwright")
                    .location("Lisbon")
                    .email("ada.f@tarn.example")
                    .build()))
        .contains("mail");
  }

  @Test
  void those_found_by_context_come_before_those_whom_only_an_identifier_shows() {
    store.add(Person.builder("mail").name("Zed Quorn").email("ada.f@tarn.example").build());
    store.add(Person.builder("name").name("Ada Fenwright").build());
    KeyIndex.Search search = index().search();
    int n =
        search.run(
            preparer.prepare(
                Person.builder("c").name("Ada Fenwright").email("ada.f@tarn.example").build()));
    assertThat(n).isEqualTo(2);
    assertThat(search.foundByContext()).isEqualTo(1);
    assertThat(store.get(search.found(0)).id()).isEqualTo("name");
  }

  @Test
  void a_million_people_of_one_name_do_not_make_a_million_comparisons() {
    add(20_000, "same", "Maria Garcia", "Madrid");
    KeyIndex.Search search = index().search();
    int n = search.run(preparer.prepare(Person.builder("c").name("Maria Garcia").build()));
    assertThat(n).isZero();
    assertThat(search.passedOver()).isPositive();
  }

  @Test
  void a_search_can_be_repeated() {
    add(5, "rare", "Ottoline Kestleton", "Leeds");
    KeyIndex.Search search = index().search();
    PreparedPerson candidate =
        preparer.prepare(Person.builder("c").name("Ottoline Kestleton").build());
    for (int i = 0; i < 10; i++) {
      assertThat(search.run(candidate)).isEqualTo(5);
    }
    assertThat(search.run(preparer.prepare(Person.builder("d").name("Nobody Known").build())))
        .isZero();
  }
}
