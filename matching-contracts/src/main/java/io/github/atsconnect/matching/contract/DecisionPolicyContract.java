package io.github.atsconnect.matching.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The exam of a {@link DecisionPolicy}. */
public abstract class DecisionPolicyContract {

  private static final int CASES = 2_000;

  /** Makes it a contract to extend. */
  protected DecisionPolicyContract() {}

  /** {@return what is examined} */
  protected abstract DecisionPolicy policy();

  /**
   * {@return what the alternatives are explained by, where the policy asks; by default an equal
   * address}
   */
  protected Explanation explanation() {
    return new Explanation(
        List.of(new Part("email", "EMAIL_EQUAL", 16, "same email address: ada@quill.example")));
  }

  @Test
  void decidesForNobodyWhereNobodyIsProposed() {
    Decision decision = policy().decide(List.of(), 1);
    assertEquals(Outcome.NO_MATCH, decision.outcome());
    assertTrue(decision.alternatives().isEmpty());
  }

  @Test
  void keepsTheAlternativesAndTheirOrder() {
    for (double[] chances : cases()) {
      List<Alternative> alternatives = alternatives(chances);
      Decision decision = policy().decide(alternatives, none(chances));
      assertEquals(alternatives, decision.alternatives());
      assertEquals(none(chances), decision.noneProbability());
    }
  }

  @Test
  void neverTakesOneOfTwoWhoAreEquallyLikely() {
    assertNotEquals(
        Outcome.MATCH, policy().decide(alternatives(new double[] {0.5, 0.5}), 0).outcome());
    assertNotEquals(
        Outcome.MATCH, policy().decide(alternatives(new double[] {0.4, 0.4, 0.2}), 0).outcome());
  }

  @Test
  void neverTakesSomebodyWhoIsHardlyPossible() {
    assertEquals(
        Outcome.NO_MATCH, policy().decide(alternatives(new double[] {1e-9}), 1 - 1e-9).outcome());
  }

  @Test
  void decidesNoWorseWhereTheLikeliestIsLikelier() {
    for (double[] rest : cases()) {
      int worst = 0;
      for (double p = Math.max(rest[0], 0.01); p <= 1; p += 0.01) {
        double[] chances = rest.clone();
        double left = rest[0] < 1 ? (1 - p) / (1 - rest[0]) : 0;
        for (int i = 0; i < chances.length; i++) {
          chances[i] = i == 0 ? p : rest[i] * left;
        }
        int rank = rank(policy().decide(alternatives(chances), none(chances)).outcome());
        int before = worst;
        assertTrue(rank >= before, () -> "a likelier person is decided worse: " + chances[0]);
        worst = rank;
      }
    }
  }

  @Test
  void isTheSameEachTimeAndOnEveryThread() {
    List<Outcome> once = outcomes();
    IntStream.range(0, 8).parallel().forEach(i -> assertEquals(once, outcomes()));
  }

  @Test
  void namesItsThresholds() {
    assertFalse(policy().fingerprint().isBlank());
    assertEquals(policy().fingerprint(), policy().fingerprint());
  }

  private List<Outcome> outcomes() {
    return cases().stream()
        .map(chances -> policy().decide(alternatives(chances), none(chances)).outcome())
        .toList();
  }

  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case NO_MATCH -> 0;
      case REVIEW -> 1;
      case MATCH -> 2;
    };
  }

  private List<Alternative> alternatives(double[] chances) {
    List<Alternative> out = new ArrayList<>();
    for (int i = 0; i < chances.length; i++) {
      out.add(new Alternative("p" + i, chances[i], explanation()));
    }
    return out;
  }

  private static double none(double[] chances) {
    double sum = 0;
    for (double c : chances) {
      sum += c;
    }
    return Math.max(0, 1 - sum);
  }

  /** Chances of one to five alternatives, the likeliest first, that leave something for nobody. */
  private static List<double[]> cases() {
    SplittableRandom random = new SplittableRandom(5);
    List<double[]> out = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      List<Double> shares = new ArrayList<>();
      double all = random.nextDouble();
      for (int k = 0; k < 1 + random.nextInt(5); k++) {
        shares.add(Math.pow(random.nextDouble(), 4) + 1e-6);
      }
      double sum = all + shares.stream().mapToDouble(Double::doubleValue).sum();
      shares.sort(Collections.reverseOrder());
      out.add(shares.stream().mapToDouble(s -> s / sum).toArray());
    }
    return out;
  }
}
