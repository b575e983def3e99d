package io.github.atsconnect.matching;

import io.github.atsconnect.matching.spi.ScoringStrategy;
import org.jspecify.annotations.Nullable;

/**
 * A bulk attempt ready to be scored.
 *
 * @param inStore chance that a candidate is in the store at all
 * @param fingerprint of what scores
 */
record Attempt(Workspace work, PairScores scores, double inStore, String fingerprint) {

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
    MatchModel model = scoring.model() != null ? scoring.model() : Trainer.learn(work, parallel);
    return new Attempt(
        work,
        PairScores.byWeights(work, work.scorer(model), scoring.plugins().preparer()),
        model.inStore(),
        model.fingerprint());
  }

  private static Attempt byStrategy(
      Workspace work, ScoringStrategy strategy, PairScores.Kept left, PairScores.Kept right) {
    return new Attempt(
        work,
        PairScores.byStrategy(strategy, left.people(), right.people()),
        MatchModel.standard().inStore(),
        strategy.fingerprint());
  }
}
