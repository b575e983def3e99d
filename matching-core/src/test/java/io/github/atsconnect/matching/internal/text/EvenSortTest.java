package io.github.atsconnect.matching.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvenSortTest {

  private final SplittableRandom random = new SplittableRandom(5);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 63, 64, 65, 1_000, 40_000})
  void sorts_whatever_the_numbers_are(int n) {
    long part = random.nextLong();
    isSorted(n, random::nextLong);
    isSorted(n, () -> random.nextLong() >>> 1);
    isSorted(n, () -> part >>> 54 << 54 | random.nextLong() >>> 10);
    isSorted(n, () -> random.nextInt(5));
    isSorted(n, () -> part);
    isSorted(n, () -> Long.MIN_VALUE | random.nextLong() >>> 1);
    isSorted(n, () -> random.nextInt(10) == 0 ? random.nextLong() >>> 1 : random.nextInt(3));
  }

  private void isSorted(int n, LongSupplier next) {
    long[] values = new long[n];
    Arrays.setAll(values, i -> next.getAsLong());
    long[] expected = values.clone();
    Arrays.sort(expected);
    assertThat(EvenSort.sorted(values)).isEqualTo(expected);
  }
}
