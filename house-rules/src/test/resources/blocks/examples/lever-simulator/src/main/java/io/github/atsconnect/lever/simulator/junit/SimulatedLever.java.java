import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.house.Exams;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import org.junit.jupiter.api.Test;

public class SimulatedLeverBlocks {
  public static void main(String[] args) {
    Exams.pass(MySyncTest.class);
  }

  // replace { … } => { assertThat(lever.baseUri()).isNotNull(); }
  // replace class MySyncTest => static class MySyncTest
  // block 1
}
