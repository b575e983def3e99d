package io.github.atsconnect.matching;

import io.github.atsconnect.matching.explain.PairExplanation;
import io.github.atsconnect.matching.internal.explain.Explainer;
import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes one pair of a bulk attempt apart, with the very weights and frequencies of the attempt. */
final class PairExplainer {

  /** Alternatives that are named; the others are too unlikely to be worth reading their names. */
  private static final int MOST_NAMED = 50;

  private final Attempt attempt;
  private final DecisionPolicy policy;
  private final PeopleSource candidates;
  private final PeopleSource store;

  PairExplainer(
      Attempt attempt, DecisionPolicy policy, PeopleSource candidates, PeopleSource store) {
    this.attempt = attempt;
    this.policy = policy;
    this.candidates = candidates;
    this.store = store;
  }

  PairExplanation explain(String leftId, String rightId) {
    PreparedPeople right = attempt.work().right();
    int l = place(attempt.work().left(), leftId, "left");
    int r = place(right, rightId, "right");
    List<Integer> found = proposed(l);
    boolean proposed = found.contains(r);
    if (!proposed) {
      found.add(r);
    }
    Decision decision = decide(found, explanations(l, found));
    Set<String> named =
        Stream.concat(
                Stream.of(rightId),
                decision.alternatives().stream().limit(MOST_NAMED).map(Alternative::personId))
            .collect(Collectors.toSet());
    Person candidate = named(candidates, Set.of(leftId)).get(leftId);
    Map<String, Person> people = named(store, named);
    Person person = people.get(rightId);
    if (candidate == null || person == null) {
      throw new IllegalArgumentException(
          "the people read a second time are not those read first: use a source that can be read"
              + " again");
    }
    long size = Math.max(attempt.work().frequencies().size(), found.size());
    return Explainer.explain(
        Scored.known(
            candidate,
            person,
            decision,
            proposed,
            Posterior.prior(attempt.inStore(), size),
            attempt.scores().explain(candidate, person),
            people),
        (c, p) -> Scored.answer(decide(found, attempt.scores().explain(c, found, r, p)), rightId));
  }

  private static int place(PreparedPeople people, String id, String side) {
    int place = people.indexOf(id);
    if (place < 0) {
      throw new IllegalArgumentException(
          "no person with the id " + id + " on the " + side + " side");
    }
    return place;
  }

  private List<Integer> proposed(int left) {
    KeyIndex.Search search = attempt.work().searches().next();
    int n = search.run(attempt.work().left().person(left));
    List<Integer> found = new ArrayList<>(n + 1);
    for (int i = 0; i < n; i++) {
      found.add(search.found(i));
    }
    return found;
  }

  private List<Explanation> explanations(int left, List<Integer> found) {
    return found.stream().map(number -> attempt.scores().explain(left, number)).toList();
  }

  private Decision decide(List<Integer> found, List<Explanation> explanations) {
    List<Scored> scored = new ArrayList<>(found.size());
    for (int i = 0; i < explanations.size(); i++) {
      scored.add(new Scored(attempt.work().right().id(found.get(i)), explanations.get(i)));
    }
    return Scored.decide(scored, attempt.inStore(), attempt.work().frequencies().size(), policy);
  }

  private static Map<String, Person> named(PeopleSource source, Set<String> ids) {
    Map<String, Person> out = new HashMap<>();
    source.forEach(
        person -> {
          if (ids.contains(person.id())) {
            out.putIfAbsent(person.id(), person);
          }
        });
    return out;
  }
}
