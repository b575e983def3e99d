package io.github.atsconnect.matching;

import io.github.atsconnect.matching.spi.ScoringStrategy;

/** The scoring strategies that come with the library. */
public final class Strategies {

  private Strategies() {}

  /**
   * What {@link Matcher} uses unless told otherwise: weights of evidence that add up (Fellegi and
   * Sunter 1969).
   *
   * @param model the weights
   * @param population how many people the store holds, and how common their names are
   * @param plugins what the host plugs in; the same wherever the same people are concerned
   * @return the strategy; safe for threads
   * @throws IllegalArgumentException when the model was learnt with features that the plug-ins do
   *     not have
   */
  public static ScoringStrategy weighted(MatchModel model, Population population, Plugins plugins) {
    return new StandardStrategy(model, population, plugins);
  }

  /**
   * Exact identifiers only, for hosts that want no judgement: an equal email address, phone number,
   * profile URL or identifying attribute proves that two records are one person, one that
   * contradicts (another slug on the same site, another value of an identifying attribute) takes a
   * proof away, and without any of them nobody is matched. Shared mailboxes prove nothing. Two
   * people with the same identifier share the probability, so they end in a review.
   *
   * @return the rules; safe for threads
   */
  public static ScoringStrategy exactIdentifiers() {
    return new ExactIdentifiers(Plugins.none().preparer());
  }
}
