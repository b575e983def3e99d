package io.github.atsconnect.enrichment.internal;

import java.util.List;

/**
 * What people's verdicts say of the matcher's probabilities: how much they are to be moved, in
 * natural log-odds. One number, since that is what few verdicts can tell; drawn towards none, so
 * that a handful of them changes little. Immutable.
 */
final class Calibration {
  /** No verdicts: probabilities stay. */
  static final Calibration NONE = new Calibration(0);

  /** Before any verdict the shift is expected within this many log-odds, one standard deviation. */
  private static final double EXPECTED = 0.5;

  private static final double MOST = 3;
  private static final int ROUNDS = 50;

  private final double shift;

  private Calibration(double shift) {
    this.shift = shift;
  }

  /** A verdict: how sure the matcher was, and whether it was right. */
  record Verdict(double probability, boolean same) {}

  /** The most probable shift; by Newton's method, the curve has one top. */
  static Calibration of(List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return NONE;
    }
    double b = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double slope = -b / (EXPECTED * EXPECTED);
      double curve = -1 / (EXPECTED * EXPECTED);
      for (Verdict v : verdicts) {
        double p = moved(v.probability(), b);
        slope += (v.same() ? 1 : 0) - p;
        curve -= p * (1 - p);
      }
      double step = slope / curve;
      b = Math.max(-MOST, Math.min(MOST, b - step));
      if (Math.abs(step) < 1e-9) {
        break;
      }
    }
    return new Calibration(b);
  }

  /** How far the odds are to be moved, natural logarithm, -3 to 3. */
  double shift() {
    return shift;
  }

  private static double moved(double probability, double by) {
    double p = Math.min(1 - 1e-12, Math.max(1e-12, probability));
    return 1 / (1 + Math.exp(-(Math.log(p / (1 - p)) + by)));
  }
}
