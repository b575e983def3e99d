package io.github.atsconnect.matching.internal.learn;

import java.math.BigDecimal;
import java.math.MathContext;

/** Rounds learnt numbers, so that the order in which sums were made leaves no trace in them. */
public final class Rounding {

  private static final MathContext DIGITS = new MathContext(6);

  private Rounding() {}

  /** The number with six significant digits. */
  public static double round(double x) {
    return x == 0 ? 0 : new BigDecimal(x).round(DIGITS).doubleValue();
  }
}
