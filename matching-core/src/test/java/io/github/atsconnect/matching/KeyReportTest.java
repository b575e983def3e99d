package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class KeyReportTest {

  @Test
  void recall_is_estimated_from_two_ways_to_find_the_same_matches() {
    KeyReport.Recapture recapture = new KeyReport.Recapture();
    for (int i = 0; i < 1_000; i++) {
      // Nine of ten are found by context, half by an identifier, independently of each other.
      boolean context = i % 10 != 0;
      boolean identifier = i / 10 % 2 == 0;
      if (context || identifier) {
        recapture.add(identifier, context);
      }
    }
    assertThat(recapture.recall().getAsDouble()).isBetween(0.949, 0.951);
  }

  @Test
  void without_identifiers_nothing_is_said() {
    KeyReport.Recapture recapture = new KeyReport.Recapture();
    for (int i = 0; i < 1_000; i++) {
      recapture.add(false, true);
    }
    assertThat(recapture.recall()).isEqualTo(OptionalDouble.empty());
  }

  @Test
  void a_link_tells_its_largest_blocks() {
    Fixtures world = Fixtures.world(900, 4);
    List<LinkedPair> pairs = new ArrayList<>();
    LinkReport report =
        Linker.builder()
            .build()
            .link(world.candidates::forEach, world.profiles::forEach, pairs::add);
    assertThat(report.keys().largestBlocks())
        .containsKeys("whole name", "email address", "name and employer")
        .allSatisfy((kind, n) -> assertThat(n).isPositive());
  }
}
