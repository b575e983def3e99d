package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/**
 * Scores the pairs of a bulk attempt, people by their places: by weights, or by a strategy of a
 * host's own, for which the people have to be kept. Safe for use by many threads.
 */
interface PairScores {

  /** Scores of one candidate, by the place of a person in the store. */
  IntToDoubleFunction of(int candidate);

  /** Why a pair has its score; by weights without the values, which are not kept. */
  Explanation explain(int candidate, int person);

  /** Why two people have their score, with the values. */
  Explanation explain(Person candidate, Person person);

  /**
   * What the scores of a candidate would be, were it and one person of the store others.
   *
   * @param people the places of those it is scored with
   * @param place the place of the one who is another
   * @param instead who stands there
   */
  List<Explanation> explain(Person candidate, List<Integer> people, int place, Person instead);

  /** Scores by weights. */
  static PairScores byWeights(Workspace work, Scorer scorer, Preparer preparer) {
    return new PairScores() {
      @Override
      public IntToDoubleFunction of(int candidate) {
        PreparedPerson a = work.left().person(candidate);
        Scorer.Comparison comparison = scorer.of(a);
        return person -> {
          PreparedPerson b = work.right().person(person);
          double bits = comparison.bits(b);
          assert isSum(bits, scorer.explain(a, b)) : "a score is not the sum of its parts";
          return bits;
        };
      }

      @Override
      public Explanation explain(int candidate, int person) {
        return scorer.explain(work.left().person(candidate), work.right().person(person));
      }

      @Override
      public Explanation explain(Person candidate, Person person) {
        return scorer.explain(
            candidate, preparer.prepare(candidate), person, preparer.prepare(person));
      }

      @Override
      public List<Explanation> explain(
          Person candidate, List<Integer> people, int place, Person instead) {
        PreparedPerson a = preparer.prepare(candidate);
        PreparedPerson other = preparer.prepare(instead);
        return people.stream()
            .map(p -> scorer.explain(a, p == place ? other : work.right().person(p)))
            .toList();
      }
    };
  }

  /** Scores by a strategy. */
  static PairScores byStrategy(
      ScoringStrategy strategy, List<Person> candidates, List<Person> store) {
    return new PairScores() {
      @Override
      public IntToDoubleFunction of(int candidate) {
        Function<Person, Explanation> scorer = strategy.scorerOf(candidates.get(candidate));
        return person -> scorer.apply(store.get(person)).bits();
      }

      @Override
      public Explanation explain(int candidate, int person) {
        return explain(candidates.get(candidate), store.get(person));
      }

      @Override
      public Explanation explain(Person candidate, Person person) {
        return strategy.score(candidate, person);
      }

      @Override
      public List<Explanation> explain(
          Person candidate, List<Integer> people, int place, Person instead) {
        Function<Person, Explanation> scorer = strategy.scorerOf(candidate);
        return people.stream().map(p -> scorer.apply(p == place ? instead : store.get(p))).toList();
      }
    };
  }

  /**
   * Whether a score is the sum of the parts that explain it. Bulk scores are added up without
   * making the parts; where assertions are on, as in every test, each of them is taken apart.
   */
  static boolean isSum(double bits, Explanation why) {
    return Math.abs(bits - why.bits()) <= 1e-9 * Math.max(1, Math.abs(bits));
  }

  /** Hands people on and keeps them. */
  final class Kept implements PeopleSource {
    private final PeopleSource source;
    private final List<Person> people = new ArrayList<>();

    Kept(PeopleSource source) {
      this.source = source;
    }

    @Override
    public void forEach(Consumer<? super Person> sink) {
      source.forEach(
          person -> {
            people.add(person);
            sink.accept(person);
          });
    }

    List<Person> people() {
      return people;
    }
  }
}
