package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.matching.evaluation.Evaluation;
import io.github.atsconnect.matching.explain.PairExplanation;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LinkerTest {

  private final Fixtures world = Fixtures.world(1_500, 7);

  @Test
  void finds_stale_records_and_leaves_strangers_alone() {
    Evaluation e = Evaluation.of(link(Linker.builder().build()), world.truth);
    assertThat(e.matches().precision()).isGreaterThan(0.98);
    assertThat(e.picks().f1()).isGreaterThan(0.9);
  }

  @Test
  void neither_threads_nor_the_order_of_the_store_change_the_result() {
    List<LinkedPair> one = link(Linker.builder().threads(1).build());
    List<LinkedPair> two = link(Linker.builder().threads(2).build());
    assertThat(two).isEqualTo(one);
    List<Person> shuffled = new ArrayList<>(world.profiles);
    Collections.shuffle(shuffled, new Random(4));
    List<LinkedPair> other = new ArrayList<>();
    MatchModel model = MatchModel.standard();
    Linker linker = Linker.builder().model(model).build();
    linker.link(world.candidates::forEach, shuffled::forEach, other::add);
    assertThat(rounded(other)).isEqualTo(rounded(link(linker)));
  }

  @Test
  void people_made_by_the_threads_that_go_on_with_them_are_linked_alike() {
    List<LinkedPair> made = new ArrayList<>();
    Linker.builder()
        .threads(2)
        .build()
        .link(madeLater(world.candidates), madeLater(world.profiles), made::add);
    assertThat(made).isEqualTo(link(Linker.builder().build()));
  }

  private static PeopleSource madeLater(List<Person> people) {
    return new PeopleSource() {
      @Override
      public void forEach(Consumer<? super Person> sink) {
        throw new AssertionError("not asked to make them later");
      }

      @Override
      public void forEachLater(Consumer<Supplier<Person>> sink) {
        for (Person person : people) {
          sink.accept(() -> person.toBuilder().build());
        }
      }
    };
  }

  @Test
  void one_to_one_gives_nobody_to_two_candidates() {
    List<Person> twice = new ArrayList<>(world.candidates);
    for (Person p : world.candidates.subList(0, 200)) {
      twice.add(copy(p, p.id() + "-again"));
    }
    List<LinkedPair> pairs = new ArrayList<>();
    Linker.builder()
        .oneToOne(true)
        .build()
        .link(twice::forEach, world.profiles::forEach, pairs::add);
    Set<String> taken = new HashSet<>();
    for (LinkedPair pair : pairs) {
      if (pair.probability() >= 0.5) {
        assertThat(taken.add(pair.rightId())).as("%s taken twice", pair.rightId()).isTrue();
      }
    }
  }

  @Test
  void one_to_one_does_not_depend_on_the_order_of_the_candidates() {
    List<Person> twice = new ArrayList<>(world.candidates);
    for (Person p : world.candidates) {
      twice.add(copy(p, p.id() + "-again"));
    }
    Set<LinkedPair> inOrder = oneToOne(twice);
    Collections.shuffle(twice, new Random(8));
    assertThat(oneToOne(twice)).isEqualTo(inOrder);
  }

  @Test
  void pairs_below_the_floor_are_not_reported() {
    assertThat(link(Linker.builder().floor(0.5).build()))
        .isNotEmpty()
        .allMatch(p -> p.probability() >= 0.5);
  }

  @Test
  void an_explanation_has_the_probability_of_the_bulk_attempt() {
    Linker linker = Linker.builder().build();
    for (LinkedPair pair : link(linker).subList(0, 3)) {
      PairExplanation why =
          linker.explain(
              world.candidates::forEach, world.profiles::forEach, pair.leftId(), pair.rightId());
      assertThat(why.probability()).isEqualTo(pair.probability());
      assertThat(why.explanation().parts()).isNotEmpty();
    }
  }

  @Test
  void explaining_somebody_who_is_not_there_names_the_id() {
    assertThatThrownBy(
            () ->
                Linker.builder()
                    .build()
                    .explain(world.candidates::forEach, world.profiles::forEach, "nobody", "p0"))
        .hasMessageContaining("nobody");
  }

  @Test
  void empty_sides_link_nothing() {
    List<LinkedPair> pairs = new ArrayList<>();
    LinkReport report =
        Linker.builder().build().link(sink -> {}, world.profiles::forEach, pairs::add);
    assertThat(report.candidates()).isZero();
    Linker.builder().build().link(world.candidates::forEach, sink -> {}, pairs::add);
    assertThat(pairs).isEmpty();
  }

  @Test
  void ten_thousand_people_of_one_name_cost_little() {
    List<Person> same = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      same.add(Person.builder("s" + i).name("Ines Marchbanks").build());
    }
    List<LinkedPair> pairs = new ArrayList<>();
    LinkReport report =
        Linker.builder().build().link(same.subList(0, 100)::forEach, same::forEach, pairs::add);
    assertThat(report.comparisons()).isLessThan(100L * 2_000);
    assertThat(report.keys().passedOver()).isPositive();
    assertThat(pairs).noneMatch(p -> p.outcome() == Outcome.MATCH);
  }

  private List<LinkedPair> link(Linker linker) {
    List<LinkedPair> pairs = new ArrayList<>();
    linker.link(world.candidates::forEach, world.profiles::forEach, pairs::add);
    return pairs;
  }

  private Set<LinkedPair> oneToOne(List<Person> candidates) {
    Set<LinkedPair> out = new HashSet<>();
    Linker.builder()
        .model(MatchModel.standard())
        .oneToOne(true)
        .build()
        .link(candidates::forEach, world.profiles::forEach, out::add);
    return out;
  }

  private static List<String> rounded(List<LinkedPair> pairs) {
    return pairs.stream()
        .map(p -> p.leftId() + p.rightId() + Math.round(p.probability() * 1e6) + p.outcome())
        .toList();
  }

  private static Person copy(Person p, String id) {
    return Person.builder(id).merge(p).build();
  }
}
