package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.atsconnect.matching.explain.PairExplanation;
import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateIndexTest {

  private static List<Person> people(String prefix, int n, SplittableRandom random) {
    List<Person> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      out.add(RandomPeople.next(prefix + i, random));
    }
    return out;
  }

  private static Person ada(String id, String mail) {
    return Person.builder(id).name("Ada Bellweather").email(mail).build();
  }

  /** What a bulk attempt with the same weights says of each candidate. */
  private static Map<String, Map<String, LinkedPair>> linked(
      List<Person> candidates, List<Person> store, Plugins plugins) {
    Map<String, Map<String, LinkedPair>> out = new HashMap<>();
    Linker.builder()
        .model(MatchModel.standard())
        .policy(ThresholdPolicy.STANDARD)
        .plugins(plugins)
        .floor(0)
        .build()
        .link(
            candidates::forEach,
            store::forEach,
            p -> out.computeIfAbsent(p.leftId(), k -> new TreeMap<>()).put(p.rightId(), p));
    return out;
  }

  private static void agrees(
      CandidateIndex index, List<Person> candidates, List<Person> store, Plugins plugins) {
    Map<String, Map<String, LinkedPair>> linked = linked(candidates, store, plugins);
    IndexMatcher matcher = index.matcher().withFloor(0);
    for (Person candidate : candidates) {
      Map<String, LinkedPair> pairs = linked.getOrDefault(candidate.id(), Map.of());
      Decision decision = matcher.match(candidate);
      assertThat(decision.alternatives()).hasSize(pairs.size());
      for (Alternative a : decision.alternatives()) {
        assertThat(a.probability()).isEqualTo(pairs.get(a.personId()).probability());
      }
      decision
          .best()
          .ifPresent(
              b -> assertThat(decision.outcome()).isEqualTo(pairs.get(b.personId()).outcome()));
    }
  }

  /** Bits by person; a score is the same to the last digit. */
  private static Map<String, Double> bits(Decision decision) {
    Map<String, Double> out = new TreeMap<>();
    decision.alternatives().forEach(a -> out.put(a.personId(), a.explanation().bits()));
    return out;
  }

  private static void answersAlike(CandidateIndex one, CandidateIndex other, List<Person> asked) {
    IndexMatcher a = one.matcher().withFloor(0);
    IndexMatcher b = other.matcher().withFloor(0);
    assertThat(one.size()).isEqualTo(other.size());
    for (Person candidate : asked) {
      Decision mine = a.match(candidate);
      Decision theirs = b.match(candidate);
      assertThat(bits(mine)).isEqualTo(bits(theirs));
      assertThat(mine.outcome()).isEqualTo(theirs.outcome());
      assertThat(mine.probability()).isCloseTo(theirs.probability(), within(1e-12));
      assertThat(mine.noneProbability()).isCloseTo(theirs.noneProbability(), within(1e-12));
    }
  }

  @Test
  void a_pair_has_the_probability_that_the_linker_gives_it() {
    Fixtures world = Fixtures.world(3_000, 11);
    agrees(
        CandidateIndex.of(world.profiles::forEach),
        world.candidates,
        world.profiles,
        Plugins.none());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void so_have_pairs_of_the_strangest_people_with_any_number_of_threads(int threads) {
    SplittableRandom random = new SplittableRandom(threads);
    List<Person> store = people("p", 2_500, random);
    List<Person> candidates = people("c", 80, random);
    agrees(
        CandidateIndex.builder().threads(threads).build(store::forEach),
        candidates,
        store,
        Plugins.none());
  }

  @Test
  void so_have_pairs_that_plug_ins_compare() {
    Plugins plugins =
        Plugins.builder()
            .feature(new BadgeFeature(true))
            .similarity("street", (a, b) -> a.charAt(0) == b.charAt(0) ? 1 : 0)
            .keys(p -> p.schools())
            .build();
    SplittableRandom random = new SplittableRandom(5);
    List<Person> store = new ArrayList<>();
    people("p", 2_000, random)
        .forEach(
            p -> store.add(BadgeFeature.give(p.toBuilder(), "s-" + random.nextInt(900)).build()));
    List<Person> candidates = new ArrayList<>();
    people("c", 50, random)
        .forEach(
            p ->
                candidates.add(
                    BadgeFeature.give(p.toBuilder(), "s-" + random.nextInt(900)).build()));
    CandidateIndex index = CandidateIndex.builder().plugins(plugins).build(store::forEach);
    agrees(index, candidates, store, plugins);
    CandidateIndex grown = CandidateIndex.builder().plugins(plugins).build(sink -> {});
    store.forEach(grown::add);
    answersAlike(grown, index, candidates);
    grown.merge();
    answersAlike(grown, index, candidates);
  }

  @Test
  void after_any_changes_it_answers_as_if_built_anew() {
    SplittableRandom random = new SplittableRandom(17);
    Map<String, Person> there = new LinkedHashMap<>();
    people("p", 700, random).forEach(p -> there.put(p.id(), p));
    CandidateIndex index = CandidateIndex.of(there.values()::forEach);
    List<Person> asked = people("c", 15, random);
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < 250; i++) {
        String id = "p" + random.nextInt(1_000);
        if (random.nextInt(3) == 0) {
          assertThat(index.remove(id)).isEqualTo(there.remove(id) != null);
        } else {
          Person person = RandomPeople.next(id, random);
          index.add(person);
          there.put(id, person);
        }
        assertThat(index.contains(id)).isEqualTo(there.containsKey(id));
      }
      CandidateIndex anew = CandidateIndex.of(there.values()::forEach);
      answersAlike(index, anew, asked);
      if (round % 2 == 1) {
        index.merge();
        answersAlike(index, anew, asked);
      }
    }
    there.keySet().forEach(index::remove);
    assertThat(index.size()).isZero();
    answersAlike(index, CandidateIndex.of(sink -> {}), asked);
  }

  @Test
  void many_changes_are_merged_by_themselves() {
    SplittableRandom random = new SplittableRandom(23);
    List<Person> store = people("p", 11_000, random);
    CandidateIndex grown = CandidateIndex.of(store.subList(0, 500)::forEach);
    store.subList(500, store.size()).forEach(grown::add);
    answersAlike(grown, CandidateIndex.of(store::forEach), people("c", 8, random));
    assertThat(grown.population().size()).isEqualTo(11_000);
  }

  @Test
  void of_several_people_of_one_id_the_last_stays() {
    Person before = ada("p", "before@tarn.example");
    Person after = ada("p", "after@tarn.example");
    Person other = ada("q", "other@tarn.example");
    CandidateIndex index = CandidateIndex.of(List.of(before, other, before, after)::forEach);
    answersAlike(
        index, CandidateIndex.of(List.of(other, after)::forEach), List.of(before, after, other));
    index.add(before);
    answersAlike(
        index, CandidateIndex.of(List.of(other, before)::forEach), List.of(before, after, other));
  }

  @Test
  void who_matches_sees_all_of_a_change_or_nothing_of_it() throws Exception {
    SplittableRandom random = new SplittableRandom(29);
    List<Person> store = people("p", 400, random);
    Person one = ada("p7", "one@tarn.example");
    Person other = ada("p7", "other@gable.example");
    store.set(7, one);
    CandidateIndex index = CandidateIndex.of(store::forEach);
    IndexMatcher matcher = index.matcher().withFloor(0);
    Person asked = ada("c", "one@tarn.example");
    Map<String, Double> withOne = bits(matcher.match(asked));
    index.add(other);
    Map<String, Double> withOther = bits(matcher.match(asked));
    assertThat(withOne).isNotEqualTo(withOther);
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      List<Future<?>> readers = new ArrayList<>();
      for (int t = 0; t < 3; t++) {
        readers.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < 300; i++) {
                    assertThat(bits(matcher.match(asked))).isIn(withOne, withOther);
                  }
                }));
      }
      for (int i = 0; i < 240; i++) {
        index.add(i % 2 == 0 ? one : other);
        if (i % 80 == 79) {
          index.merge();
        }
      }
      for (Future<?> reader : readers) {
        reader.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void an_attribute_that_only_the_candidate_has_counts_for_nothing() {
    Person plain =
        Person.builder("c")
            .name("Ada Quill")
            .attribute("born", Attribute.Type.DATE, "1980")
            .build();
    Person more = plain.toBuilder().attribute("a badge", Attribute.Type.ID, "17").build();
    CandidateIndex index = CandidateIndex.of(List.of(plain)::forEach);
    IndexMatcher matcher = index.matcher();
    assertThat(bits(matcher.match(more))).isEqualTo(bits(matcher.match(plain)));
    index.add(more);
    assertThat(matcher.match(more).best().orElseThrow().explanation().codes())
        .contains("ATTR_A_BADGE_EQUAL", "ATTR_BORN_EQUAL");
  }

  @Test
  void a_pair_is_explained_with_the_values_that_the_host_keeps() {
    Fixtures world = Fixtures.world(600, 31);
    CandidateIndex index = CandidateIndex.of(world.profiles::forEach);
    Map<String, Person> kept = new HashMap<>();
    world.profiles.forEach(p -> kept.put(p.id(), p));
    IndexMatcher matcher = index.matcher();
    int explained = 0;
    for (Person candidate : world.candidates) {
      Decision decision = matcher.match(candidate);
      for (Alternative a : decision.alternatives()) {
        PairExplanation why = matcher.explain(candidate, a.personId(), kept::get);
        assertThat(why.probability()).isCloseTo(a.probability(), within(1e-9));
        assertThat(why.explanation().bits()).isEqualTo(a.explanation().bits());
        explained++;
      }
    }
    assertThat(explained).isGreaterThan(100);
    Person candidate = world.candidates.get(0);
    assertThat(matcher.explain(candidate, "p1", kept::get).proposed()).isFalse();
    assertThatThrownBy(() -> matcher.explain(candidate, "nobody", kept::get))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> matcher.explain(candidate, "p0", id -> null))
        .hasMessageContaining("no person with the id p0");
    assertThatThrownBy(() -> matcher.explain(candidate, "p0", id -> ada(id, "x@y.example")))
        .hasMessageContaining("add it anew");
  }

  @Test
  void people_are_proposed_as_they_are_found() {
    Person ada = ada("p", "ada@tarn.example");
    CandidateIndex index = CandidateIndex.of(List.of(ada)::forEach);
    assertThat(index.propose(ada("c", "ada@tarn.example"))).containsExactly("p");
    assertThat(index.propose(Person.builder("c").name("Bruno Castellan").build())).isEmpty();
    assertThat(index.remove("p")).isTrue();
    assertThat(index.propose(ada)).isEmpty();
    assertThat(index.matcher().match(ada).outcome()).isEqualTo(Decision.Outcome.NO_MATCH);
  }

  @Test
  void progress_is_told_by_number_of_people_read() {
    List<Long> told = new ArrayList<>();
    List<Person> store = people("p", 25_000, new SplittableRandom(1));
    CandidateIndex index = CandidateIndex.builder().progress(told::add).build(store::forEach);
    assertThat(told).containsExactly(10_000L, 20_000L, 25_000L);
    assertThat(index.bytes()).isBetween(100L * 25_000, 1_000L * 25_000);
  }

  @Test
  void a_matcher_is_named_by_its_weights_and_policy() {
    CandidateIndex index = CandidateIndex.of(sink -> {});
    assertThat(index.matcher().fingerprint()).isEqualTo(index.matcher().fingerprint());
    assertThat(
            index.matcher(MatchModel.standard(), new ThresholdPolicy(0.9, 0.3, 0.5)).fingerprint())
        .isNotEqualTo(index.matcher().fingerprint());
    assertThatThrownBy(() -> index.matcher().withFloor(2)).hasMessageContaining("floor");
    assertThatThrownBy(() -> CandidateIndex.builder().threads(0)).hasMessageContaining("thread");
  }
}
