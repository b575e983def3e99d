package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.explain.Explainer;
import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Somebody proposed for a candidate, with the score; and what follows for all of them. */
record Scored(String personId, Explanation explanation) {

  /** Decides about a candidate given all who are proposed. */
  static Decision decide(List<Scored> all, double inStore, long storeSize, DecisionPolicy policy) {
    double[] probabilities = new double[all.size()];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = all.get(i).explanation().bits();
    }
    double none = Posterior.fill(probabilities, probabilities.length, inStore, storeSize);
    List<Alternative> alternatives = new ArrayList<>(all.size());
    for (int i = 0; i < probabilities.length; i++) {
      Scored scored = all.get(i);
      alternatives.add(new Alternative(scored.personId(), probabilities[i], scored.explanation()));
    }
    alternatives.sort(
        Comparator.comparingDouble(Alternative::probability)
            .reversed()
            .thenComparing(Alternative::personId));
    return policy.decide(alternatives, none);
  }

  /** What a decision says of one person. */
  static Explainer.Answer answer(Decision decision, String personId) {
    return new Explainer.Answer(
        outcome(decision, personId) == Outcome.MATCH, of(decision, personId).probability());
  }

  /**
   * What is known of one of those about whom was decided.
   *
   * @param explanation why the person has its score
   * @param byId the people whose names are known; others are left out of the words
   */
  static Explainer.Case known(
      Person candidate,
      Person person,
      Decision decision,
      boolean proposed,
      double prior,
      Explanation explanation,
      Map<String, Person> byId) {
    Alternative chosen = of(decision, person.id());
    double rest = decision.noneProbability();
    List<Explainer.Other> others = new ArrayList<>();
    for (Alternative a : decision.alternatives()) {
      if (!a.personId().equals(person.id())) {
        rest += a.probability();
        Person other = byId.get(a.personId());
        if (other != null) {
          others.add(new Explainer.Other(other, a.probability()));
        }
      }
    }
    return new Explainer.Case(
        candidate,
        person,
        proposed ? outcome(decision, person.id()) : Outcome.NO_MATCH,
        chosen.probability(),
        rest,
        decision.noneProbability(),
        proposed,
        prior,
        explanation,
        others);
  }

  private static Alternative of(Decision decision, String personId) {
    return decision.alternatives().stream()
        .filter(a -> a.personId().equals(personId))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("the policy left out an alternative: " + personId));
  }

  /** Only the likeliest alternative is a match or a review. */
  private static Outcome outcome(Decision decision, String personId) {
    boolean likeliest = decision.best().map(b -> b.personId().equals(personId)).orElse(false);
    return likeliest ? decision.outcome() : Outcome.NO_MATCH;
  }
}
