import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.simulator.*;

public class CandidateBuilderBlocks {
  public static void main(String[] args) {
    byte[] pdf = {'%', 'P', 'D', 'F'};
    try (LeverSimulator lever = LeverSimulator.builder().start()) {
      // block 1
      assertThat(ada).isNotNull();
    }
  }
}
