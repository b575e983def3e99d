package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.pack.Forms;
import io.github.atsconnect.matching.internal.pack.PackedPeople;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.model.Explanation;
import java.util.List;

/**
 * Scores packed candidates with packed people of a store, see {@link LinkSteps}. Immutable and safe
 * for use by many threads.
 */
public final class LinkScorer {

  private final Scorer scorer;
  private final double inStore;
  private final Forms forms = Forms.none();

  LinkScorer(List<Feature> features, MatchModel model, Population population) {
    this.scorer = new Scorer(features, model.weights(), population.frequencies());
    this.inStore = model.inStore();
  }

  /**
   * How likely it is that a candidate is each of those who were proposed for it. What the
   * probabilities lack of 1 is the chance that it is none of them. Each probability is the same in
   * whatever order the people come.
   *
   * @param candidate the person looked up, packed
   * @param people everybody proposed, each once
   * @return their probabilities, in their order
   */
  public double[] probabilities(byte[] candidate, List<byte[]> people) {
    PreparedPerson a = PackedPeople.unpack(candidate, forms);
    Scorer.Comparison comparison = scorer.of(a);
    double[] out = new double[people.size()];
    for (int i = 0; i < out.length; i++) {
      PreparedPerson b = PackedPeople.unpack(people.get(i), forms);
      out[i] = comparison.bits(b);
      assert PairScores.isSum(out[i], scorer.explain(a, b)) : "a score is not the sum of its parts";
    }
    Posterior.fill(out, out.length, inStore, scorer.frequencies().size());
    return out;
  }

  /**
   * {@return why a pair has its score; without the values in words, which are not packed}
   *
   * @param candidate the person looked up, packed
   * @param person a person of the store, packed
   */
  public Explanation compare(byte[] candidate, byte[] person) {
    return scorer.explain(
        PackedPeople.unpack(candidate, forms), PackedPeople.unpack(person, forms));
  }
}
