package io.github.atsconnect.matching.internal.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {

  @Test
  void finds_the_bottom_of_a_bent_valley() {
    double[] start = {-1.2, 1};
    double[] end =
        Lbfgs.minimise(
            (x, gradient) -> {
              double a = x[1] - x[0] * x[0];
              double b = 1 - x[0];
              gradient[0] = -400 * x[0] * a - 2 * b;
              gradient[1] = 200 * a;
              return 100 * a * a + b * b;
            },
            start,
            200);
    assertThat(end[0]).isCloseTo(1, within(0.01));
    assertThat(end[1]).isCloseTo(1, within(0.02));
    assertThat(start).containsExactly(-1.2, 1);
  }

  @Test
  void never_ends_higher_than_it_began() {
    Lbfgs.Objective rough =
        (x, gradient) -> {
          gradient[0] = Math.cos(x[0]) * 3 + 0.02 * x[0];
          return Math.sin(x[0]) * 3 + 0.01 * x[0] * x[0];
        };
    for (double from = -9; from < 9; from += 0.7) {
      double[] end = Lbfgs.minimise(rough, new double[] {from}, 50);
      assertThat(rough.at(end, new double[1]))
          .isLessThanOrEqualTo(rough.at(new double[] {from}, new double[1]));
    }
  }

  @Test
  void stays_where_there_is_no_slope() {
    double[] end = Lbfgs.minimise((x, gradient) -> 5, new double[] {3, 4}, 10);
    assertThat(end).containsExactly(3, 4);
  }
}
