package io.github.atsconnect.recruiter.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.explain.PairExplanation;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.recruiter.view.Why.Speaks;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyTest {
  private static final Person CANDIDATE =
      Person.builder("c").name("Ada Quill").email("ada@home.example").location("Oslo").build();
  private static final Person PROFILE =
      Person.builder("p").name("Ada Quill").email("ada@home.example").location("Lima").build();

  @Test
  void theStepsAddUpToTheWhole() {
    PairExplanation explanation = Matcher.standard().explain(CANDIDATE, List.of(PROFILE), "p");

    Why why = Why.of(explanation);

    assertThat(why.steps().stream().mapToDouble(Why.Step::bits).sum())
        .isCloseTo(why.total().bits(), within(0.05));
    assertThat(why.probability()).isEqualTo(explanation.probability());
    assertThat(why.steps()).extracting(Why.Step::speaks).contains(Speaks.FOR, Speaks.NEITHER);
  }

  @Test
  void everyBarStaysInTheDrawing() {
    Why why = Why.of(Matcher.standard().explain(CANDIDATE, List.of(PROFILE), "p"));

    assertThat(why.steps())
        .allSatisfy(
            s -> {
              double left = Double.parseDouble(s.left());
              assertThat(left).isBetween(0.0, 100.0);
              assertThat(left + Double.parseDouble(s.width())).isLessThanOrEqualTo(100.01);
            });
  }
}
