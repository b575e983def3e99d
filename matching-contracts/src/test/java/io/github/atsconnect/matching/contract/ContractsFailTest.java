package io.github.atsconnect.matching.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.AgreementLevel;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import io.github.atsconnect.matching.spi.Feature;
import io.github.atsconnect.matching.spi.KeySource;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import io.github.atsconnect.matching.spi.Similarity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who breaks a contract fails its exam. */
class ContractsFailTest {

  @Test
  void aSimilarityThatIsBrokenFails() {
    Similarity leaning = (a, b) -> a.equals(b) ? 1 : a.length() > b.length() ? 0.6 : 0.4;
    Similarity beyond = (a, b) -> a.equals(b) ? 1 : 1.5;
    Similarity nothing = (a, b) -> a.isEmpty() ? Double.NaN : 1;
    Similarity unsure = (a, b) -> a.equals(b) && !a.isBlank() ? 1 : 0.5;
    AtomicInteger calls = new AtomicInteger();
    Similarity moody = (a, b) -> a.equals(b) ? 1 : calls.incrementAndGet() % 7 / 10.0;
    Similarity meek = (a, b) -> Objects.equals(a, b) ? 1 : 0;
    Similarity slow = (a, b) -> cubic(a, b);

    fails(() -> similarity(leaning).isTheSameWhicheverValueComesFirst());
    fails(() -> similarity(beyond).isBetweenZeroAndOneAndNeverNaN());
    fails(() -> similarity(nothing).isBetweenZeroAndOneAndNeverNaN());
    fails(() -> similarity(unsure).isOneForEqualValues());
    fails(() -> similarity(moody).isTheSameEachTimeAndOnEveryThread());
    fails(() -> similarity(meek).refusesNull());
    fails(() -> similarity(slow).takesLessThanASecondForTenThousandCharacters());
  }

  @Test
  void aFeatureThatIsBrokenFails() {
    List<AgreementLevel> good = levels(0.9, 0.1, 0.1, 0.9);

    fails(
        () ->
            feature(good, (a, b) -> a.compareTo(b) <= 0 ? 0 : 1)
                .findsTheSameWhicheverSideComesFirst());
    fails(() -> feature(good, (a, b) -> 1).findsTheFirstLevelBetweenAPersonAndThemselves());
    fails(() -> feature(good, (a, b) -> 0).findsEveryLevelAmongThePeople());
    fails(() -> feature(good, (a, b) -> 7).findsEveryLevelAmongThePeople());
    fails(
        () ->
            feature(levels(0.1, 0.9, 0.9, 0.1), (a, b) -> 0)
                .hasLevelsOfWhichEachSpeaksLessForTheSamePersonThanTheOneBefore());
    fails(
        () -> feature(levels(0.9, 0.1, 0.9, 0.9), (a, b) -> 0).hasChancesThatAreChancesTogether());
    fails(() -> feature(good, (a, b) -> 0, "").plugsIn());
  }

  @Test
  void aStrategyThatIsBrokenFails() {
    fails(() -> strategy((a, b) -> part("OK", 1)).scoresAPersonWithThemselvesAboveAnybodyElse());
    fails(() -> strategy((a, b) -> part("OK", 1)).takesNothingKnownForNoEvidence());
    fails(() -> strategy((a, b) -> part("OK", a.id().length())).takesNoIdForEvidence());
    fails(
        () ->
            strategy((a, b) -> part("NAME_ADA_BELLWEATHER", 1))
                .givesReasonsAsStableCodesWithoutPersonalData());
    fails(
        () -> strategy((a, b) -> part("equal", 1)).givesReasonsAsStableCodesWithoutPersonalData());
    AtomicInteger calls = new AtomicInteger();
    fails(
        () ->
            strategy((a, b) -> part("OK", calls.incrementAndGet()))
                .isTheSameEachTimeAndOnEveryThread());
    fails(
        () ->
            strategy((a, b) -> part("OK", calls.incrementAndGet()))
                .scoresWhoeverIsLookedUpOnceAsItScoresPairs());
  }

  @Test
  void aPolicyThatIsBrokenFails() {
    fails(() -> policy((all, none) -> Outcome.MATCH).neverTakesOneOfTwoWhoAreEquallyLikely());
    fails(() -> policy((all, none) -> Outcome.REVIEW).neverTakesSomebodyWhoIsHardlyPossible());
    fails(
        () ->
            policy((all, none) -> first(all) < 0.5 ? Outcome.REVIEW : Outcome.NO_MATCH)
                .decidesNoWorseWhereTheLikeliestIsLikelier());
    fails(
        () ->
            whole(
                    (all, none) -> {
                      List<Alternative> turned = new ArrayList<>(all);
                      Collections.reverse(turned);
                      return new Decision(Outcome.NO_MATCH, turned, none, true);
                    })
                .keepsTheAlternativesAndTheirOrder());
  }

  @Test
  void keysThatAreBrokenFail() {
    fails(() -> keys(p -> List.of(p.id())).takesNoIdForEvidence());
    fails(() -> keys(p -> List.of(p.id())).bringsTheRecordsOfAPersonTogether());
    fails(() -> keys(p -> List.of("all")).doesNotBringEverybodyTogether());
    fails(() -> keys(p -> List.of("all")).hasNoKeyForAPersonWithoutAnything());
    fails(() -> keys(p -> List.of(" ")).hasFewKeysAPersonAndNoneThatIsBlank());
    fails(() -> keys(p -> Collections.nCopies(65, "k")).hasFewKeysAPersonAndNoneThatIsBlank());
    fails(() -> keys(p -> List.of()).plugsInBesideTheStandardKeys());
  }

  private static void fails(ThrowingCallable exam) {
    assertThatThrownBy(exam).isInstanceOf(AssertionError.class);
  }

  /** Takes far more than a second for long texts. */
  private static double cubic(String a, String b) {
    long same = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int k = 0; k < b.length(); k++) {
        for (int j = 0; j < b.length(); j++) {
          same += a.charAt(i) ^ b.charAt(k) ^ b.charAt(j);
        }
      }
    }
    return same == 1 ? 0 : 1;
  }

  private static SimilarityContract similarity(Similarity similarity) {
    return new SimilarityContract() {
      @Override
      protected Similarity similarity() {
        return similarity;
      }
    };
  }

  private static List<AgreementLevel> levels(double m0, double u0, double m1, double u1) {
    return List.of(
        AgreementLevel.of("TEAM_EQUAL", "same team", m0, u0),
        AgreementLevel.of("TEAM_OTHER", "another team", m1, u1));
  }

  private static FeatureContract<String> feature(
      List<AgreementLevel> levels, BiFunction<String, String, Integer> compare) {
    return feature(levels, compare, "team");
  }

  private static FeatureContract<String> feature(
      List<AgreementLevel> levels, BiFunction<String, String, Integer> compare, String name) {
    Feature<String> feature =
        new Feature<>() {
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
            Attribute team = person.attributes().get("team");
            return team == null ? null : team.value();
          }

          @Override
          public int compare(String a, String b) {
            return compare.apply(a, b);
          }

          @Override
          public Set<String> attributes() {
            return Set.of("team");
          }
        };
    return new FeatureContract<>() {
      @Override
      protected Feature<String> feature() {
        return feature;
      }

      @Override
      protected List<Person> people() {
        return List.of(
            Person.builder("1").attribute("team", Attribute.Type.TEXT, "north").build(),
            Person.builder("2").attribute("team", Attribute.Type.TEXT, "south").build());
      }
    };
  }

  private static Explanation part(String code, double bits) {
    return new Explanation(List.of(new Part("all", code, bits, "in words")));
  }

  private static ScoringStrategyContract strategy(BiFunction<Person, Person, Explanation> score) {
    return new ScoringStrategyContract() {
      @Override
      protected ScoringStrategy strategy() {
        return new ScoringStrategy() {
          @Override
          public Explanation score(Person candidate, Person person) {
            return score.apply(candidate, person);
          }

          @Override
          public String fingerprint() {
            return "broken";
          }
        };
      }
    };
  }

  private interface Rule {
    Outcome decide(List<Alternative> all, double none);
  }

  private interface Whole {
    Decision decide(List<Alternative> all, double none);
  }

  private static DecisionPolicyContract policy(Rule rule) {
    return whole((all, none) -> new Decision(rule.decide(all, none), all, none, true));
  }

  private static DecisionPolicyContract whole(Whole whole) {
    return new DecisionPolicyContract() {
      @Override
      protected DecisionPolicy policy() {
        return new DecisionPolicy() {
          @Override
          public Decision decide(List<Alternative> alternatives, double noneProbability) {
            return whole.decide(alternatives, noneProbability);
          }

          @Override
          public String fingerprint() {
            return "broken";
          }
        };
      }
    };
  }

  private static double first(List<Alternative> all) {
    return all.isEmpty() ? 0 : all.get(0).probability();
  }

  private static KeySourceContract keys(KeySource keys) {
    return new KeySourceContract() {
      @Override
      protected KeySource keys() {
        return keys;
      }

      @Override
      protected List<List<Person>> records() {
        return List.of(
            List.of(
                Person.builder("1").name("Ada Bellweather").build(),
                Person.builder("2").name("Ada Bellweather").build()),
            List.of(Person.builder("3").name("Zoe Quist").build()));
      }
    };
  }
}
