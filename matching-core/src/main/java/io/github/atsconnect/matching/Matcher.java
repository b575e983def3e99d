package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import io.github.atsconnect.matching.spi.Similarity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a candidate is one of the people that a store proposes, and why. Defaults: the
 * shipped weights ({@link MatchModel#standard()}), a store of a million people with shipped
 * frequencies, and {@link ThresholdPolicy#STANDARD}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Matcher {

  private static final long UNKNOWN_SIZE = 1_000_000;

  private final MatchModel model;
  private final Population population;
  private final ScoringStrategy strategy;
  private final @Nullable ScoringStrategy ownStrategy;
  private final Map<String, Similarity> similarities;
  private final DecisionPolicy policy;

  private Matcher(
      MatchModel model,
      Population population,
      @Nullable ScoringStrategy ownStrategy,
      Map<String, Similarity> similarities,
      DecisionPolicy policy) {
    this.model = model;
    this.population = population;
    this.ownStrategy = ownStrategy;
    this.similarities = Map.copyOf(similarities);
    this.strategy =
        ownStrategy != null
            ? ownStrategy
            : new StandardStrategy(model, population, this.similarities);
    this.policy = policy;
  }

  /** The matcher with all defaults. */
  public static Matcher standard() {
    return builder().build();
  }

  /** Starts a matcher. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same matcher for another store: its size and how common names and companies are in it. */
  public Matcher withPopulation(Population other) {
    return new Matcher(model, other, ownStrategy, similarities, policy);
  }

  /**
   * Scores the candidate with each person proposed and decides. The same input gives the same
   * decision whatever the order of {@code proposed}.
   *
   * @param candidate the person looked up
   * @param proposed who it might be, each id once; may be empty
   */
  public Decision match(Person candidate, Collection<Person> proposed) {
    List<Person> people = new ArrayList<>(proposed);
    double[] probabilities = new double[people.size()];
    List<Explanation> explanations = new ArrayList<>(people.size());
    Function<Person, Explanation> scorer = strategy.scorerOf(candidate);
    for (int i = 0; i < probabilities.length; i++) {
      Explanation explanation = scorer.apply(people.get(i));
      explanations.add(explanation);
      probabilities[i] = explanation.bits();
    }
    double none =
        Posterior.fill(probabilities, probabilities.length, model.inStore(), population.size());
    List<Alternative> alternatives = new ArrayList<>(people.size());
    for (int i = 0; i < probabilities.length; i++) {
      alternatives.add(new Alternative(people.get(i).id(), probabilities[i], explanations.get(i)));
    }
    alternatives.sort(
        Comparator.comparingDouble(Alternative::probability)
            .reversed()
            .thenComparing(Alternative::personId));
    return policy.decide(alternatives, none);
  }

  /** Scores one pair, without regard to alternatives. */
  public Explanation compare(Person candidate, Person person) {
    return strategy.score(candidate, person);
  }

  /** Names weights, strategy and policy: matchers of equal fingerprints decide alike. */
  public String fingerprint() {
    return Long.toString(
        Hash.of('M', strategy.fingerprint() + "|" + model.inStore() + "|" + policy.fingerprint())
            >>> 1,
        36);
  }

  /** Collects a matcher's parts. Not thread-safe. */
  public static final class Builder {
    private MatchModel model = MatchModel.standard();
    private Population population = Population.ofSize(UNKNOWN_SIZE);
    private @Nullable ScoringStrategy strategy;
    private final Map<String, Similarity> similarities = new HashMap<>();
    private DecisionPolicy policy = ThresholdPolicy.STANDARD;

    private Builder() {}

    /** Learnt weights instead of the shipped ones. */
    public Builder model(MatchModel model) {
      this.model = model;
      return this;
    }

    /** What is known of the store. */
    public Builder population(Population population) {
      this.population = population;
      return this;
    }

    /** A strategy of your own instead of the standard one. */
    public Builder strategy(ScoringStrategy strategy) {
      this.strategy = strategy;
      return this;
    }

    /**
     * Compares a host's own attribute by a similarity instead of by its type: from .98 on values
     * count as equal, from .80 on as nearly equal. Not used with a strategy of your own.
     */
    public Builder similarity(String attribute, Similarity similarity) {
      similarities.put(attribute, similarity);
      return this;
    }

    /** A policy of your own instead of the two thresholds. */
    public Builder policy(DecisionPolicy policy) {
      this.policy = policy;
      return this;
    }

    /** Makes the matcher. */
    public Matcher build() {
      return new Matcher(model, population, strategy, similarities, policy);
    }
  }
}
