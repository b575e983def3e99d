package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import java.util.List;

/**
 * Two thresholds and a margin: a match from {@code match} on when it is far enough ahead of the
 * next alternative, a review from {@code review} on, else no match. Defaults: .97, .30 and a margin
 * of .80. Immutable.
 *
 * @param match least probability of a match, 0 to 1
 * @param review least probability of a review, at most {@code match}
 * @param margin least lead of a match over the next alternative, 0 to 1
 */
public record ThresholdPolicy(double match, double review, double margin)
    implements DecisionPolicy {

  /** The default thresholds. */
  public static final ThresholdPolicy STANDARD = new ThresholdPolicy(0.97, 0.30, 0.80);

  /** Above and below these the outcome hardly changes with more evidence. */
  private static final double SURE = 0.995;

  private static final double HOPELESS = 0.002;

  /** Checks the order of the thresholds. */
  public ThresholdPolicy {
    if (!(0 <= review && review <= match && match <= 1) || !(0 <= margin && margin <= 1)) {
      throw new IllegalArgumentException(
          "need 0 <= review <= match <= 1 and a margin of 0 to 1, got review "
              + review
              + ", match "
              + match
              + ", margin "
              + margin);
    }
  }

  @Override
  public Decision decide(List<Alternative> alternatives, double noneProbability) {
    double first = alternatives.isEmpty() ? 0 : alternatives.get(0).probability();
    double second = alternatives.size() < 2 ? 0 : alternatives.get(1).probability();
    Outcome outcome = outcome(first, second);
    boolean settled =
        switch (outcome) {
          case MATCH -> first >= SURE;
          case REVIEW -> false;
          case NO_MATCH -> first <= HOPELESS;
        };
    return new Decision(outcome, alternatives, noneProbability, settled);
  }

  /** The outcome for the likeliest and the next alternative's probability. */
  Outcome outcome(double first, double second) {
    if (first >= match && first - second >= margin) {
      return Outcome.MATCH;
    }
    return first >= review ? Outcome.REVIEW : Outcome.NO_MATCH;
  }

  @Override
  public String fingerprint() {
    return "threshold:" + match + ":" + review + ":" + margin;
  }
}
