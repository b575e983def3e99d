package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.Features;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import io.github.atsconnect.matching.spi.Similarity;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Log-odds that add up, by the features of {@link Features}. */
final class StandardStrategy implements ScoringStrategy {

  private final Preparer preparer = new Preparer();
  private final MatchModel model;
  private final Population population;
  private final Map<String, Similarity> similarities;
  private final Scorer plain;

  StandardStrategy(MatchModel model, Population population, Map<String, Similarity> similarities) {
    this.similarities = Map.copyOf(similarities);
    this.model = model;
    this.population = population;
    this.plain = new Scorer(Features.standard(), model.weights(), population.frequencies());
  }

  @Override
  public Explanation score(Person candidate, Person person) {
    return scorerOf(candidate).apply(person);
  }

  @Override
  public Function<Person, Explanation> scorerOf(Person candidate) {
    PreparedPerson prepared = preparer.prepare(candidate);
    return person -> score(candidate, prepared, person);
  }

  private Explanation score(Person candidate, PreparedPerson a, Person person) {
    PreparedPerson b = preparer.prepare(person);
    Scorer scorer = plain;
    if (a.attributes().length > 0 && b.attributes().length > 0) {
      Map<String, Attribute.Type> attributes = Features.attributesOf(List.of(a, b));
      scorer =
          new Scorer(
              Features.with(attributes, similarities), model.weights(), population.frequencies());
    }
    return scorer.explain(candidate, a, person, b);
  }

  @Override
  public String fingerprint() {
    return "standard:" + model.fingerprint() + new TreeSet<>(similarities.keySet());
  }
}
