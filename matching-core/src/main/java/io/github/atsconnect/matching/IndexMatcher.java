package io.github.atsconnect.matching;

import io.github.atsconnect.matching.explain.PairExplanation;
import io.github.atsconnect.matching.internal.prepare.AttributeForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Matches candidates with the people of a {@link CandidateIndex}: looks up who is worth a
 * comparison, scores them, and decides given all of them. Safe for use by many threads, and for as
 * long as the index is; how common a name is, and how many people there are, it always takes from
 * the index as it is.
 */
public final class IndexMatcher {

  private static final double FLOOR = 0.01;

  private final CandidateIndex index;
  private final MatchModel model;
  private final DecisionPolicy policy;
  private final double floor;

  /** The scorer used last; made again when the index has changed. */
  private volatile @Nullable Made made;

  private record Made(List<Feature> features, Scorer scorer) {}

  IndexMatcher(CandidateIndex index, MatchModel model, DecisionPolicy policy) {
    this(index, model, policy, FLOOR);
    model.requireFeatures(index.plugins());
  }

  private IndexMatcher(
      CandidateIndex index, MatchModel model, DecisionPolicy policy, double floor) {
    this.index = index;
    this.model = model;
    this.policy = policy;
    this.floor = floor;
  }

  /**
   * {@return the same matcher with another least probability of an alternative to be among those of
   * a decision}
   *
   * @param least 0 to 1; .01 by default
   */
  public IndexMatcher withFloor(double least) {
    if (!(least >= 0 && least <= 1)) {
      throw new IllegalArgumentException("floor must be 0 to 1, was " + least);
    }
    return new IndexMatcher(index, model, policy, least);
  }

  /**
   * Decides who of the index a candidate is. The decision has the alternatives from the floor on;
   * their explanations have no values in words, since the index does not keep those as they were
   * written: {@link #explain} takes them from you.
   *
   * @param candidate the person looked up
   * @return match, review or no match, with the reasons
   */
  public Decision match(Person candidate) {
    PreparedPerson prepared = index.plugins().preparer().prepare(candidate);
    List<Alternative> alternatives = new ArrayList<>(2);
    double none = index.read(at -> fill(alternatives, at, prepared));
    return policy.decide(alternatives, none);
  }

  /** Collects the alternatives, the likeliest first; returns the probability of none of them. */
  private double fill(List<Alternative> alternatives, IndexNow at, PreparedPerson prepared) {
    PreparedPerson candidate = comparable(prepared, at.live().attributes());
    int[] numbers = at.search(candidate);
    Scorer scorer = scorer(at);
    Scorer.Comparison comparison = scorer.of(candidate);
    double[] chances = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      PreparedPerson person = at.live().person(numbers[i]);
      chances[i] = comparison.bits(person);
      assert PairScores.isSum(chances[i], scorer.explain(candidate, person))
          : "a score is not the sum of its parts";
    }
    double none = Posterior.fill(chances, numbers.length, model.inStore(), at.frequencies().size());
    for (int i = 0; i < numbers.length; i++) {
      if (chances[i] >= floor) {
        alternatives.add(
            new Alternative(
                at.live().id(numbers[i]),
                chances[i],
                scorer.explain(candidate, at.live().person(numbers[i]))));
      }
    }
    alternatives.sort(
        Comparator.comparingDouble(Alternative::probability)
            .reversed()
            .thenComparing(Alternative::personId));
    return none;
  }

  private Scorer scorer(IndexNow at) {
    Made last = made;
    if (last != null && last.scorer().frequencies() == at.frequencies()) {
      return last.scorer();
    }
    Scorer scorer =
        last != null && last.features() == at.features()
            ? last.scorer().with(at.frequencies())
            : new Scorer(at.features(), model.weights(), at.frequencies());
    made = new Made(at.features(), scorer);
    return scorer;
  }

  /** A candidate without the attributes that nobody of the index has. */
  private static PreparedPerson comparable(
      PreparedPerson candidate, Map<String, Attribute.Type> attributes) {
    AttributeForm[] all = candidate.attributes();
    AttributeForm[] known =
        Stream.of(all).filter(a -> attributes.containsKey(a.name())).toArray(AttributeForm[]::new);
    return known.length == all.length ? candidate : candidate.withAttributes(known);
  }

  /**
   * Says why a person of the index is or is not the candidate, who else it might be, and what
   * evidence would settle it.
   *
   * @param candidate the person looked up
   * @param personId the id of somebody in the index
   * @param people gives a person by id as you keep it, null for one you do not have: asked for this
   *     person and for the likeliest of the others, who are named
   * @return the explanation, with the values of both sides in words
   * @throws IllegalArgumentException when there is nobody of that id, here or where you keep them,
   *     or when the person you keep is not the one that was added here; the message says which
   */
  public PairExplanation explain(
      Person candidate, String personId, Function<String, @Nullable Person> people) {
    PreparedPerson prepared = index.plugins().preparer().prepare(candidate);
    IndexCase found =
        index.read(
            at -> {
              PreparedPerson known = comparable(prepared, at.live().attributes());
              Scorer scorer = scorer(at).with(at.live().copyOfFrequencies());
              return IndexCase.of(at, known, personId, scorer, model.inStore(), policy);
            });
    return found.explain(candidate, people, index.plugins().preparer());
  }

  /**
   * Names weights and policy: matchers of equal fingerprints decide alike about the same people.
   *
   * @return a short text for equality only
   */
  public String fingerprint() {
    String parts = model.fingerprint() + index.plugins().fingerprint() + "|" + policy.fingerprint();
    return Long.toString(Hash.of('I', parts) >>> 1, 36);
  }
}
