package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Explanation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdPolicyTest {

  private final ThresholdPolicy policy = new ThresholdPolicy(0.9, 0.3, 0.5);

  @Test
  void a_match_needs_the_threshold_and_the_margin() {
    assertThat(policy.outcome(0.90, 0.05)).isEqualTo(Outcome.MATCH);
    assertThat(policy.outcome(0.89, 0.05)).isEqualTo(Outcome.REVIEW);
    assertThat(new ThresholdPolicy(0.5, 0.3, 0.5).outcome(0.6, 0.3)).isEqualTo(Outcome.REVIEW);
    assertThat(policy.outcome(0.29, 0)).isEqualTo(Outcome.NO_MATCH);
  }

  @Test
  void a_doubtful_decision_is_not_settled() {
    assertThat(decide(0.999).settled()).isTrue();
    assertThat(decide(0.95).settled()).isFalse();
    assertThat(decide(0.5).settled()).isFalse();
    assertThat(decide(0.1).settled()).isFalse();
    assertThat(decide(0.0001).settled()).isTrue();
  }

  @Test
  void a_target_precision_sets_the_lowest_threshold_that_keeps_it() {
    double[] sure = new double[200];
    java.util.Arrays.fill(sure, 0.999);
    assertThat(ThresholdPolicy.STANDARD.forPrecision(0.99, sure).match()).isEqualTo(0.999);
    double[] mixed = new double[200];
    for (int i = 0; i < 200; i++) {
      mixed[i] = i < 190 ? 0.999 : 0.70 + 0.02 * (i - 190);
    }
    ThresholdPolicy strict = ThresholdPolicy.STANDARD.forPrecision(0.999, mixed.clone());
    ThresholdPolicy mild = ThresholdPolicy.STANDARD.forPrecision(0.98, mixed.clone());
    assertThat(strict.match()).isGreaterThan(0.9);
    assertThat(mild.match()).isLessThan(0.85).isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void nobody_likely_leaves_the_threshold_as_it_is() {
    assertThat(ThresholdPolicy.STANDARD.forPrecision(0.99, new double[] {0.1, 0.85}).match())
        .isEqualTo(ThresholdPolicy.STANDARD.match());
  }

  @Test
  void thresholds_in_the_wrong_order_are_refused() {
    assertThatThrownBy(() -> new ThresholdPolicy(0.3, 0.9, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("review");
  }

  private io.github.atsconnect.matching.model.Decision decide(double p) {
    return policy.decide(List.of(new Alternative("p", p, new Explanation(List.of()))), 1 - p);
  }
}
