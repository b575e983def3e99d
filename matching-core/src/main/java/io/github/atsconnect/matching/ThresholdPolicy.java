package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import java.util.Arrays;
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

  private static final double HOPELESS = 0.01;

  /** Share of the allowed errors that is kept for probabilities that are stated too high. */
  private static final double RESERVE = 0.35;

  /** No match below this probability, and none with a lower lead, whatever the precision wanted. */
  private static final double LEAST_MATCH = 0.80;

  private static final double LEAST_MARGIN = 0.70;

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

  /**
   * Thresholds for a batch whose probabilities are known: the match threshold is the lowest at
   * which the matches are expected to be right in the share wanted. Probabilities are learnt
   * without labels, so a third of the errors allowed is kept in reserve.
   *
   * @param precision wanted share of the matches that are right, between 0 and 1
   * @param first probability of the likeliest alternative of each candidate, of which those below
   *     .80 may be left out; sorted on return
   * @return a policy with the other thresholds of this one
   */
  public ThresholdPolicy forPrecision(double precision, double[] first) {
    Arrays.sort(first);
    double allowed = (1 - precision) * (1 - RESERVE);
    double wrong = 0;
    int taken = 0;
    double lowest = match;
    for (int i = first.length - 1; i >= 0 && first[i] >= LEAST_MATCH; i--) {
      wrong += 1 - first[i];
      taken++;
      if (wrong > allowed * taken) {
        break;
      }
      lowest = first[i];
    }
    return new ThresholdPolicy(lowest, Math.min(review, lowest), Math.min(margin, LEAST_MARGIN));
  }

  /**
   * {@return the outcome for a candidate by the probabilities of the likeliest and the next
   * alternative}
   *
   * @param first 0 when there is none
   * @param second 0 when there is none
   */
  public Outcome outcome(double first, double second) {
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
