package io.github.atsconnect.matching.contract;

import io.github.atsconnect.matching.ThresholdPolicy;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import org.junit.jupiter.api.Nested;

/** The policy that comes with the library sits the exam. */
class PoliciesContractTest {

  @Nested
  class Standard extends DecisionPolicyContract {
    @Override
    protected DecisionPolicy policy() {
      return ThresholdPolicy.STANDARD;
    }
  }

  @Nested
  class WithoutReview extends DecisionPolicyContract {
    @Override
    protected DecisionPolicy policy() {
      return new ThresholdPolicy(0.9, 0.9, 0.5);
    }
  }
}
