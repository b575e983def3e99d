package io.github.atsconnect.examples.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.contract.FeatureContract;
import io.github.atsconnect.matching.contract.KeySourceContract;
import io.github.atsconnect.matching.contract.ScoringStrategyContract;
import io.github.atsconnect.matching.contract.SimilarityContract;
import io.github.atsconnect.matching.evaluation.Evaluation;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.Feature;
import io.github.atsconnect.matching.spi.KeySource;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import io.github.atsconnect.matching.spi.Similarity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each plug-in sits the library's exam, and all are compared on the same people. */
class CustomMatcherTest {
  private static final Sites SITES = Sites.madeUp(7, 1_500, 1_500);

  private static Person wearing(String badge) {
    return Person.builder(badge).attribute(Badge.ATTRIBUTE, Attribute.Type.CODE, badge).build();
  }

  @Nested
  class TeamsExam extends SimilarityContract {
    @Override
    protected Similarity similarity() {
      return new Teams();
    }

    @Override
    protected List<String> samples() {
      return List.of("nights", "The Night Shift", "Concrete", "concrete crew");
    }
  }

  @Nested
  class BadgeFeatureExam extends FeatureContract<Badge> {
    @Override
    protected Feature<Badge> feature() {
      return new BadgeFeature();
    }

    @Override
    protected List<Person> people() {
      return List.of(wearing("north-17"), wearing("north-3"), wearing("south-1"));
    }
  }

  @Nested
  class BadgeKeysExam extends KeySourceContract {
    @Override
    protected KeySource keys() {
      return new BadgeKeys();
    }

    @Override
    protected List<List<Person>> records() {
      return List.of(
          List.of(wearing("north-17"), wearing("NORTH 0017")),
          List.of(wearing("north-3"), wearing("North#3")));
    }
  }

  @Nested
  class SiteRulesExam extends ScoringStrategyContract {
    @Override
    protected ScoringStrategy strategy() {
      return new SiteRules();
    }
  }

  @Nested
  class ClassifierExam extends ScoringStrategyContract {
    private final ScoringStrategy classifier =
        Compare.classifier(SITES.candidates().subList(0, 300), SITES.profiles(), SITES.truth());

    @Override
    protected ScoringStrategy strategy() {
      return classifier;
    }
  }

  @Test
  void aBadgeIsReadHoweverItIsWritten() {
    assertThat(Badge.of(wearing("North-17"))).contains(new Badge("north", 17));
    assertThat(Badge.of(wearing(" NORTH #0017 "))).contains(new Badge("north", 17));
    assertThat(Badge.of(wearing("17"))).isEmpty();
    assertThat(Badge.of(wearing("x".repeat(10_000)))).isEmpty();
  }

  @Test
  void whoChangedNameAndAddressIsFoundByTheBadge() {
    Person profile = wearing("north-17").toBuilder().name("Greta Falk").location("Lyon").build();
    Person candidate =
        wearing("NORTH 0017").toBuilder().name("Greta Moreau").location("Lyon").build();

    Matcher plain = Matcher.builder().build();
    Matcher ours = Matcher.builder().plugins(Compare.PLUGINS).build();

    assertThat(ours.keys(candidate)).containsAnyElementsOf(ours.keys(profile));
    assertThat(ours.match(candidate, List.of(profile)).probability())
        .isGreaterThan(plain.match(candidate, List.of(profile)).probability());
    assertThat(ours.match(candidate, List.of(profile)).outcome())
        .isNotEqualTo(Decision.Outcome.NO_MATCH);
  }

  @Test
  void whatTheHostKnowsFindsMoreOfTheSamePeople() {
    Map<String, Evaluation> all = Compare.all(SITES);

    double plain = all.get("standard").matches().f1();
    double ours = all.get("standard with the host's plug-ins").matches().f1();
    double rules = all.get("site rules (the host's)").matches().recall();
    assertThat(ours).isGreaterThan(plain);
    assertThat(rules).isLessThan(all.get("standard with the host's plug-ins").matches().recall());
    assertThat(all.get("classifier (learnt from judged pairs)").picks().precision())
        .isGreaterThan(0.9);
  }

  @Test
  void aClassifierNeedsJudgedPairsOfBothKinds() {
    Person someone = SITES.profiles().get(0);
    assertThatThrownBy(
            () -> Classifier.learn(List.of(new LabelledPair(someone, someone, true)), 0.1))
        .hasMessage("judged pairs of both kinds are needed");
  }
}
