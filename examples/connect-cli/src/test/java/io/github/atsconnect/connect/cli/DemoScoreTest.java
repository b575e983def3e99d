package io.github.atsconnect.connect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoScoreTest {

  @Test
  void countsRightLinksOfThoseMadeAndOfThoseToFind() {
    DemoScore score =
        DemoScore.of(
            List.of(
                link("p1", "c1", LinkState.AUTO),
                link("p9", "c2", LinkState.AUTO),
                link("p3", "c3", LinkState.SUGGESTED),
                link("p8", "c9", LinkState.SUGGESTED),
                link("p5", "c5", LinkState.REJECTED)),
            Map.of("c1", "p1", "c2", "p2", "c3", "p3", "c4", "p4"));

    assertThat(score).isEqualTo(new DemoScore(2, 1, 4, 2, 1));
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.recall()).isEqualTo(0.25);
    assertThat(score.lines().get(0)).startsWith("precision 0.500 (1 of 2 links are right)");
  }

  private static Link link(String profile, String contact, LinkState state) {
    return new Link(
        profile, "1", contact, List.of("o"), state, 0.9, List.of(), "test", Instant.EPOCH);
  }
}
