package io.github.atsconnect.matching.explain;

import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Explanation;
import java.util.Collection;
import java.util.List;

/**
 * Why a candidate is thought, or not thought, to be a person of the store. Everything is in bits,
 * and everything adds up: the chance beforehand, the parts of the score, and what the alternatives
 * take away are together the log-odds of the probability.
 *
 * <p>Holds personal data: show it, never store it. Immutable.
 *
 * @param candidateId the candidate
 * @param personId the person of the store
 * @param candidateName name and place of the candidate, "" when it has none
 * @param personName name and place of the person, "" when it has none
 * @param outcome what is done about this pair: only the likeliest person of a candidate is a match
 *     or a review
 * @param probability that they are one person, given the alternatives and that it may be none, 0 to
 *     1
 * @param noneProbability that the candidate is nobody of the store, 0 to 1
 * @param proposed whether a match key proposes the pair; if not, it is never compared, and the
 *     probability is what it would be
 * @param priorBits log2 of the odds, before anything is compared, that the candidate is just this
 *     person and not nobody of the store
 * @param explanation the score, part by part
 * @param rivalBits what the alternatives take away, at most 0 but for rounding
 * @param rivals the alternatives in words, the likeliest first
 * @param settling what further evidence would change, the most telling first; empty when it is a
 *     match, which needs none
 */
public record PairExplanation(
    String candidateId,
    String personId,
    String candidateName,
    String personName,
    Outcome outcome,
    double probability,
    double noneProbability,
    boolean proposed,
    double priorBits,
    Explanation explanation,
    double rivalBits,
    List<Rivals> rivals,
    List<Settling> settling) {

  /** Copies the lists. */
  public PairExplanation {
    rivals = List.copyOf(rivals);
    settling = List.copyOf(settling);
  }

  /** {@return the sum of all that counts: log2 of the odds of the probability} */
  public double bits() {
    return priorBits + explanation.bits() + rivalBits;
  }

  /**
   * The same for somebody who must not see some values of the candidate: parts that mention one say
   * what was found, without the values that were compared. All figures stay.
   *
   * @param values as written in the records
   * @return the same figures with fewer words
   */
  public PairExplanation hiding(Collection<String> values) {
    return new PairExplanation(
        candidateId,
        personId,
        candidateName,
        personName,
        outcome,
        probability,
        noneProbability,
        proposed,
        priorBits,
        explanation.hiding(values),
        rivalBits,
        rivals,
        settling);
  }

  /**
   * What evidence would settle it, in a sentence: "An email address or phone number of the
   * candidate would settle it."
   *
   * @return a sentence, also where nothing would
   */
  public String whatWouldSettle() {
    return SettlingWords.of(this);
  }

  /** {@return the explanation as lines of text} */
  public String text() {
    return new TextView(this).text();
  }

  /** {@return a waterfall of the bits as an SVG document of its own, in light and dark} */
  public String svg() {
    return new Waterfall(this).document();
  }

  /**
   * {@return the waterfall with all that it shows as a table, the alternatives and what would
   * settle it: one HTML document that asks for nothing from elsewhere, in light and dark}
   */
  public String html() {
    return new HtmlView(this).document();
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "PairExplanation[" + outcome + ", " + explanation.codes() + "]";
  }
}
