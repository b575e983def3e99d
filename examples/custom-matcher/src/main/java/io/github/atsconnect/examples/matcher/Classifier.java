package io.github.atsconnect.examples.matcher;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A logistic regression of a library (LIBLINEAR), learnt from pairs that people judged. It is a sum
 * already, so each of its terms is a part of the explanation.
 *
 * <p>The engine expects bits: log2 of how much likelier a pair looks so when it is one person than
 * when it is any two. A regression says the odds among the pairs that it was shown instead. So what
 * it was shown is taken off again: the share of the pairs that were one person, and how much rarer
 * any two people look alike than the pairs that match keys brought together.
 */
final class Classifier implements ScoringStrategy {
  /** Inputs a comparison: that there is one, how alike, whether the same. */
  private static final int INPUTS = 3;

  private static final double SAME = 0.98;

  private final double[] weights;
  private final double intercept;

  private Classifier(double[] weights, double intercept) {
    this.weights = weights;
    this.intercept = intercept;
  }

  /**
   * Learns.
   *
   * @param pairs judged pairs of both kinds, of those that share a match key
   * @param keyShare which share of any two people share a match key, above 0 and at most 1
   */
  static Classifier learn(List<LabelledPair> pairs, double keyShare) {
    Problem problem = new Problem();
    problem.l = pairs.size();
    problem.n = Comparison.ALL.size() * INPUTS + 1;
    problem.x = new Feature[pairs.size()][];
    problem.y = new double[pairs.size()];
    problem.bias = 1;
    int same = 0;
    for (int i = 0; i < pairs.size(); i++) {
      LabelledPair pair = pairs.get(i);
      problem.x[i] = inputs(pair.candidate(), pair.person());
      problem.y[i] = pair.same() ? 1 : 0;
      same += pair.same() ? 1 : 0;
    }
    if (same == 0 || same == pairs.size()) {
      throw new IllegalArgumentException("judged pairs of both kinds are needed");
    }
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, 1, 0.001));
    double[] weights = model.getFeatureWeights();
    int sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] bits = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      bits[i] = sign * weights[i] / Math.log(2);
    }
    double shown = log2(same / (double) (pairs.size() - same));
    return new Classifier(bits, bits[weights.length - 1] - shown - log2(keyShare));
  }

  private static Feature[] inputs(Person a, Person b) {
    List<Feature> inputs = new ArrayList<>();
    for (int i = 0; i < Comparison.ALL.size(); i++) {
      OptionalDouble alike = Comparison.ALL.get(i).of(a, b);
      if (alike.isPresent()) {
        int first = i * INPUTS + 1;
        inputs.add(new FeatureNode(first, 1));
        inputs.add(new FeatureNode(first + 1, alike.getAsDouble()));
        inputs.add(new FeatureNode(first + 2, alike.getAsDouble() >= SAME ? 1 : 0));
      }
    }
    inputs.add(new FeatureNode(Comparison.ALL.size() * INPUTS + 1, 1));
    return inputs.toArray(Feature[]::new);
  }

  @Override
  public Explanation score(Person a, Person b) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < Comparison.ALL.size(); i++) {
      Comparison comparison = Comparison.ALL.get(i);
      OptionalDouble alike = comparison.of(a, b);
      if (alike.isPresent()) {
        parts.add(part(comparison.name(), i * INPUTS, alike.getAsDouble()));
      }
    }
    if (!parts.isEmpty()) {
      // Where nothing can be compared, nothing is said: such a pair was never shown.
      parts.add(new Part("intercept", "INTERCEPT", intercept, "before anything is compared"));
    }
    return new Explanation(parts);
  }

  private Part part(String name, int first, double alike) {
    boolean same = alike >= SAME;
    double bits = weights[first] + weights[first + 1] * alike + (same ? weights[first + 2] : 0);
    String code =
        name.toUpperCase(Locale.ROOT) + (same ? "_SAME" : alike > 0.5 ? "_ALIKE" : "_OTHER");
    return new Part(name, code, bits, String.format(Locale.ROOT, "%s %.2f alike", name, alike));
  }

  @Override
  public String fingerprint() {
    return "classifier "
        + Integer.toHexString(Arrays.hashCode(weights) * 31 + Double.hashCode(intercept));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
