package io.github.atsconnect.matching.internal.learn;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Which alternative of a group is chosen, or none of them: the chance of an alternative goes with
 * {@code exp(base + sum of weight × value)}, that of "none" with 1 (McFadden's conditional logit,
 * 1974). Fitted to soft targets, with a pull towards where the weights began.
 *
 * <p>Rows are the alternatives. Most of what a row has, it has in common with many others, which
 * are of one kind: a kind is weighed once, and each row adds what is its own. Sums are made in a
 * fixed order, so the result does not depend on the number of threads.
 */
public final class ChoiceModel {

  /** A row with less of a chance than this, by the weights and by what is wanted, is left out. */
  private static final double IDLE = 1e-5;

  private static final int BLOCKS = 64;

  private final int[] groups;
  private final int[] kindOf;
  private final SparseRows kinds;
  private final SparseRows own;
  private final double[] base;

  /**
   * A model of some rows.
   *
   * @param groups where the rows of each group begin, and at the end how many rows there are
   * @param kindOf the kind of each row
   * @param kinds what all rows of a kind have
   * @param own what each row has beside that
   * @param base what each row has whatever the weights, in nats
   */
  public ChoiceModel(int[] groups, int[] kindOf, SparseRows kinds, SparseRows own, double[] base) {
    this.groups = groups;
    this.kindOf = kindOf;
    this.kinds = kinds;
    this.own = own;
    this.base = base;
  }

  /** Runs a loop over a range, perhaps in parallel. */
  @FunctionalInterface
  public interface Loop {
    /** Runs it and waits for its end. */
    void run(IntStream range, Consumer<IntStream> body);

    /** Runs a loop over blocks of a range, the same blocks each time. */
    default void blocks(Block body) {
      run(IntStream.range(0, BLOCKS), blocks -> blocks.forEach(body::run));
    }
  }

  /** One of the blocks into which each loop is cut. */
  @FunctionalInterface
  interface Block {
    void run(int block);
  }

  /** How many blocks there are. */
  static int blocks() {
    return BLOCKS;
  }

  /** Where a block of so many things begins. */
  static int from(int block, int size) {
    return (int) ((long) block * size / BLOCKS);
  }

  /** The score of each row with some weights, in nats. */
  public void scores(double[] weights, double[] out, Loop loop) {
    double[] ofKinds = kindScores(weights, loop);
    loop.blocks(
        block -> {
          int end = from(block + 1, kindOf.length);
          for (int row = from(block, kindOf.length); row < end; row++) {
            out[row] = score(row, ofKinds, weights);
          }
        });
  }

  /** What the rows of each kind have in common, with some weights. */
  double[] kindScores(double[] weights, Loop loop) {
    double[] out = new double[kinds.size()];
    loop.blocks(
        block -> {
          int end = from(block + 1, out.length);
          for (int kind = from(block, out.length); kind < end; kind++) {
            out[kind] = kinds.dot(kind, weights);
          }
        });
    return out;
  }

  double score(int row, double[] ofKinds, double[] weights) {
    return base[row] + ofKinds[kindOf[row]] + own.dot(row, weights);
  }

  /**
   * Turns scores into the chances of each alternative, group by group.
   *
   * @param scores in nats; replaced by the chances
   */
  public void chances(double[] scores, Loop loop) {
    loop.run(
        IntStream.range(0, groups.length - 1),
        all -> all.forEach(g -> chances(scores, groups[g], groups[g + 1])));
  }

  /** Replaces scores by chances; returns the log of their sum, "none" among them. */
  static double chances(double[] scores, int from, int to) {
    double max = 0;
    for (int i = from; i < to; i++) {
      max = Math.max(max, scores[i]);
    }
    double sum = Math.exp(-max);
    for (int i = from; i < to; i++) {
      double odds = Math.exp(scores[i] - max);
      scores[i] = odds;
      sum += odds;
    }
    for (int i = from; i < to; i++) {
      scores[i] /= sum;
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
    int[] kept = new int[kindOf.length];
    double[] keptBase = new double[kindOf.length];
    int[] keptKinds = new int[kindOf.length];
    int group = 0;
    int rows = 0;
    for (int g = 0; g + 1 < groups.length; g++) {
      int first = rows;
      for (int row = groups[g]; row < groups[g + 1]; row++) {
        if (chances[row] >= IDLE || targets[row] >= IDLE) {
          kept[rows] = row;
          keptBase[rows] = base[row];
          keptKinds[rows] = kindOf[row];
          targets[rows++] = targets[row];
        }
      }
      if (rows > first) {
        keptGroups[++group] = rows;
      }
    }
    return new ChoiceModel(
        Arrays.copyOf(keptGroups, group + 1),
        Arrays.copyOf(keptKinds, rows),
        kinds,
        own.rows(Arrays.copyOf(kept, rows)),
        Arrays.copyOf(keptBase, rows));
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
    return Lbfgs.minimise(new ChoiceObjective(busy, targets, home, pull, loop), start, iterations);
  }

  int[] groups() {
    return groups;
  }

  int[] kindOf() {
    return kindOf;
  }

  SparseRows kinds() {
    return kinds;
  }

  SparseRows own() {
    return own;
  }
}
