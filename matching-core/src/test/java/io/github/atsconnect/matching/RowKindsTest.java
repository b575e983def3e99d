package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowKindsTest {

  private static final int[] NAMES = {1, 1, 0, 1, 2, 0};
  private static final int[] PLACES = {0, 1, 0, 0, 1, 0};

  @Test
  void rows_that_show_the_same_are_of_one_kind() {
    RowKinds kinds = new RowKinds(6);
    kinds.split(3, row -> NAMES[row]);
    kinds.split(2, row -> PLACES[row]);
    assertThat(kinds.kindOf()).containsExactly(0, 1, 2, 0, 3, 2);
    assertThat(kinds.firstRows()).containsExactly(0, 1, 2, 4);
  }

  @Test
  void without_rows_there_is_no_kind() {
    RowKinds kinds = new RowKinds(0);
    kinds.split(3, row -> 0);
    assertThat(kinds.firstRows()).isEmpty();
  }

  @Test
  void without_a_difference_all_are_of_one_kind() {
    RowKinds kinds = new RowKinds(3);
    kinds.split(4, row -> 2);
    assertThat(kinds.kindOf()).containsExactly(0, 0, 0);
    assertThat(kinds.firstRows()).containsExactly(0);
  }
}
