package io.github.atsconnect.matching.internal.learn;

import java.util.Arrays;

/**
 * How far the chances of a {@link ChoiceModel} are from those wanted, and the gradient: the log
 * likelihood, less a pull of each weight towards home. Not thread-safe; it runs its own loops.
 */
final class ChoiceObjective implements Lbfgs.Objective {

  private final ChoiceModel model;
  private final double[] targets;
  private final double[] home;
  private final double pull;
  private final ChoiceModel.Loop loop;

  /** The rows kind by kind, and where those of each kind begin. */
  private final int[] rowsByKind;

  private final int[] starts;

  /** Of each row: its chance less the wanted one. */
  private final double[] errors;

  private final double[] losses = new double[ChoiceModel.blocks()];
  private final double[][] gradients;

  ChoiceObjective(
      ChoiceModel model, double[] targets, double[] home, double pull, ChoiceModel.Loop loop) {
    this.model = model;
    this.targets = targets;
    this.home = home;
    this.pull = pull;
    this.loop = loop;
    int[] kindOf = model.kindOf();
    this.errors = new double[kindOf.length];
    this.starts = new int[model.kinds().size() + 1];
    this.rowsByKind = new int[kindOf.length];
    this.gradients = new double[ChoiceModel.blocks()][home.length];
    for (int kind : kindOf) {
      starts[kind + 1]++;
    }
    for (int kind = 0; kind + 1 < starts.length; kind++) {
      starts[kind + 1] += starts[kind];
    }
    int[] next = starts.clone();
    for (int row = 0; row < kindOf.length; row++) {
      rowsByKind[next[kindOf[row]]++] = row;
    }
  }

  @Override
  public double at(double[] weights, double[] gradient) {
    double[] ofKinds = model.kindScores(weights, loop);
    loop.blocks(block -> losses[block] = rows(block, ofKinds, weights, gradients[block]));
    loop.blocks(block -> kinds(block, gradients[block]));
    double loss = 0;
    Arrays.fill(gradient, 0);
    for (int block = 0; block < losses.length; block++) {
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

  /** The loss of a block of groups; notes the errors of its rows and what is their own. */
  private double rows(int block, double[] ofKinds, double[] weights, double[] gradient) {
    Arrays.fill(gradient, 0);
    int[] groups = model.groups();
    int first = groups[ChoiceModel.from(block, groups.length - 1)];
    int end = groups[ChoiceModel.from(block + 1, groups.length - 1)];
    double loss = 0;
    for (int row = first; row < end; row++) {
      double score = model.score(row, ofKinds, weights);
      errors[row] = score;
      loss -= targets[row] * score;
    }
    for (int g = ChoiceModel.from(block, groups.length - 1);
        g < ChoiceModel.from(block + 1, groups.length - 1);
        g++) {
      loss += ChoiceModel.chances(errors, groups[g], groups[g + 1]);
    }
    SparseRows own = model.own();
    for (int row = first; row < end; row++) {
      double error = errors[row] - targets[row];
      errors[row] = error;
      own.addTo(gradient, row, error);
    }
    return loss;
  }

  /** Adds what the rows of a block of kinds have in common. */
  private void kinds(int block, double[] gradient) {
    SparseRows kinds = model.kinds();
    int size = kinds.size();
    for (int kind = ChoiceModel.from(block, size);
        kind < ChoiceModel.from(block + 1, size);
        kind++) {
      double error = 0;
      for (int i = starts[kind]; i < starts[kind + 1]; i++) {
        error += errors[rowsByKind[i]];
      }
      if (error != 0) {
        kinds.addTo(gradient, kind, error);
      }
    }
  }
}
