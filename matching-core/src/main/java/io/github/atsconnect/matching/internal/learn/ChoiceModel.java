package io.github.atsconnect.matching.internal.learn;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which alternative of a group is chosen, or none of them: the chance of an alternative goes with
 * {@code exp(base + sum of weight × value)}, that of "none" with 1 (McFadden's conditional logit,
 * 1974). Fitted to soft targets, with a pull towards where the weights began.
 *
 * <p>Rows are the alternatives, in sparse form. Sums are made block by block in a fixed order, so
 * the result does not depend on the number of threads.
 */
public final class ChoiceModel {

  private static final int BLOCKS = 64;

  /** A row with less of a chance than this, by the weights and by what is wanted, is left out. */
  private static final double IDLE = 1e-5;

  private final int[] groups;
  private final int[] starts;
  private final int[] columns;
  private final float[] values;
  private final double[] base;

  /**
   * A model of some rows.
   *
   * @param groups where the rows of each group begin, and at the end how many rows there are
   * @param starts where the entries of each row begin, and at the end how many entries there are
   * @param columns which weight each entry belongs to
   * @param values the entries
   * @param base what each row has whatever the weights, in nats
   */
  public ChoiceModel(int[] groups, int[] starts, int[] columns, float[] values, double[] base) {
    this.groups = groups;
    this.starts = starts;
    this.columns = columns;
    this.values = values;
    this.base = base;
  }

  /** Runs a loop over a range, perhaps in parallel. */
  @FunctionalInterface
  public interface Loop {
    /** Runs it and waits for its end. */
    void run(IntStream range, java.util.function.Consumer<IntStream> body);
  }

  /** The score of each row with some weights, in nats. */
  public void scores(double[] weights, double[] out, Loop loop) {
    loop.run(
        IntStream.range(0, BLOCKS),
        blocks ->
            blocks.forEach(
                block -> {
                  for (int row = groups[from(block)]; row < groups[from(block + 1)]; row++) {
                    out[row] = score(row, weights);
                  }
                }));
  }

  private double score(int row, double[] weights) {
    double sum = base[row];
    for (int e = starts[row]; e < starts[row + 1]; e++) {
      sum += weights[columns[e]] * values[e];
    }
    return sum;
  }

  /**
   * Turns scores into the chances of each alternative, group by group.
   *
   * @param scores in nats; replaced by the chances
   */
  public void chances(double[] scores, Loop loop) {
    loop.run(
        IntStream.range(0, groups.length - 1),
        all -> all.forEach(g -> chances(scores, groups[g], groups[g + 1], 0)));
  }

  /** Replaces scores by chances; returns the log of their sum, "none" among them. */
  private static double chances(double[] scores, int from, int to, int offset) {
    double max = 0;
    for (int i = from; i < to; i++) {
      max = Math.max(max, scores[i - offset]);
    }
    double sum = Math.exp(-max);
    for (int i = from; i < to; i++) {
      scores[i - offset] = Math.exp(scores[i - offset] - max);
      sum += scores[i - offset];
    }
    for (int i = from; i < to; i++) {
      scores[i - offset] /= sum;
    }
    return Math.log(sum) + max;
  }

  /**
   * The same without the rows that hardly count: those that neither the weights nor the targets
   * give a chance worth the name. They pull at no weight that matters.
   *
   * @param chances of each row by the weights so far
   * @param targets wanted chance of each row; on return, at the beginning, those of the rows kept
   */
  private ChoiceModel withoutIdleRows(double[] chances, double[] targets) {
    int[] keptGroups = new int[groups.length];
    int[] keptStarts = new int[starts.length];
    double[] keptBase = new double[base.length];
    int[] keptColumns = new int[columns.length];
    float[] keptValues = new float[values.length];
    int group = 0;
    int rows = 0;
    int entries = 0;
    for (int g = 0; g + 1 < groups.length; g++) {
      int first = rows;
      for (int row = groups[g]; row < groups[g + 1]; row++) {
        if (chances[row] >= IDLE || targets[row] >= IDLE) {
          int n = starts[row + 1] - starts[row];
          System.arraycopy(columns, starts[row], keptColumns, entries, n);
          System.arraycopy(values, starts[row], keptValues, entries, n);
          entries += n;
          keptBase[rows] = base[row];
          targets[rows] = targets[row];
          keptStarts[++rows] = entries;
        }
      }
      if (rows > first) {
        keptGroups[++group] = rows;
      }
    }
    return new ChoiceModel(
        Arrays.copyOf(keptGroups, group + 1), keptStarts, keptColumns, keptValues, keptBase);
  }

  /**
   * Fits the weights to chances of the alternatives.
   *
   * @param targets wanted chance of each row; not kept
   * @param start where to begin
   * @param home where the pull goes
   * @param pull strength of the pull per weight, in groups
   * @param iterations at most so many
   */
  public double[] fit(
      double[] targets, double[] start, double[] home, double pull, int iterations, Loop loop) {
    double[] chances = new double[targets.length];
    scores(start, chances, loop);
    chances(chances, loop);
    ChoiceModel busy = withoutIdleRows(chances, targets);
    return Lbfgs.minimise(
        (weights, gradient) -> busy.objective(weights, gradient, targets, home, pull, loop),
        start,
        iterations);
  }

  private double objective(
      double[] weights,
      double[] gradient,
      double[] targets,
      double[] home,
      double pull,
      Loop loop) {
    double[][] gradients = new double[BLOCKS][];
    double[] losses = new double[BLOCKS];
    loop.run(
        IntStream.range(0, BLOCKS),
        blocks ->
            blocks.forEach(
                block -> {
                  double[] mine = new double[weights.length];
                  gradients[block] = mine;
                  losses[block] = block(block, weights, targets, mine);
                }));
    double loss = 0;
    Arrays.fill(gradient, 0);
    for (int block = 0; block < BLOCKS; block++) {
      loss += losses[block];
      for (int k = 0; k < gradient.length; k++) {
        gradient[k] += gradients[block][k];
      }
    }
    for (int k = 0; k < weights.length; k++) {
      double away = weights[k] - home[k];
      loss += pull * away * away / 2;
      gradient[k] += pull * away;
    }
    return loss;
  }

  private double block(int block, double[] weights, double[] targets, double[] gradient) {
    double loss = 0;
    double[] scores = new double[16];
    for (int g = from(block); g < from(block + 1); g++) {
      int first = groups[g];
      int end = groups[g + 1];
      if (scores.length < end - first) {
        scores = new double[2 * (end - first)];
      }
      for (int row = first; row < end; row++) {
        double score = score(row, weights);
        scores[row - first] = score;
        loss -= targets[row] * score;
      }
      loss += chances(scores, first, end, first);
      for (int row = first; row < end; row++) {
        double error = scores[row - first] - targets[row];
        if (error != 0) {
          for (int e = starts[row]; e < starts[row + 1]; e++) {
            gradient[columns[e]] += error * values[e];
          }
        }
      }
    }
    return loss;
  }

  private int from(int block) {
    return (int) ((long) block * (groups.length - 1) / BLOCKS);
  }
}
