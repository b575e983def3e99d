package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateOddsTest {

  /** So many pairs of one score among so many people. */
  private static double probabilityOf(double bits, int sure, int people) {
    List<Deduplicator.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sure; i++) {
      pairs.add(new Deduplicator.Pair(2 * i, 2 * i + 1, 60, 0));
    }
    pairs.add(new Deduplicator.Pair(0, people - 1, bits, 0));
    List<Deduplicator.Pair> out = DuplicateOdds.probabilities(pairs, people);
    return out.get(out.size() - 1).probability();
  }

  @Test
  void the_same_score_says_more_where_duplicates_are_many() {
    double few = probabilityOf(15, 5, 10_000);
    double many = probabilityOf(15, 4_000, 10_000);
    assertThat(few).isLessThan(0.1);
    assertThat(many).isGreaterThan(0.6);
  }

  @Test
  void the_chance_beforehand_is_the_duplicates_of_a_person_over_the_size_of_the_set() {
    // 1,000 sure pairs among 10,000: a person has 0.2 duplicates, one of 50,000 pairs is one.
    double bits = Math.log(50_000) / Math.log(2);
    assertThat(probabilityOf(bits, 1_000, 10_000)).isBetween(0.49, 0.51);
  }

  @Test
  void no_duplicates_at_all_are_believed() {
    assertThat(DuplicateOdds.probabilities(List.of(), 10)).isEmpty();
    assertThat(probabilityOf(0, 0, 1_000)).isLessThan(1e-3);
  }
}
