package io.github.atsconnect.matching.internal.name;

import java.util.function.ToDoubleBiFunction;

/** What two names cost to take for one, as a similarity. */
final class Likeness {

  private Likeness() {}

  /** 1 for equal texts and for a cost of 0, towards 0 as the cost grows; symmetric. */
  static double of(String a, String b, ToDoubleBiFunction<String, String> cost) {
    if (a.equals(b)) {
      return 1;
    }
    // One order, so that rounding cannot make the result depend on the side.
    boolean ordered = a.compareTo(b) <= 0;
    return Math.exp(-(ordered ? cost.applyAsDouble(a, b) : cost.applyAsDouble(b, a)));
  }
}
