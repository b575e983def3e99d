package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.AgreementLevel;
import io.github.atsconnect.matching.spi.Feature;
import io.github.atsconnect.matching.spi.KeySource;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PluginsTest {

  private static final Feature<?> BADGE = new BadgeFeature(false);
  private static final Plugins BADGES = Plugins.builder().feature(BADGE).build();
  private static final KeySource BY_BADGE =
      p ->
          p.attributes().containsKey(BadgeFeature.ATTRIBUTE)
              ? List.of("badge:" + p.attributes().get(BadgeFeature.ATTRIBUTE).value())
              : List.of();

  @Test
  void a_feature_of_ones_own_is_a_part_of_the_score_with_its_words_and_values() {
    Part part =
        part(
            "badge number", matcher(BADGES).compare(badge("c", "North-17"), badge("p", "north-3")));

    assertThat(part.code()).isEqualTo("BADGE_SITE");
    assertThat(part.bits()).isNegative();
    assertThat(part.detail()).isEqualTo("badge of the same site: north-17 / north-3");
  }

  @Test
  void a_feature_compares_only_what_both_have() {
    Explanation e = matcher(BADGES).compare(badge("c", "north-17"), badge("p", "unreadable"));

    assertThat(e.parts()).noneMatch(p -> p.feature().equals("badge number"));
  }

  @Test
  void an_attribute_that_a_feature_reads_is_not_compared_by_its_type_as_well() {
    assertThat(Matcher.standard().compare(badge("c", "a-1"), badge("p", "a-1")).codes())
        .contains("ATTR_BADGE_EQUAL");
    assertThat(matcher(BADGES).compare(badge("c", "a-1"), badge("p", "a-1")).codes())
        .contains("BADGE_EQUAL")
        .doesNotContain("ATTR_BADGE_EQUAL");
  }

  @Test
  void a_level_by_frequency_weighs_the_more_the_rarer_the_value_is_in_the_store() {
    List<Person> store = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      store.add(badge("s" + i, "north-1"));
    }
    store.add(badge("rare", "north-2"));
    Matcher counted = matcher(BADGES).withPopulation(Population.of(store, BADGES));

    Part common = part("badge number", counted.compare(badge("c", "north-1"), store.get(0)));
    Part rare = part("badge number", counted.compare(badge("c", "north-2"), store.get(3_000)));

    assertThat(rare.bits()).isGreaterThan(common.bits() + 5);
  }

  @Test
  void a_feature_that_is_named_like_a_standard_one_takes_its_place() {
    Feature<?> place =
        feature("place", List.of(AgreementLevel.of("OFFICE_EQUAL", "same office", 0.5, 0.01)));
    Person ada = Person.builder("a").name("Ada Bellweather").location("Leeds").build();

    Explanation e = matcher(Plugins.builder().feature(place).build()).compare(ada, ada);

    assertThat(e.codes()).contains("OFFICE_EQUAL").doesNotContain("CITY_EQUAL");
  }

  @Test
  void the_trainer_learns_what_a_feature_weighs() {
    World world = World.withBadges(1_500);

    MatchModel learnt =
        Trainer.standard()
            .withPlugins(BADGES)
            .learn(world.candidates::forEach, world.profiles::forEach);

    Person a = badge("c", "north-17");
    Person b = badge("p", "south-17");
    double shipped = part("badge number", matcher(BADGES).compare(a, b)).bits();
    Matcher trained = Matcher.builder().model(learnt).plugins(BADGES).build();
    // The made-up badges are of another site in a third of the true pairs; shipped says .04.
    assertThat(part("badge number", trained.compare(a, b)).bits()).isGreaterThan(shipped + 1);
  }

  @Test
  void a_feature_that_identifies_is_what_the_trainer_learns_from() {
    World world = World.withBadges(1_500);
    Plugins identifying = Plugins.builder().feature(new BadgeFeature(true)).build();

    MatchModel plain = learn(world, BADGES);
    MatchModel anchored = learn(world, identifying);

    assertThat(anchored.fingerprint()).isNotEqualTo(plain.fingerprint());
  }

  @Test
  void a_bulk_attempt_and_a_single_one_score_a_feature_alike() {
    World world = World.withBadges(300);
    MatchModel model = MatchModel.standard();
    List<LinkedPair> pairs = new ArrayList<>();
    Linker.builder()
        .model(model)
        .plugins(BADGES)
        .build()
        .link(world.candidates::forEach, world.profiles::forEach, pairs::add);
    Matcher matcher =
        Matcher.builder()
            .model(model)
            .plugins(BADGES)
            .population(Population.of(world.profiles, BADGES))
            .build();
    LinkedPair pair = pairs.stream().filter(p -> p.probability() > 0.9).findFirst().orElseThrow();
    Person candidate = world.candidate(pair.leftId());
    Set<String> keys = matcher.keys(candidate);
    List<Person> proposed =
        world.profiles.stream()
            .filter(p -> matcher.keys(p).stream().anyMatch(keys::contains))
            .toList();

    assertThat(matcher.match(candidate, proposed).probability())
        .isCloseTo(pair.probability(), org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void keys_of_ones_own_find_who_shares_no_other() {
    Plugins plugins = Plugins.builder().keys(BY_BADGE).build();
    Person a = BadgeFeature.give(Person.builder("c").name("Ada Bellweather"), "north-17").build();
    Person b = BadgeFeature.give(Person.builder("p").name("Zoe Quist"), "north-17").build();

    assertThat(shared(MatchKeys.of(a, plugins), MatchKeys.of(b, plugins))).isNotEmpty();
    assertThat(MatchKeys.of(a, plugins))
        .containsAll(MatchKeys.of(a))
        .allMatch(k -> k.length() == 12);
    assertThat(matcher(plugins).keys(a)).isEqualTo(MatchKeys.of(a, plugins));
    assertThat(compared(plugins, a, b)).isEqualTo(1);
  }

  @Test
  void keys_of_ones_own_may_replace_the_standard_ones() {
    Plugins plugins = Plugins.builder().keys(BY_BADGE).withoutStandardKeys().build();
    Person named = Person.builder("c").name("Ada Bellweather").build();

    assertThat(MatchKeys.of(named, plugins)).isEmpty();
    assertThat(MatchKeys.of(badge("c", "north-17"), plugins)).hasSize(1);
    assertThat(compared(plugins, named, named)).isZero();
  }

  @Test
  void more_keys_than_count_are_cut_off() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      many.add("key:" + i);
    }
    Plugins plugins = Plugins.builder().keys(p -> many).withoutStandardKeys().build();

    assertThat(MatchKeys.of(badge("c", "x"), plugins)).hasSize(64);
  }

  @Test
  void a_model_remembers_the_features_it_was_learnt_with() throws IOException {
    MatchModel learnt = learn(World.withBadges(300), BADGES);
    StringWriter json = new StringWriter();
    learnt.write(json);

    MatchModel read = MatchModel.read(new StringReader(json.toString()));

    assertThat(read.fingerprint()).isEqualTo(learnt.fingerprint());
    assertThat(Matcher.builder().model(read).plugins(BADGES).build()).isNotNull();
    assertThatThrownBy(() -> Matcher.builder().model(read).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("badge number")
        .hasMessageContaining("plugins(..)");
    assertThatThrownBy(() -> Linker.builder().model(read).build())
        .hasMessageContaining("badge number");
    assertThatThrownBy(() -> Deduplicator.standard().withModel(read))
        .hasMessageContaining("badge number");
  }

  @Test
  void a_model_names_the_levels_that_a_feature_has_lost() {
    MatchModel learnt = learn(World.withBadges(300), BADGES);
    Feature<?> poorer =
        feature("badge number", List.of(AgreementLevel.of("BADGE_EQUAL", "same badge", 0.9, 0.1)));

    assertThatThrownBy(
            () ->
                Matcher.builder()
                    .model(learnt)
                    .plugins(Plugins.builder().feature(poorer).build())
                    .build())
        .hasMessageContaining("BADGE_SITE")
        .hasMessageContaining("BADGE_OTHER")
        .hasMessageNotContaining("BADGE_EQUAL");
  }

  @Test
  void names_and_codes_that_are_taken_are_refused_by_name() {
    assertThatThrownBy(() -> Plugins.builder().feature(BADGE).feature(BADGE).build())
        .hasMessageContaining("badge number");
    assertThatThrownBy(() -> with("name", "OWN_NAME")).hasMessageContaining("\"name\"");
    assertThatThrownBy(() -> with("own", "EMAIL_EQUAL")).hasMessageContaining("EMAIL_EQUAL");
    assertThatThrownBy(() -> with("own", "ATTR_X_EQUAL")).hasMessageContaining("ATTR_");
    assertThatThrownBy(() -> with("own", "small")).hasMessageContaining("capitals");
    assertThatThrownBy(() -> Plugins.builder().feature(feature("own", List.of())).build())
        .hasMessageContaining("levels");
    assertThatThrownBy(() -> Plugins.builder().withoutStandardKeys().build())
        .hasMessageContaining("keys(..)");
  }

  @Test
  void impossible_chances_are_refused_with_the_code() {
    for (double bad : new double[] {0, -1, 1.5, Double.NaN}) {
      assertThatThrownBy(() -> AgreementLevel.of("BADGE_EQUAL", "same", bad, 0.5))
          .hasMessageContaining("BADGE_EQUAL");
      assertThatThrownBy(() -> AgreementLevel.of("BADGE_EQUAL", "same", 0.5, bad))
          .hasMessageContaining("BADGE_EQUAL");
    }
  }

  @Test
  void a_level_that_a_feature_does_not_have_is_an_error_that_names_the_feature() {
    Feature<String> wrong =
        new Feature<>() {
          @Override
          public String name() {
            return "wrong";
          }

          @Override
          public List<AgreementLevel> levels() {
            return List.of(AgreementLevel.of("WRONG", "wrong", 0.5, 0.5));
          }

          @Override
          public String read(Person person) {
            return person.id();
          }

          @Override
          public int compare(String a, String b) {
            return 7;
          }
        };
    Matcher matcher = matcher(Plugins.builder().feature(wrong).build());

    assertThatThrownBy(() -> matcher.compare(badge("a", "x"), badge("b", "x")))
        .hasMessageContaining("wrong")
        .hasMessageContaining("7");
  }

  @Test
  void plugins_change_the_fingerprint() {
    assertThat(matcher(BADGES).fingerprint()).isNotEqualTo(Matcher.standard().fingerprint());
    assertThat(matcher(Plugins.none()).fingerprint()).isEqualTo(Matcher.standard().fingerprint());
    assertThat(
            matcher(Plugins.builder().similarity("badge", Similarities.edits()).build())
                .fingerprint())
        .isNotEqualTo(Matcher.standard().fingerprint());
  }

  @Test
  void a_similarity_serves_bulk_attempts_too() {
    Plugins alike = Plugins.builder().similarity("badge", (x, y) -> 1).build();
    Person a = BadgeFeature.give(Person.builder("c").name("Ada Bellweather"), "seven").build();
    Person b = BadgeFeature.give(Person.builder("p").name("Ada Bellweather"), "7").build();
    Linker linker = Linker.builder().model(MatchModel.standard()).plugins(alike).build();

    assertThat(
            linker
                .explain(List.of(a)::forEach, List.of(b)::forEach, "c", "p")
                .explanation()
                .codes())
        .contains("ATTR_BADGE_EQUAL");
  }

  private static Plugins with(String name, String code) {
    return Plugins.builder()
        .feature(feature(name, List.of(AgreementLevel.of(code, "words", 0.5, 0.5))))
        .build();
  }

  /** A feature that finds its first level whenever somebody has a place or a badge. */
  private static Feature<String> feature(String name, List<AgreementLevel> levels) {
    return new Feature<>() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<AgreementLevel> levels() {
        return levels;
      }

      @Override
      public String read(Person person) {
        return "it";
      }

      @Override
      public int compare(String a, String b) {
        return 0;
      }
    };
  }

  private static MatchModel learn(World world, Plugins plugins) {
    return Trainer.standard()
        .withPlugins(plugins)
        .learn(world.candidates::forEach, world.profiles::forEach);
  }

  private static Matcher matcher(Plugins plugins) {
    return Matcher.builder().plugins(plugins).build();
  }

  private static Person badge(String id, String badge) {
    return Person.builder(id).attribute(BadgeFeature.ATTRIBUTE, Attribute.Type.TEXT, badge).build();
  }

  private static Part part(String feature, Explanation e) {
    return e.parts().stream().filter(p -> p.feature().equals(feature)).findFirst().orElseThrow();
  }

  private static long compared(Plugins plugins, Person a, Person b) {
    return Linker.builder()
        .model(MatchModel.standard())
        .plugins(plugins)
        .build()
        .link(List.of(a)::forEach, List.of(b)::forEach, pair -> {})
        .comparisons();
  }

  private static Set<String> shared(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both;
  }

  /** The made-up world with badges, which a third of the candidates got anew at another site. */
  private record World(List<Person> candidates, List<Person> profiles) {

    static World withBadges(int profiles) {
      Fixtures plain = Fixtures.world(profiles, 31);
      SplittableRandom random = new SplittableRandom(7);
      List<Person> left = new ArrayList<>();
      for (Person c : plain.candidates) {
        String number = c.id().substring(1);
        String site = random.nextInt(3) == 0 ? "south" : "north";
        left.add(BadgeFeature.give(c.toBuilder(), site + "-" + number).build());
      }
      List<Person> right = new ArrayList<>();
      for (Person p : plain.profiles) {
        right.add(BadgeFeature.give(p.toBuilder(), "north-" + p.id().substring(1)).build());
      }
      return new World(left, right);
    }

    Person candidate(String id) {
      return candidates.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }
  }
}
