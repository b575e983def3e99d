package io.github.atsconnect.matching.internal.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoiceModelTest {

  private static final ChoiceModel.Loop ALONE = (range, body) -> body.accept(range);
  private static final ChoiceModel.Loop PARALLEL =
      (IntStream range, Consumer<IntStream> body) -> body.accept(range.parallel());

  /** Groups of three alternatives, each with a constant and one of two properties. */
  private final int groups = 4_000;

  private final int[] starts = new int[groups + 1];
  private final int[] entryStarts = new int[groups * 3 + 1];
  private final int[] columns = new int[groups * 6];
  private final float[] values = new float[groups * 6];
  private final double[] base = new double[groups * 3];

  private ChoiceModel model() {
    SplittableRandom random = new SplittableRandom(5);
    for (int g = 0; g <= groups; g++) {
      starts[g] = g * 3;
    }
    for (int row = 0; row < groups * 3; row++) {
      columns[row * 2] = 0;
      values[row * 2] = 1;
      columns[row * 2 + 1] = 1 + random.nextInt(2);
      values[row * 2 + 1] = random.nextInt(5);
      entryStarts[row + 1] = row * 2 + 2;
    }
    return new ChoiceModel(starts, entryStarts, columns, values, base);
  }

  private double[] chancesOf(ChoiceModel model, double... weights) {
    double[] out = new double[groups * 3];
    model.scores(weights, out, ALONE);
    model.chances(out, ALONE);
    return out;
  }

  @Test
  void finds_the_weights_that_made_the_chances() {
    ChoiceModel model = model();
    double[] targets = chancesOf(model, -2, 0.5, -0.3);
    double[] found = model.fit(targets, new double[3], new double[3], 1e-6, 100, ALONE);
    assertThat(found[0]).isCloseTo(-2, within(0.02));
    assertThat(found[1]).isCloseTo(0.5, within(0.02));
    assertThat(found[2]).isCloseTo(-0.3, within(0.02));
  }

  @Test
  void a_strong_pull_keeps_the_weights_at_home() {
    ChoiceModel model = model();
    double[] targets = chancesOf(model, -2, 0.5, -0.3);
    double[] home = {1, 0, 0};
    double[] found = model.fit(targets, home, home, 1e9, 100, ALONE);
    assertThat(found[0]).isCloseTo(1, within(0.001));
  }

  @Test
  void threads_change_not_a_bit_of_it() {
    ChoiceModel model = model();
    double[] targets = chancesOf(model, -1, 0.2, 0.4);
    assertThat(model.fit(targets, new double[3], new double[3], 1, 30, PARALLEL))
        .isEqualTo(model.fit(targets, new double[3], new double[3], 1, 30, ALONE));
  }

  @Test
  void the_chances_of_a_group_and_of_none_add_up() {
    ChoiceModel model = model();
    double[] chances = chancesOf(model, 40, 700, -700);
    for (int g = 0; g < groups; g++) {
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        assertThat(chances[g * 3 + k]).isBetween(0.0, 1.0);
        sum += chances[g * 3 + k];
      }
      assertThat(sum).isBetween(0.0, 1.0 + 1e-9);
    }
  }
}
