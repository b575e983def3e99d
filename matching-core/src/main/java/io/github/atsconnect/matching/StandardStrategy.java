package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.Features;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Log-odds that add up, by the features of {@link Features} and those of a host's own. */
final class StandardStrategy implements ScoringStrategy {

  private static final int MAX_SCORERS = 100;

  private final MatchModel model;
  private final Population population;
  private final Plugins plugins;
  private final Preparer preparer;
  private final Scorer plain;

  /** By the attributes that two people have; hosts' people have few different ones. */
  private final Map<Map<String, Attribute.Type>, Scorer> byAttributes = new ConcurrentHashMap<>();

  StandardStrategy(MatchModel model, Population population, Plugins plugins) {
    model.requireFeatures(plugins);
    this.model = model;
    this.population = population;
    this.plugins = plugins;
    this.preparer = plugins.preparer();
    this.plain = scorer(Map.of());
  }

  private Scorer scorer(Map<String, Attribute.Type> attributes) {
    return new Scorer(plugins.features(attributes), model.weights(), population.frequencies());
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
    return scorer(a, b).explain(candidate, a, person, b);
  }

  private Scorer scorer(PreparedPerson a, PreparedPerson b) {
    if (a.attributes().length == 0 || b.attributes().length == 0) {
      return plain;
    }
    Map<String, Attribute.Type> attributes = Features.attributesOf(List.of(a, b));
    Scorer known = byAttributes.get(attributes);
    if (known != null) {
      return known;
    }
    Scorer made = scorer(attributes);
    if (byAttributes.size() < MAX_SCORERS) {
      byAttributes.put(attributes, made);
    }
    return made;
  }

  @Override
  public String fingerprint() {
    return "standard:" + model.fingerprint() + plugins.fingerprint();
  }
}
