package io.github.atsconnect.matching;

import io.github.atsconnect.matching.explain.PairExplanation;
import io.github.atsconnect.matching.internal.explain.Explainer;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Plugins plugins;
  private final DecisionPolicy policy;
  private final double inStore;

  private Matcher(
      MatchModel model,
      Population population,
      @Nullable ScoringStrategy ownStrategy,
      Plugins plugins,
      DecisionPolicy policy,
      double inStore) {
    this.model = model;
    this.population = population;
    this.ownStrategy = ownStrategy;
    this.plugins = plugins;
    this.strategy =
        ownStrategy != null ? ownStrategy : new StandardStrategy(model, population, plugins);
    this.policy = policy;
    this.inStore = inStore;
  }

  /** {@return the matcher with all defaults} */
  public static Matcher standard() {
    return builder().build();
  }

  /**
   * Starts a matcher.
   *
   * @return a builder with all defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the same matcher for another store: its size and how common names and companies are in
   * it}
   *
   * @param other the other store's
   */
  public Matcher withPopulation(Population other) {
    return new Matcher(model, other, ownStrategy, plugins, policy, inStore);
  }

  /**
   * {@return the same matcher, more or less ready to believe that a candidate is in the store at
   * all: what verdicts of people teach about its probabilities} The {@link #fingerprint} stays,
   * since it is the same evidence that is weighed.
   *
   * @param logOdds how far the odds beforehand move from the model's, natural logarithm, finite; 0
   *     for not at all
   */
  public Matcher withPriorShift(double logOdds) {
    if (!Double.isFinite(logOdds)) {
      throw new IllegalArgumentException("the shift must be finite, was " + logOdds);
    }
    double odds = model.inStore() / (1 - model.inStore()) * Math.exp(logOdds);
    return new Matcher(model, population, ownStrategy, plugins, policy, odds / (1 + odds));
  }

  /**
   * Scores the candidate with each person proposed and decides. The same input gives the same
   * decision whatever the order of {@code proposed}.
   *
   * @param candidate the person looked up
   * @param proposed who it might be, each id once; may be empty
   * @return match, review or no match, with the alternatives and their reasons, the likeliest first
   */
  public Decision match(Person candidate, Collection<Person> proposed) {
    Function<Person, Explanation> scorer = strategy.scorerOf(candidate);
    List<Scored> scored = new ArrayList<>(proposed.size());
    for (Person person : proposed) {
      scored.add(new Scored(person.id(), scorer.apply(person)));
    }
    return Scored.decide(scored, inStore, population.size(), policy);
  }

  /**
   * Says why the likeliest of the people proposed is or is not the candidate, who else it might be,
   * and what evidence would settle it. Empty when nobody is proposed.
   *
   * @param candidate the person looked up
   * @param proposed who it might be, each id once; may be empty
   * @return the explanation; empty when nobody is proposed
   */
  public Optional<PairExplanation> explain(Person candidate, Collection<Person> proposed) {
    return match(candidate, proposed)
        .best()
        .map(best -> explain(candidate, proposed, best.personId()));
  }

  /**
   * The same for one of the people proposed.
   *
   * @param candidate the person looked up
   * @param proposed who it might be, each id once; may be empty
   * @param personId the id of one of the people of the store
   * @return the explanation
   * @throws IllegalArgumentException when nobody of that id is proposed
   */
  public PairExplanation explain(Person candidate, Collection<Person> proposed, String personId) {
    Person person =
        proposed.stream()
            .filter(p -> p.id().equals(personId))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("nobody with the id " + personId + " proposed"));
    Map<String, Person> byId = new HashMap<>();
    proposed.forEach(p -> byId.put(p.id(), p));
    Explainer.WhatIf whatIf =
        (c, changed) -> {
          List<Person> people = new ArrayList<>();
          proposed.forEach(p -> people.add(p == person ? changed : p));
          return Scored.answer(match(c, people), personId);
        };
    return Explainer.explain(
        Scored.known(
            candidate,
            person,
            match(candidate, proposed),
            true,
            Posterior.prior(inStore, Math.max(population.size(), proposed.size())),
            compare(candidate, person),
            byId),
        whatIf);
  }

  /**
   * Scores one pair, without regard to alternatives.
   *
   * @param candidate the person looked up
   * @param person a person of the store
   * @return the parts of the score, which is their sum in bits
   */
  public Explanation compare(Person candidate, Person person) {
    return strategy.score(candidate, person);
  }

  /**
   * {@return the match keys by which a store is searched for who a candidate might be: those of
   * {@link MatchKeys} and of the plug-ins} Index the people of a store by the same keys.
   *
   * @param person the person, of either side
   */
  public Set<String> keys(Person person) {
    return MatchKeys.of(person, plugins);
  }

  /** {@return what the matcher was given of a host's own} */
  public Plugins plugins() {
    return plugins;
  }

  /**
   * Names weights, strategy and policy: matchers of equal fingerprints decide alike.
   *
   * @return a short text for equality only
   */
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
    private Plugins plugins = Plugins.none();
    private DecisionPolicy policy = ThresholdPolicy.STANDARD;

    private Builder() {}

    /**
     * Learnt weights instead of the shipped ones.
     *
     * @param model the weights, such as those of a {@link Trainer}
     * @return this builder
     */
    public Builder model(MatchModel model) {
      this.model = model;
      return this;
    }

    /**
     * What is known of the store.
     *
     * @param population how many people the store holds, and how common their names are
     * @return this builder
     */
    public Builder population(Population population) {
      this.population = population;
      return this;
    }

    /**
     * A strategy of your own instead of the standard one.
     *
     * @param strategy gives the evidence of a pair; shared by threads
     * @return this builder
     */
    public Builder strategy(ScoringStrategy strategy) {
      this.strategy = strategy;
      return this;
    }

    /**
     * Similarities, features and match keys of your own. A strategy of your own compares as it
     * likes; the keys serve it too.
     *
     * @param plugins what the host plugs in; the same wherever the same people are concerned
     * @return this builder
     */
    public Builder plugins(Plugins plugins) {
      this.plugins = plugins;
      return this;
    }

    /**
     * A policy of your own instead of the two thresholds.
     *
     * @param policy makes an outcome of the probabilities; shared by threads
     * @return this builder
     */
    public Builder policy(DecisionPolicy policy) {
      this.policy = policy;
      return this;
    }

    /**
     * Makes the matcher.
     *
     * @return a matcher, safe for threads
     * @throws IllegalArgumentException when the model was learnt with features that the plug-ins do
     *     not have; the message names them
     */
    public Matcher build() {
      return new Matcher(model, population, strategy, plugins, policy, model.inStore());
    }
  }
}
