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
  void thresholds_in_the_wrong_order_are_refused() {
    assertThatThrownBy(() -> new ThresholdPolicy(0.3, 0.9, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("review");
  }

  private io.github.atsconnect.matching.model.Decision decide(double p) {
    return policy.decide(List.of(new Alternative("p", p, new Explanation(List.of()))), 1 - p);
  }
}
