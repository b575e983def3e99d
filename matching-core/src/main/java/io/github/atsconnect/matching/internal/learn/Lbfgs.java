package io.github.atsconnect.matching.internal.learn;

/**
 * Minimises a smooth function of many variables by the limited-memory BFGS method with a
 * backtracking line search. Source: Nocedal and Wright, Numerical Optimization, 2006, chapter 7.
 */
public final class Lbfgs {

  private static final int MEMORY = 8;
  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final double TOLERANCE = 1e-6;
  private static final int MAX_HALVINGS = 20;

  /** A function with its gradient. */
  @FunctionalInterface
  public interface Objective {
    /**
     * The value at a point.
     *
     * @param gradient receives the gradient
     */
    double at(double[] point, double[] gradient);
  }

  private final double[][] steps = new double[MEMORY][];
  private final double[][] changes = new double[MEMORY][];
  private final double[] curvature = new double[MEMORY];
  private int kept;

  private Lbfgs() {}

  /**
   * Goes downhill from a point.
   *
   * @param start where to begin; not changed
   * @param iterations at most so many
   * @return the lowest point found
   */
  public static double[] minimise(Objective objective, double[] start, int iterations) {
    return new Lbfgs().run(objective, start, iterations);
  }

  private double[] run(Objective objective, double[] start, int iterations) {
    int n = start.length;
    double[] x = start.clone();
    double[] gradient = new double[n];
    double value = objective.at(x, gradient);
    for (int i = 0; i < iterations; i++) {
      double[] direction = direction(gradient);
      double slope = dot(direction, gradient);
      if (slope > -TOLERANCE * Math.max(1e-12, Math.abs(value)) / Math.max(1, iterations)) {
        return x;
      }
      double step = kept == 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
      double[] next = new double[n];
      double[] nextGradient = new double[n];
      double nextValue = Double.POSITIVE_INFINITY;
      int halvings = 0;
      for (; halvings < MAX_HALVINGS; halvings++, step /= 2) {
        for (int k = 0; k < n; k++) {
          next[k] = x[k] + step * direction[k];
        }
        nextValue = objective.at(next, nextGradient);
        if (nextValue <= value + SUFFICIENT_DECREASE * step * slope) {
          break;
        }
      }
      if (halvings == MAX_HALVINGS) {
        return x;
      }
      remember(x, next, gradient, nextGradient);
      boolean flat = value - nextValue < TOLERANCE * Math.max(1, Math.abs(value));
      x = next;
      gradient = nextGradient;
      value = nextValue;
      if (flat) {
        return x;
      }
    }
    return x;
  }

  private void remember(double[] x, double[] next, double[] gradient, double[] nextGradient) {
    double[] step = minus(next, x);
    double[] change = minus(nextGradient, gradient);
    double curve = dot(step, change);
    if (curve > 1e-12) {
      int at = kept % MEMORY;
      steps[at] = step;
      changes[at] = change;
      curvature[at] = curve;
      kept++;
    }
  }

  private double[] direction(double[] gradient) {
    double[] q = gradient.clone();
    int first = Math.max(0, kept - MEMORY);
    double[] alpha = new double[MEMORY];
    for (int i = kept - 1; i >= first; i--) {
      int at = i % MEMORY;
      alpha[at] = dot(steps[at], q) / curvature[at];
      addScaled(q, changes[at], -alpha[at]);
    }
    if (kept > 0) {
      int last = (kept - 1) % MEMORY;
      scale(q, curvature[last] / dot(changes[last], changes[last]));
    }
    for (int i = first; i < kept; i++) {
      int at = i % MEMORY;
      addScaled(q, steps[at], alpha[at] - dot(changes[at], q) / curvature[at]);
    }
    scale(q, -1);
    return q;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] out = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      out[i] = a[i] - b[i];
    }
    return out;
  }

  private static void addScaled(double[] target, double[] source, double factor) {
    for (int i = 0; i < target.length; i++) {
      target[i] += factor * source[i];
    }
  }

  private static void scale(double[] target, double factor) {
    for (int i = 0; i < target.length; i++) {
      target[i] *= factor;
    }
  }
}
