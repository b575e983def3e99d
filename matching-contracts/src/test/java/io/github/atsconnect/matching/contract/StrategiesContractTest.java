package io.github.atsconnect.matching.contract;

import io.github.atsconnect.matching.MatchModel;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.Population;
import io.github.atsconnect.matching.Strategies;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import org.junit.jupiter.api.Nested;

/** The strategies that come with the library sit the exam. */
class StrategiesContractTest {

  @Nested
  class Weighted extends ScoringStrategyContract {
    private final ScoringStrategy strategy =
        Strategies.weighted(MatchModel.standard(), Population.ofSize(1_000_000), Plugins.none());

    @Override
    protected ScoringStrategy strategy() {
      return strategy;
    }
  }

  @Nested
  class ExactIdentifiers extends ScoringStrategyContract {
    private final ScoringStrategy strategy = Strategies.exactIdentifiers();

    @Override
    protected ScoringStrategy strategy() {
      return strategy;
    }
  }
}
