package io.github.atsconnect.matching.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What to do about a candidate: which person it is, whether somebody should look, or that it is
 * none of those proposed.
 *
 * @param outcome the decision
 * @param alternatives who it might be, the likeliest first; may be empty
 * @param noneProbability that it is none of them, 0 to 1
 * @param settled whether further evidence about the candidate (a résumé) could hardly change the
 *     outcome; false means that fetching more is worth its price
 */
public record Decision(
    Outcome outcome, List<Alternative> alternatives, double noneProbability, boolean settled) {

  /** What to do. */
  public enum Outcome {
    /** The likeliest alternative is the person. */
    MATCH,
    /** The likeliest alternative may be the person: somebody should look. */
    REVIEW,
    /** It is none of the alternatives. */
    NO_MATCH
  }

  /** Copies the alternatives. */
  public Decision {
    alternatives = List.copyOf(alternatives);
    if (outcome != Outcome.NO_MATCH && alternatives.isEmpty()) {
      throw new IllegalArgumentException(outcome + " needs an alternative");
    }
  }

  /**
   * The likeliest alternative.
   *
   * @return whoever is likeliest; empty when nobody was proposed
   */
  public Optional<Alternative> best() {
    return alternatives.isEmpty() ? Optional.empty() : Optional.of(alternatives.get(0));
  }

  /** {@return the probability of the likeliest alternative, 0 when there is none} */
  public double probability() {
    return alternatives.isEmpty() ? 0 : alternatives.get(0).probability();
  }

  /** {@return how far the likeliest alternative is ahead of the next one, 0 to 1} */
  public double margin() {
    return alternatives.size() < 2
        ? probability()
        : probability() - alternatives.get(1).probability();
  }

  /** {@return the decision in words; may hold personal data, so it is shown and never stored} */
  public String explain() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s  p=%.3f  none=%.3f  alternatives=%d%n",
            outcome,
            probability(),
            noneProbability,
            alternatives.size()));
    best().ifPresent(b -> text.append(b.explanation().describe()));
    return text.toString();
  }
}
