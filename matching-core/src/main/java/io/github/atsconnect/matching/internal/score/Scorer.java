package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Scores pairs: the sum over the features of {@code log2(m / u)} (Fellegi and Sunter 1969).
 * Immutable and safe for use by many threads; the finding passed along is each thread's own.
 */
public final class Scorer {

  private static final double LOG2 = Math.log(2);

  /** No single feature decides alone: even an equal identifier may be a typing error. */
  private static final double MAX_BITS = 26;

  private final Feature[] features;
  private final double[][] bitsWithoutFrequency;
  private final double[][] rarity;
  private final Together together;
  private final Frequencies frequencies;

  /** A scorer for features with weights, in a store with frequencies. */
  public Scorer(List<Feature> features, Weights weights, Frequencies frequencies) {
    this.features = features.toArray(Feature[]::new);
    this.frequencies = frequencies;
    this.bitsWithoutFrequency = new double[this.features.length][];
    this.rarity = new double[this.features.length][];
    this.together = Together.of(this.features, weights);
    for (int i = 0; i < this.features.length; i++) {
      List<Level> levels = this.features[i].levels();
      bitsWithoutFrequency[i] = new double[levels.size()];
      rarity[i] = new double[levels.size()];
      for (int l = 0; l < levels.size(); l++) {
        Weights.Chances c = weights.of(levels.get(l));
        bitsWithoutFrequency[i][l] = l == 0 ? 0 : log2(c.m() / c.u());
        rarity[i][l] = levels.get(l).byFrequency() ? c.rarity() : 0;
      }
    }
  }

  private Scorer(Scorer other, Frequencies frequencies) {
    this.features = other.features;
    this.bitsWithoutFrequency = other.bitsWithoutFrequency;
    this.rarity = other.rarity;
    this.together = other.together;
    this.frequencies = frequencies;
  }

  /** The same scorer in a store with other frequencies. */
  public Scorer with(Frequencies others) {
    return new Scorer(this, others);
  }

  /** The features, in the order of the sum. */
  public List<Feature> features() {
    return List.of(features);
  }

  /** The store's frequencies. */
  public Frequencies frequencies() {
    return frequencies;
  }

  /** Compares one candidate with people, one after the other. Not thread-safe. */
  public final class Comparison {
    private final PreparedPerson candidate;
    private final Feature.Finding finding = new Feature.Finding();
    private final int[] levels = new int[features.length];

    private final int[] known = new int[features.length];
    private int knownCount;

    private Comparison(PreparedPerson candidate) {
      this.candidate = candidate;
      for (int i = 0; i < features.length; i++) {
        if (features[i].isKnown(candidate)) {
          known[knownCount++] = i;
        }
      }
    }

    /** The score of the candidate with a person, in bits. */
    public double bits(PreparedPerson person) {
      double sum = 0;
      double agreeing = 0;
      for (int k = 0; k < knownCount; k++) {
        int i = known[k];
        levels[i] = features[i].compare(candidate, person, frequencies, finding);
        double bits = Scorer.this.bits(i, levels[i], (float) finding.frequency);
        sum += bits;
        agreeing += agreeing(i, bits);
      }
      return sum + together.bits(levels, agreeing);
    }

    /** Writes down what the comparison with a person finds. */
    public void record(PreparedPerson person, Vectors out, int pair) {
      for (int k = 0; k < knownCount; k++) {
        int i = known[k];
        int level = features[i].compare(candidate, person, frequencies, finding);
        out.set(pair, i, level, finding.frequency);
      }
    }
  }

  /** Starts the comparison of a candidate with people. */
  public Comparison of(PreparedPerson candidate) {
    return new Comparison(candidate);
  }

  /**
   * The score of a pair whose findings were written down: the same as of the comparison itself,
   * which knows frequencies no better.
   */
  public double bits(Vectors vectors, int pair) {
    int[] levels = new int[features.length];
    double sum = 0;
    double agreeing = 0;
    for (int i = 0; i < features.length; i++) {
      levels[i] = vectors.level(pair, i);
      double bits = bits(i, levels[i], vectors.frequency(pair, i));
      sum += bits;
      agreeing += agreeing(i, bits);
    }
    return sum + together.bits(levels, agreeing);
  }

  /** What a feature that is no identifier weighs, where it speaks for the pair. */
  private double agreeing(int feature, double bits) {
    return bits > 0 && !features[feature].isIdentifier() ? bits : 0;
  }

  /** Why a pair has its score: the same sum, part by part. */
  public Explanation explain(
      Person candidate, PreparedPerson preparedCandidate, Person person, PreparedPerson prepared) {
    return explain(preparedCandidate, prepared, (f, level) -> f.detail(level, candidate, person));
  }

  /** The same without the values that were compared, where they are not at hand. */
  public Explanation explain(PreparedPerson candidate, PreparedPerson person) {
    return explain(candidate, person, (f, level) -> "");
  }

  private Explanation explain(
      PreparedPerson candidate,
      PreparedPerson person,
      BiFunction<Feature, Integer, String> values) {
    Feature.Finding finding = new Feature.Finding();
    List<Part> parts = new ArrayList<>(features.length + 1);
    int[] levels = new int[features.length];
    double agreeing = 0;
    for (int i = 0; i < features.length; i++) {
      int index = features[i].compare(candidate, person, frequencies, finding);
      levels[i] = index;
      if (index > 0) {
        Level level = features[i].levels().get(index);
        double bits = bits(i, index, (float) finding.frequency);
        agreeing += agreeing(i, bits);
        parts.add(
            Part.of(
                features[i].name(),
                level.code(),
                bits,
                level.words(),
                values.apply(features[i], index)));
      }
    }
    double beyond = together.bits(levels, agreeing);
    if (beyond != 0) {
      parts.add(new Part(Together.FEATURE, Together.CODE, beyond, Together.WORDS));
    }
    return new Explanation(parts);
  }

  /** What a level of a feature weighs. */
  public double bits(int feature, int level, double frequency) {
    double bits = bitsWithoutFrequency[feature][level];
    double counts = rarity[feature][level];
    if (counts != 0) {
      bits -= counts * log2(frequency);
    }
    return Math.min(MAX_BITS, bits);
  }

  private static double log2(double x) {
    return Math.log(x) / LOG2;
  }
}
