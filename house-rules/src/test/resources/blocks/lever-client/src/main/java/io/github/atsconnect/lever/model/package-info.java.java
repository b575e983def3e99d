import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.*;
import io.github.atsconnect.lever.model.*;
import io.github.atsconnect.lever.simulator.*;

public class LeverModelPage {
  public static void main(String[] args) {
    try (LeverSimulator simulator = LeverSimulator.builder().start()) {
      byte[] pdf = {'%', 'P', 'D', 'F'};
      simulator.candidate("Ada Example").prospect().stage("Responded").resume(pdf).add();
      try (LeverClient lever =
          LeverClient.builder()
              .credentials(LeverCredentials.apiKey(simulator.key()))
              .baseUrl(simulator.baseUri())
              .build()) {
        // block 1
      }
    }
  }

  public static void check(String printed) {
    assertThat(printed).startsWith("Responded: 20");
  }
}
