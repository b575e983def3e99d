package io.github.atsconnect.matching;

import io.github.atsconnect.matching.explain.PairExplanation;
import io.github.atsconnect.matching.internal.explain.Explainer;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One pair of a candidate and a person of an index with everybody else who was found: apart from
 * the index, so that it may change while the pair is explained.
 *
 * @param ids of all who were found, and of the person
 * @param people the same people
 * @param place where among them the person is
 * @param proposed whether the person was found
 */
record IndexCase(
    PreparedPerson candidate,
    List<String> ids,
    List<PreparedPerson> people,
    int place,
    boolean proposed,
    Scorer scorer,
    double inStore,
    DecisionPolicy policy) {

  /** Alternatives that are named; the others are too unlikely to be worth reading their names. */
  private static final int MOST_NAMED = 50;

  static IndexCase of(
      IndexNow at,
      PreparedPerson candidate,
      String personId,
      Scorer scorer,
      double inStore,
      DecisionPolicy policy) {
    int person = at.live().numberOf(personId);
    if (person < 0) {
      throw new IllegalArgumentException("nobody with the id " + personId + " in the index");
    }
    List<String> ids = new ArrayList<>();
    List<PreparedPerson> people = new ArrayList<>();
    int place = -1;
    for (int number : at.search(candidate)) {
      place = number == person ? ids.size() : place;
      ids.add(at.live().id(number));
      people.add(at.live().person(number));
    }
    boolean proposed = place >= 0;
    if (!proposed) {
      place = ids.size();
      ids.add(personId);
      people.add(at.live().person(person));
    }
    return new IndexCase(candidate, ids, people, place, proposed, scorer, inStore, policy);
  }

  PairExplanation explain(
      Person written, Function<String, @Nullable Person> source, Preparer preparer) {
    String id = ids.get(place);
    Decision decision = decide(candidate, people.get(place));
    Person person = source.apply(id);
    if (person == null) {
      throw new IllegalArgumentException("no person with the id " + id + " was given");
    }
    PreparedPerson prepared = preparer.prepare(person);
    Explanation kept = scorer.explain(candidate, people.get(place));
    if (!person.id().equals(id) || !scorer.explain(candidate, prepared).equals(kept)) {
      throw new IllegalArgumentException(
          "the person given with the id " + id + " is not the one in the index: add it anew first");
    }
    Map<String, Person> named = new HashMap<>(Map.of(id, person));
    for (Alternative a : decision.alternatives().stream().limit(MOST_NAMED).toList()) {
      Person other = a.personId().equals(id) ? person : source.apply(a.personId());
      if (other != null) {
        named.put(a.personId(), other);
      }
    }
    long size = Math.max(scorer.frequencies().size(), ids.size());
    return Explainer.explain(
        Scored.known(
            written,
            person,
            decision,
            proposed,
            Posterior.prior(inStore, size),
            scorer.explain(written, candidate, person, prepared),
            named),
        (c, p) -> Scored.answer(decide(preparer.prepare(c), preparer.prepare(p)), id));
  }

  /** What would be decided, were the candidate and the person these. */
  private Decision decide(PreparedPerson as, PreparedPerson person) {
    List<Scored> scored = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      scored.add(new Scored(ids.get(i), scorer.explain(as, i == place ? person : people.get(i))));
    }
    return Scored.decide(scored, inStore, scorer.frequencies().size(), policy);
  }
}
