package io.github.atsconnect.matching.spi;

import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Decision;
import java.util.List;

/**
 * Says what to do about a candidate. Implementations must be deterministic and safe for use by many
 * threads, keep the alternatives and their order, and decide no worse where the likeliest one is
 * likelier. {@code DecisionPolicyContract} of the module {@code matching-contracts} is their exam.
 */
public interface DecisionPolicy {

  /**
   * Decides.
   *
   * @param alternatives who it might be, the likeliest first; may be empty
   * @param noneProbability that it is none of them, 0 to 1
   * @return the outcome, with the alternatives as they came
   */
  Decision decide(List<Alternative> alternatives, double noneProbability);

  /**
   * Names the policy and its thresholds: equal fingerprints decide alike.
   *
   * @return a text for equality only; the same in every process
   */
  String fingerprint();
}
