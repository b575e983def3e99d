package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import org.jspecify.annotations.Nullable;

/**
 * A bulk attempt ready to be scored.
 *
 * @param inStore chance that a candidate is in the store at all
 * @param fingerprint of what scores
 * @param compared pairs whose comparison is known already
 */
record Attempt(
    Workspace work,
    PairScores scores,
    double inStore,
    String fingerprint,
    Lookup.@Nullable Compared compared) {

  /** How pairs are scored. */
  record Scoring(@Nullable MatchModel model, @Nullable ScoringStrategy strategy, Plugins plugins) {

    Scoring {
      if (model != null) {
        model.requireFeatures(plugins);
      }
    }
  }

  /** Reads two sets and prepares to score the one against the other. */
  static Attempt of(
      PeopleSource candidates, PeopleSource store, Scoring scoring, Parallel parallel) {
    if (scoring.strategy() == null) {
      return byWeights(
          Workspace.of(candidates, store, scoring.plugins(), parallel), scoring, parallel);
    }
    PairScores.Kept left = new PairScores.Kept(candidates);
    PairScores.Kept right = new PairScores.Kept(store);
    Workspace work = Workspace.of(left, right, scoring.plugins(), parallel);
    return byStrategy(work, scoring.strategy(), left, right);
  }

  /** Reads one set and prepares to score it against itself. */
  static Attempt within(PeopleSource people, Scoring scoring, Parallel parallel) {
    if (scoring.strategy() == null) {
      return byWeights(Workspace.within(people, scoring.plugins(), parallel), scoring, parallel);
    }
    PairScores.Kept all = new PairScores.Kept(people);
    Workspace work = Workspace.within(all, scoring.plugins(), parallel);
    return byStrategy(work, scoring.strategy(), all, all);
  }

  private static Attempt byWeights(Workspace work, Scoring scoring, Parallel parallel) {
    Trainer.Learnt learnt =
        scoring.model() != null
            ? new Trainer.Learnt(scoring.model(), null)
            : Trainer.learn(work, Verdicts.NONE, parallel);
    MatchModel model = learnt.model();
    Scorer scorer = work.scorer(model);
    return new Attempt(
        work,
        PairScores.byWeights(work, scorer, scoring.plugins().preparer()),
        model.inStore(),
        model.fingerprint(),
        learnt.pairs() == null
            ? null
            : new Lookup.Compared(learnt.pairs(), scorer, work.left().size()));
  }

  private static Attempt byStrategy(
      Workspace work, ScoringStrategy strategy, PairScores.Kept left, PairScores.Kept right) {
    return new Attempt(
        work,
        PairScores.byStrategy(strategy, left.people(), right.people()),
        MatchModel.standard().inStore(),
        strategy.fingerprint(),
        null);
  }

  /** Whether a pair agrees on an identifier; false where a strategy of a host's own scores. */
  boolean agreesOnIdentifier(int candidate, int person) {
    for (Part part : scores.explain(candidate, person).parts()) {
      for (Feature feature : work.features()) {
        if (feature.isIdentifier() && feature.levels().get(1).code().equals(part.code())) {
          return true;
        }
      }
    }
    return false;
  }
}
