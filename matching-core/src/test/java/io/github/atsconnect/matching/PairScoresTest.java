package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairScoresTest {

  @Test
  void every_bulk_score_of_the_tests_is_taken_apart() {
    assertThat(PairScores.class.desiredAssertionStatus()).isTrue();
  }

  @Test
  void a_score_that_is_not_the_sum_of_its_parts_is_noticed() {
    Explanation why =
        new Explanation(
            List.of(
                new Part("name", "NAME_EQUAL", 12.5, "same name"),
                new Part("place", "PLACE_DIFFERENT", -2, "another place")));

    assertThat(PairScores.isSum(10.5, why)).isTrue();
    assertThat(PairScores.isSum(10.4, why)).isFalse();
    assertThat(PairScores.isSum(Double.NaN, why)).isFalse();
  }
}
