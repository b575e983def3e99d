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

  private ChoiceModel model() {
    return model(false);
  }

  /**
   * The alternatives, as kinds or each by itself: the constant and the property are what a kind
   * shares, how much of it there is belongs to the row.
   */
  private ChoiceModel model(boolean eachItsKind) {
    SplittableRandom random = new SplittableRandom(5);
    int[] starts = new int[groups + 1];
    for (int g = 0; g <= groups; g++) {
      starts[g] = g * 3;
    }
    int[] kindOf = new int[groups * 3];
    SparseRows.Builder kinds = new SparseRows.Builder(0, 0);
    SparseRows.Builder own = new SparseRows.Builder(kindOf.length, 0);
    for (int kind = 0; kind < 2 && !eachItsKind; kind++) {
      kinds.add(0, 1);
      kinds.add(3, kind);
      kinds.end();
    }
    for (int row = 0; row < kindOf.length; row++) {
      int property = random.nextInt(2);
      if (eachItsKind) {
        kinds.end();
        own.add(0, 1);
        own.add(3, property);
      }
      kindOf[row] = eachItsKind ? row : property;
      own.add(1 + property, random.nextInt(5));
      own.end();
    }
    return new ChoiceModel(starts, kindOf, kinds.build(), own.build(), new double[kindOf.length]);
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
    double[] targets = chancesOf(model, -2, 0.5, -0.3, 0.8);
    double[] found = model.fit(targets, new double[4], new double[4], 1e-6, 100, ALONE);
    assertThat(found[0]).isCloseTo(-2, within(0.02));
    assertThat(found[1]).isCloseTo(0.5, within(0.02));
    assertThat(found[2]).isCloseTo(-0.3, within(0.02));
    assertThat(found[3]).isCloseTo(0.8, within(0.02));
  }

  @Test
  void what_rows_share_may_as_well_be_their_own() {
    ChoiceModel shared = model();
    double[] targets = chancesOf(shared, -2, 0.5, -0.3, 0.8);
    double[] found = shared.fit(targets, new double[4], new double[4], 1, 100, ALONE);
    ChoiceModel apart = model(true);
    assertThat(chancesOf(apart, -2, 0.5, -0.3, 0.8)).containsExactly(targets, within(1e-12));
    assertThat(apart.fit(targets, new double[4], new double[4], 1, 100, ALONE))
        .containsExactly(found, within(1e-6));
  }

  @Test
  void a_strong_pull_keeps_the_weights_at_home() {
    ChoiceModel model = model();
    double[] targets = chancesOf(model, -2, 0.5, -0.3, 0.8);
    double[] home = {1, 0, 0, 0};
    double[] found = model.fit(targets, home, home, 1e9, 100, ALONE);
    assertThat(found[0]).isCloseTo(1, within(0.001));
  }

  @Test
  void threads_change_not_a_bit_of_it() {
    ChoiceModel model = model();
    double[] targets = chancesOf(model, -1, 0.2, 0.4, 0.1);
    assertThat(model.fit(targets, new double[4], new double[4], 1, 30, PARALLEL))
        .isEqualTo(model.fit(targets, new double[4], new double[4], 1, 30, ALONE));
  }

  @Test
  void the_chances_of_a_group_and_of_none_add_up() {
    ChoiceModel model = model();
    double[] chances = chancesOf(model, 40, 700, -700, 9);
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
