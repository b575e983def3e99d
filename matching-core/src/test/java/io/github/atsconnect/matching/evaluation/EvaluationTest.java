package io.github.atsconnect.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.atsconnect.matching.LinkedPair;
import io.github.atsconnect.matching.model.Decision.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static LinkedPair pair(String left, String right, double p, Outcome outcome) {
    return new LinkedPair(left, right, p, outcome);
  }

  private final Map<String, Set<String>> truth =
      Map.of("a", Set.of("1"), "b", Set.of("2"), "c", Set.of("3"), "e", Set.of("5"));

  private final Evaluation evaluation =
      Evaluation.of(
          List.of(
              pair("a", "1", 0.99, Outcome.MATCH),
              pair("b", "2", 0.90, Outcome.REVIEW),
              pair("c", "9", 0.80, Outcome.REVIEW),
              pair("c", "3", 0.15, Outcome.NO_MATCH),
              pair("d", "4", 0.40, Outcome.NO_MATCH)),
          truth);

  @Test
  void decisions_and_picks_are_counted_against_all_true_pairs() {
    assertThat(evaluation.truePairs()).isEqualTo(4);
    assertThat(evaluation.matches().precision()).isEqualTo(1);
    assertThat(evaluation.matches().recall()).isEqualTo(0.25);
    assertThat(evaluation.picks().found()).isEqualTo(3);
    assertThat(evaluation.picks().right()).isEqualTo(2);
    assertThat(evaluation.picks().f1()).isCloseTo(2.0 * 2 / (3 + 4), within(1e-12));
  }

  @Test
  void recall_at_a_precision_goes_down_to_where_it_last_holds() {
    assertThat(evaluation.recallAt99()).isEqualTo(0.5);
    assertThat(evaluation.recallAt95()).isEqualTo(0.5);
    assertThat(evaluation.best().right()).isEqualTo(2);
    assertThat(evaluation.bestThreshold()).isEqualTo(0.90);
  }

  @Test
  void calibration_compares_stated_and_observed() {
    double expected = ((0.99 + 0.90) - 2 + 0.80 + 0.40) / 4;
    double topBin = Math.abs((0.99 + 0.90) / 2 - 1) * 2;
    assertThat(evaluation.calibrationError())
        .isCloseTo((topBin + 0.80 + 0.40) / 4, within(1e-12))
        .isGreaterThan(expected);
    assertThat(evaluation.calibration()).hasSize(10);
  }

  @Test
  void nothing_found_has_no_recall() {
    Evaluation none = Evaluation.of(List.of(), truth);
    assertThat(none.picks().recall()).isZero();
    assertThat(none.picks().precision()).isEqualTo(1);
  }
}
