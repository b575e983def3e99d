package io.github.atsconnect.enrichment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.internal.Calibration.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void withoutVerdictsNothingMoves() {
    assertThat(Calibration.of(List.of()).shift()).isZero();
  }

  @Test
  void verdictsThatAreAsStatedMoveNothing() {
    List<Verdict> asStated = new ArrayList<>();
    asStated.addAll(Collections.nCopies(80, new Verdict(0.8, true)));
    asStated.addAll(Collections.nCopies(20, new Verdict(0.8, false)));

    assertThat(Calibration.of(asStated).shift()).isCloseTo(0, Offset.offset(1e-6));
  }

  @Test
  void manyVerdictsMoveItAllTheWayAndFewALittle() {
    // Stated .8, observed .5: the odds are four times too high.
    double few = Calibration.of(halfRight(2)).shift();
    double many = Calibration.of(halfRight(2_000)).shift();

    assertThat(many).isCloseTo(-Math.log(4), Offset.offset(0.02));
    assertThat(few).isBetween(-0.3, 0.0);
  }

  @Test
  void evenOneSidedVerdictsOfSureLinksStayWithinBounds() {
    List<Verdict> wrong = Collections.nCopies(10_000, new Verdict(1, false));

    assertThat(Calibration.of(wrong).shift()).isEqualTo(-3);
  }

  private static List<Verdict> halfRight(int each) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < each / 2; i++) {
      verdicts.add(new Verdict(0.8, true));
      verdicts.add(new Verdict(0.8, false));
    }
    return verdicts;
  }
}
