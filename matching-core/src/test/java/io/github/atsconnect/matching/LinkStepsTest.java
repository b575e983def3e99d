package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.atsconnect.matching.model.Person;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkStepsTest {

  private static final LinkSteps STEPS = LinkSteps.standard();
  private static final MatchModel MODEL = MatchModel.standard();

  private final Fixtures world = Fixtures.world(1_500, 7);

  @Test
  void step_by_step_each_pair_is_proposed_and_scored_as_by_the_linker() {
    assertThat(byLinker(world.candidates, world.profiles))
        .hasSizeGreaterThan(500)
        .isEqualTo(stepByStep(world.candidates, world.profiles, STEPS, new Random(1)));
  }

  @Test
  void people_with_anything_that_people_may_have_are_scored_alike() {
    SplittableRandom random = new SplittableRandom(11);
    List<Person> candidates = new ArrayList<>();
    List<Person> store = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      candidates.add(RandomPeople.next("c" + i, random));
      store.add(RandomPeople.next("p" + i, random));
    }
    assertThat(byLinker(candidates, store))
        .isNotEmpty()
        .isEqualTo(stepByStep(candidates, store, STEPS, new Random(2)));
  }

  @Test
  void common_keys_are_looked_up_by_nobody_here_and_there() {
    List<Person> same = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      same.add(
          Person.builder("s" + i)
              .name("Ines Marchbanks")
              .location(i % 9 == 0 ? "Ghent" : "Porto " + i % 40)
              .build());
    }
    List<Person> candidates = same.subList(0, 30);
    Census.Totals totals = census(same, STEPS, new Random(3));
    assertThat(totals.commonKeys()).isSorted().isNotEmpty();
    assertThat(byLinker(candidates, same))
        .isEqualTo(stepByStep(candidates, same, STEPS, new Random(3)));
  }

  @Test
  void keys_of_a_host_propose_too() {
    Plugins plugins =
        Plugins.builder().keys(p -> List.of(p.id().substring(1))).withoutStandardKeys().build();
    LinkSteps own = LinkSteps.of(plugins);
    Map<String, Double> linked = new HashMap<>();
    Linker.builder()
        .model(MODEL)
        .plugins(plugins)
        .floor(0)
        .build()
        .link(
            world.candidates::forEach,
            world.profiles::forEach,
            p -> linked.put(p.leftId() + p.rightId(), p.probability()));
    assertThat(linked)
        .hasSize(625)
        .isEqualTo(stepByStep(world.candidates, world.profiles, own, new Random(5)));
  }

  @Test
  void a_census_is_the_same_in_whatever_shares_and_order() throws IOException {
    byte[] whole = written(census(world.profiles, STEPS, null).population());
    for (int seed = 0; seed < 3; seed++) {
      Census.Totals totals = census(world.profiles, STEPS, new Random(seed));
      assertThat(written(totals.population())).isEqualTo(whole);
      assertThat(totals.people()).isEqualTo(1_500);
    }
    Population read = Population.read(new ByteArrayInputStream(whole));
    assertThat(written(read)).isEqualTo(whole);
    Person some = world.profiles.get(3);
    Matcher counted =
        Matcher.builder().model(MODEL).population(Population.of(world.profiles)).build();
    assertThat(counted.withPopulation(read).compare(world.candidates.get(1), some).bits())
        .isEqualTo(counted.compare(world.candidates.get(1), some).bits());
  }

  @Test
  void pieces_are_added_up_before_they_are_trimmed() {
    Census census = STEPS.census(key -> true);
    assertThat(census.end()).isEmpty();
    census.add(STEPS.pack(world.profiles.get(0)));
    assertThat(census.people()).isOne();
    List<Census.Piece> pieces = census.end();
    assertThat(census.people()).isZero();
    byte[] trimmed = Census.trimmed(pieces.get(0).bytes());
    assertThatThrownBy(() -> Census.sum(List.of(trimmed)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("before they are trimmed");
    assertThatThrownBy(() -> Census.totals(List.of(pieces.get(0).bytes())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trimmed before");
  }

  @Test
  void a_score_can_be_taken_apart() {
    byte[] a = STEPS.pack(world.candidates.get(0));
    byte[] b = STEPS.pack(world.profiles.get(0));
    Census.Totals totals = census(world.profiles, STEPS, null);
    LinkScorer scorer = STEPS.scorer(MODEL, totals.population(), Map.of(), Map.of());
    double[] probability = scorer.probabilities(a, List.of(b));
    double odds = probability[0] / (1 - probability[0]);
    double prior = MODEL.inStore() / 1_500 / (1 - MODEL.inStore());
    assertThat(scorer.compare(a, b).bits())
        .isCloseTo(Math.log(odds / prior) / Math.log(2), within(1e-6));
  }

  @Test
  void features_of_a_host_cannot_be_packed() {
    assertThatThrownBy(
            () -> LinkSteps.of(Plugins.builder().feature(new BadgeFeature(false)).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be packed");
  }

  private static Map<String, Double> byLinker(List<Person> candidates, List<Person> store) {
    Map<String, Double> out = new HashMap<>();
    Linker.builder()
        .model(MODEL)
        .floor(0)
        .build()
        .link(
            candidates::forEach,
            store::forEach,
            p -> out.put(p.leftId() + p.rightId(), p.probability()));
    return out;
  }

  /** What an engine does that moves bytes and numbers, in an order of its own. */
  private static Map<String, Double> stepByStep(
      List<Person> candidates, List<Person> store, LinkSteps steps, Random random) {
    List<Person> shuffled = new ArrayList<>(store);
    Collections.shuffle(shuffled, random);
    Census.Totals left = census(candidates, steps, random);
    Census.Totals right = census(shuffled, steps, random);
    List<byte[]> packed = shuffled.stream().map(steps::pack).toList();
    Map<Long, long[]> blocks = new HashMap<>();
    for (int i = 0; i < packed.size(); i++) {
      for (long key : steps.keys(packed.get(i))) {
        long[] before = blocks.getOrDefault(key, new long[0]);
        long[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = i;
        blocks.put(key, after);
      }
    }
    for (long common : right.commonKeys()) {
      assertThat(blocks.remove(common)).hasSizeGreaterThan(LinkSteps.MOST_PER_KEY);
    }
    LinkScorer scorer =
        steps.scorer(MODEL, right.population(), left.attributes(), right.attributes());
    Map<String, Double> out = new HashMap<>();
    for (Person candidate : candidates) {
      byte[] a = steps.pack(candidate);
      long[] found = steps.propose(a, key -> blocks.getOrDefault(key, new long[0]));
      List<byte[]> people = Arrays.stream(found).mapToObj(i -> packed.get((int) i)).toList();
      double[] probabilities = scorer.probabilities(a, people);
      for (int i = 0; i < found.length; i++) {
        out.put(candidate.id() + shuffled.get((int) found[i]).id(), probabilities[i]);
      }
    }
    return out;
  }

  /** Counts people in shares that chance makes; in one where there is none. */
  private static Census.Totals census(
      List<Person> people, LinkSteps steps, @Nullable Random random) {
    Map<Integer, List<byte[]>> pieces = new HashMap<>();
    Census census = steps.census(key -> true);
    for (Person person : people) {
      census.add(steps.pack(person));
      if (random != null && random.nextInt(200) == 0) {
        collect(census, pieces, random);
      }
    }
    collect(census, pieces, random);
    List<byte[]> sums = new ArrayList<>();
    pieces.values().forEach(p -> sums.add(Census.trimmed(Census.sum(p))));
    if (random != null) {
      Collections.shuffle(sums, random);
    }
    return Census.totals(sums);
  }

  /** Adds some up at once, as a combiner does, and some later. */
  private static void collect(
      Census census, Map<Integer, List<byte[]>> pieces, @Nullable Random random) {
    for (Census.Piece piece : census.end()) {
      List<byte[]> all = pieces.computeIfAbsent(piece.number(), k -> new ArrayList<>());
      all.add(piece.bytes());
      if (random != null && random.nextBoolean()) {
        Collections.shuffle(all, random);
        byte[] sum = Census.sum(all);
        all.clear();
        all.add(sum);
      }
    }
  }

  private static byte[] written(Population population) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    population.write(out);
    return out.toByteArray();
  }
}
