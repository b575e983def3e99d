package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StrategiesTest {

  private final Matcher exact = Matcher.builder().strategy(Strategies.exactIdentifiers()).build();

  @Test
  void an_equal_identifier_is_proof_whatever_the_name() {
    Decision d =
        exact.match(
            Person.builder("c").name("Ada Bellweather").email("ada@quill.example").build(),
            List.of(
                Person.builder("p").name("A. Northcotte").email("ADA@quill.example").build(),
                Person.builder("q").name("Ada Bellweather").build()));

    assertThat(d.outcome()).isEqualTo(Outcome.MATCH);
    assertThat(d.best().orElseThrow().personId()).isEqualTo("p");
    assertThat(d.best().orElseThrow().explanation().codes()).containsExactly("EMAIL_EQUAL");
  }

  @Test
  void without_an_identifier_nobody_is_matched() {
    Person ada =
        Person.builder("c").name("Ada Bellweather").location("Leeds").school("Quill High").build();

    assertThat(exact.match(ada, List.of(ada)).outcome()).isEqualTo(Outcome.NO_MATCH);
    assertThat(exact.compare(ada, ada).codes()).containsExactly("NO_IDENTIFIER");
  }

  @Test
  void an_identifier_of_two_people_is_for_somebody_to_look_at() {
    Decision d =
        exact.match(
            Person.builder("c").phone("+44 20 7946 0018").build(),
            List.of(
                Person.builder("p").phone("020 7946 0018").build(),
                Person.builder("q").phone("+44 (0)20 7946 0018").build()));

    assertThat(d.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(d.probability()).isCloseTo(0.5, within(1e-4));
  }

  @Test
  void a_contradiction_takes_a_proof_away() {
    Person c =
        Person.builder("c")
            .email("ada@quill.example")
            .link("linkedin.com/in/ada-1")
            .attribute("passport", Attribute.Type.ID, "X1234567")
            .build();

    assertThat(
            exact
                .match(
                    c,
                    List.of(
                        Person.builder("p")
                            .email("ada@quill.example")
                            .link("linkedin.com/in/ada-2")
                            .build()))
                .outcome())
        .isEqualTo(Outcome.NO_MATCH);
    assertThat(
            exact
                .compare(
                    c, Person.builder("p").attribute("passport", Attribute.Type.ID, "Z9").build())
                .codes())
        .contains("ATTR_PASSPORT_DIFFERENT");
  }

  @Test
  void other_numbers_and_shared_mailboxes_say_nothing() {
    Person c = Person.builder("c").email("jobs@quill.example").phone("+44 20 7946 0018").build();
    Person p = Person.builder("p").email("jobs@quill.example").phone("+44 20 7946 0999").build();

    assertThat(exact.compare(c, p).codes()).containsExactly("NO_IDENTIFIER");
  }

  @Test
  void a_strategy_serves_bulk_attempts_as_it_serves_single_ones() {
    Fixtures world = Fixtures.world(400, 12);
    List<LinkedPair> pairs = new ArrayList<>();

    LinkReport report =
        Linker.builder()
            .strategy(Strategies.exactIdentifiers())
            .build()
            .link(world.candidates::forEach, world.profiles::forEach, pairs::add);

    assertThat(report.modelFingerprint()).isEqualTo(Strategies.exactIdentifiers().fingerprint());
    assertThat(pairs).isNotEmpty().allMatch(p -> p.probability() > 0.9);
    assertThat(pairs).allMatch(p -> world.truth.get(p.leftId()).contains(p.rightId()));
    Set<String> found = pairs.stream().map(LinkedPair::leftId).collect(Collectors.toSet());
    for (Person candidate : world.candidates) {
      boolean matched = exact.match(candidate, world.profiles).outcome() == Outcome.MATCH;
      assertThat(found.contains(candidate.id())).isEqualTo(matched);
    }
  }

  @Test
  void a_strategy_finds_duplicates_too() {
    List<Person> people =
        List.of(
            Person.builder("1").name("Ada Bellweather").email("ada@quill.example").build(),
            Person.builder("2").name("Bellweather").email("ada@quill.example").build(),
            Person.builder("3").name("Ada Bellweather").build());

    Clusters clusters =
        Deduplicator.standard()
            .withStrategy(Strategies.exactIdentifiers())
            .dedupe(people::forEach, pair -> {});

    assertThat(clusters.clusterById())
        .containsEntry("1", "1")
        .containsEntry("2", "1")
        .containsEntry("3", "3");
  }

  @Test
  void an_explanation_of_a_bulk_attempt_is_the_strategys_own() {
    Fixtures world = Fixtures.world(100, 12);
    Linker linker = Linker.builder().strategy(Strategies.exactIdentifiers()).build();
    List<LinkedPair> pairs = new ArrayList<>();
    linker.link(world.candidates::forEach, world.profiles::forEach, pairs::add);
    LinkedPair pair = pairs.get(0);

    var why =
        linker.explain(
            world.candidates::forEach, world.profiles::forEach, pair.leftId(), pair.rightId());

    assertThat(why.probability()).isEqualTo(pair.probability());
    assertThat(why.explanation().parts()).extracting(Part::bits).allMatch(b -> b == 40);
  }

  @Test
  void the_weighted_strategy_is_that_of_the_matcher() {
    Fixtures world = Fixtures.world(60, 2);
    ScoringStrategy weighted =
        Strategies.weighted(MatchModel.standard(), Population.ofSize(1_000_000), Plugins.none());

    for (Person c : world.candidates) {
      assertThat(weighted.score(c, world.profiles.get(0)))
          .isEqualTo(Matcher.standard().compare(c, world.profiles.get(0)));
    }
  }

  @Test
  void a_policy_of_ones_own_decides_bulk_attempts() {
    Fixtures world = Fixtures.world(300, 12);
    DecisionPolicy onlyWithAddress = new OnlyWithAddress();
    List<LinkedPair> pairs = new ArrayList<>();

    LinkReport report =
        Linker.builder()
            .policy(onlyWithAddress)
            .build()
            .link(world.candidates::forEach, world.profiles::forEach, pairs::add);

    assertThat(report.matches()).isPositive();
    assertThat(report.reviews()).isZero();
    for (LinkedPair pair : pairs) {
      if (pair.outcome() == Outcome.MATCH) {
        assertThat(emails(world.candidates, pair.leftId())).isNotEmpty();
      }
    }
  }

  private static List<String> emails(List<Person> people, String id) {
    return people.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow().emails();
  }

  /** Matches the likeliest when an address is among the reasons. */
  private static final class OnlyWithAddress implements DecisionPolicy {
    @Override
    public Decision decide(List<Alternative> alternatives, double noneProbability) {
      boolean address =
          alternatives.stream()
              .findFirst()
              .map(Alternative::explanation)
              .map(Explanation::codes)
              .filter(codes -> codes.contains("EMAIL_EQUAL"))
              .isPresent();
      return new Decision(
          address ? Outcome.MATCH : Outcome.NO_MATCH, alternatives, noneProbability, true);
    }

    @Override
    public String fingerprint() {
      return "only with an address";
    }
  }
}
