package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatcherTest {

  private final Matcher matcher = Matcher.standard().withPopulation(Population.ofSize(100_000));

  private static Person.Builder ada(String id) {
    return Person.builder(id).name("Ada Bellweather");
  }

  @Test
  void an_equal_address_with_the_name_is_a_match() {
    Decision d =
        matcher.match(
            ada("c").email("ada.bellweather@quillworks.example").build(),
            List.of(ada("p").email("Ada.Bellweather@quillworks.example").build()));
    assertThat(d.outcome()).isEqualTo(Outcome.MATCH);
    assertThat(d.best().orElseThrow().explanation().codes()).contains("EMAIL_EQUAL", "NAME_EQUAL");
    assertThat(d.settled()).isTrue();
  }

  @Test
  void a_nickname_with_the_same_job_history_is_found() {
    Position job = Position.of("Actuary", "Obsidian Marine Underwriting");
    Position other = Position.of("Analyst", "Tarn Logistics");
    Decision d =
        matcher.match(
            Person.builder("c").name("Bob Kestleton").position(job).position(other).build(),
            List.of(
                Person.builder("p")
                    .name("Robert Kestleton")
                    .position(job)
                    .position(other)
                    .location("Leeds")
                    .build()));
    assertThat(d.outcome()).isNotEqualTo(Outcome.NO_MATCH);
    assertThat(d.best().orElseThrow().explanation().codes()).contains("NAME_NICKNAME");
  }

  @Test
  void two_namesakes_with_nothing_else_are_never_a_match() {
    Decision d =
        matcher.match(
            ada("c").build(), List.of(ada("p1").build(), ada("p2").build(), ada("p3").build()));
    assertThat(d.outcome()).isNotEqualTo(Outcome.MATCH);
    assertThat(d.probability()).isLessThan(0.34);
  }

  @Test
  void another_person_is_no_match() {
    Decision d =
        matcher.match(
            ada("c").location("Leeds").build(),
            List.of(Person.builder("p").name("Hugo Fenwright").location("Ghent").build()));
    assertThat(d.outcome()).isEqualTo(Outcome.NO_MATCH);
    assertThat(d.noneProbability()).isGreaterThan(0.99);
  }

  @Test
  void nobody_proposed_is_no_match() {
    Decision d = matcher.match(ada("c").build(), List.of());
    assertThat(d.outcome()).isEqualTo(Outcome.NO_MATCH);
    assertThat(d.noneProbability()).isEqualTo(1);
    assertThat(d.best()).isEmpty();
  }

  @Test
  void another_profile_url_on_the_same_site_speaks_against() {
    Explanation e =
        matcher.compare(
            ada("c").link("linkedin.com/in/ada-b-1").build(),
            ada("p").link("https://www.linkedin.com/in/adabellweather77").build());
    assertThat(e.parts())
        .anySatisfy(
            p -> {
              assertThat(p.code()).isEqualTo("LINK_DIFFERENT");
              assertThat(p.bits()).isNegative();
            });
  }

  @Test
  void an_initial_compares_with_a_name_of_which_one_part_is_not_known() {
    Person initial = Person.builder("c").name("Ada", "B").build();
    for (Person half :
        List.of(
            Person.builder("p").name("Ada", "-").build(),
            Person.builder("p").name("-", "Ada").build())) {
      assertThat(Double.isFinite(matcher.compare(initial, half).bits())).isTrue();
      assertThat(Double.isFinite(matcher.compare(half, initial).bits())).isTrue();
    }
  }

  @Test
  void what_is_missing_weighs_nothing() {
    Person bare = ada("p").build();
    double before = matcher.compare(ada("c").build(), bare).bits();
    double after =
        matcher
            .compare(ada("c").email("a@b.example").phone("+44 20 7946 0018").build(), bare)
            .bits();
    assertThat(after).isEqualTo(before);
  }

  @Test
  void a_rare_name_says_more_than_a_common_one() {
    List<Person> store = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      store.add(Person.builder("s" + i).name("Ines Marchbanks").build());
    }
    store.add(Person.builder("rare").name("Selma Drumgoole").build());
    Matcher counted = matcher.withPopulation(Population.of(store));
    Person common = Person.builder("a").name("Ines Marchbanks").build();
    Person rare = Person.builder("b").name("Selma Drumgoole").build();
    assertThat(counted.compare(rare, rare).bits())
        .isGreaterThan(counted.compare(common, common).bits() + 5);
  }

  @Test
  void every_score_is_the_sum_of_its_parts_and_probabilities_add_up_to_one() {
    Fixtures world = Fixtures.world(120, 3);
    for (Person candidate : world.candidates) {
      Decision d = matcher.match(candidate, world.profiles.subList(0, 30));
      double sum = d.noneProbability();
      for (Alternative a : d.alternatives()) {
        sum += a.probability();
        double parts = 0;
        for (var part : a.explanation().parts()) {
          parts += part.bits();
        }
        assertThat(a.explanation().bits()).isEqualTo(parts);
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void the_order_of_the_proposed_changes_nothing() {
    Fixtures world = Fixtures.world(60, 5);
    List<Person> shuffled = new ArrayList<>(world.profiles);
    Collections.shuffle(shuffled, new Random(1));
    for (Person candidate : world.candidates) {
      Decision one = matcher.match(candidate, world.profiles);
      Decision other = matcher.match(candidate, shuffled);
      assertThat(other.outcome()).isEqualTo(one.outcome());
      assertThat(other.alternatives().stream().map(Alternative::personId))
          .containsExactlyElementsOf(
              one.alternatives().stream().map(Alternative::personId).toList());
      assertThat(other.probability()).isCloseTo(one.probability(), within(1e-12));
    }
  }

  @Test
  void strange_input_neither_throws_nor_takes_long() {
    Person strange =
        Person.builder("c")
            .name("😀".repeat(5_000))
            .name("\u0000\u202e\ud83d")
            .name("a ".repeat(5_000))
            .email("x".repeat(10_000) + "@y")
            .phone("9".repeat(10_000))
            .link("http://" + "z".repeat(10_000))
            .location(",".repeat(10_000))
            .position(Position.of("t".repeat(10_000), "!".repeat(10_000)))
            .school("—")
            .build();
    Decision d = matcher.match(strange, List.of(strange, ada("p").build()));
    assertThat(d.alternatives()).hasSize(2);
    assertThat(MatchKeys.of(strange)).isNotNull();
  }

  @Test
  void a_strategy_of_ones_own_replaces_the_standard_one() {
    Matcher own =
        Matcher.builder()
            .strategy(
                new io.github.atsconnect.matching.spi.ScoringStrategy() {
                  @Override
                  public Explanation score(Person candidate, Person person) {
                    return new Explanation(List.of());
                  }

                  @Override
                  public String fingerprint() {
                    return "nothing";
                  }
                })
            .build();
    assertThat(own.compare(ada("c").build(), ada("p").build()).bits()).isZero();
    assertThat(own.fingerprint()).isNotEqualTo(Matcher.standard().fingerprint());
    assertThat(Matcher.standard().fingerprint()).isEqualTo(Matcher.standard().fingerprint());
  }
}
