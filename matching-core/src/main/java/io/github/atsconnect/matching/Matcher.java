package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Person;
import java.util.Collection;
import java.util.List;

/** Decides whether a candidate is one of the people proposed. Placeholder, being written. */
public final class Matcher {
  private Matcher() {}

  /** The shipped weights, and frequencies of the shipped priors. */
  public static Matcher standard() {
    return new Matcher();
  }

  /** The same matcher, with what is known of the store. */
  public Matcher withPopulation(Population population) {
    return this;
  }

  /** Scores the candidate with each person and decides. */
  public Decision match(Person candidate, Collection<Person> proposed) {
    return new Decision(Decision.Outcome.NO_MATCH, List.of(), 1.0, true);
  }

  /** Scores one pair. */
  public Explanation compare(Person candidate, Person person) {
    return new Explanation(List.of());
  }

  /** Names the weights and rules: equal fingerprints decide alike. */
  public String fingerprint() {
    return "placeholder";
  }
}
