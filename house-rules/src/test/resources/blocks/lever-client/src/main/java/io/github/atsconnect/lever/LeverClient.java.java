import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.*;
import io.github.atsconnect.lever.model.*;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import java.time.Instant;

public class LeverClientBlocks {
  public static void main(String[] args) {
    int read = 0;
    try (LeverSimulator simulator = LeverSimulator.builder().profiles(20).candidates(7).start()) {
      String key = simulator.key();
      Instant yesterday = Instant.EPOCH;
      // replace LeverClient.builder().cred => LeverClient.builder().baseUrl(simulator.baseUri()).cred
      // replace … => read++;
      // block 1
    }
    assertThat(read).isPositive();
  }
}
