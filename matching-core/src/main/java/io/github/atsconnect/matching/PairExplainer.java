package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one pair of a bulk attempt apart, with the very weights and frequencies of the attempt. */
final class PairExplainer {

  private static final int MOST_ALTERNATIVES = 10;

  private PairExplainer() {}

  /** Remembers one person of a source while it is read. */
  static final class Remembering implements PeopleSource {
    private final PeopleSource source;
    private final String id;
    private @Nullable Person found;

    Remembering(PeopleSource source, String id) {
      this.source = source;
      this.id = id;
    }

    @Override
    public void forEach(java.util.function.Consumer<? super Person> sink) {
      source.forEach(
          person -> {
            if (person.id().equals(id)) {
              found = person;
            }
            sink.accept(person);
          });
    }

    Person person(String side) {
      Person person = found;
      if (person == null) {
        throw new IllegalArgumentException("no person with the id " + id + " on the " + side);
      }
      return person;
    }
  }

  static PairExplanation explain(
      Workspace work, Linker linker, MatchModel model, Person left, Person right) {
    Scorer scorer = work.scorer(model);
    int l = work.left().indexOf(left.id());
    int r = work.right().indexOf(right.id());
    Explanation explanation =
        scorer.explain(left, work.left().person(l), right, work.right().person(r));
    Linker.Candidate candidate =
        linker.candidate(
            work.left().person(l),
            work.right(),
            work.index().search(work.right().size()),
            scorer,
            model.inStore(),
            0);
    double probability = 0;
    List<LinkedPair> alternatives = new ArrayList<>();
    for (Linker.Alternative a : candidate.alternatives()) {
      if (a.number() == r) {
        probability = a.probability();
      }
      if (alternatives.size() < MOST_ALTERNATIVES) {
        alternatives.add(new LinkedPair(left.id(), a.id(), a.probability(), Outcome.NO_MATCH));
      }
    }
    double prior = Math.log(model.inStore() / work.right().size()) / Math.log(2);
    return new PairExplanation(
        left.id(), right.id(), probability, prior, explanation, alternatives);
  }
}
