import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.*;
import io.github.atsconnect.lever.model.Stage;
import io.github.atsconnect.lever.simulator.LeverSimulator;

public class LeverPage {
  public static void main(String[] args) {
    String key = "made-up-key";
    try (LeverSimulator simulator =
        LeverSimulator.builder()
            .profiles(20)
            .candidates(7)
            .key(key, io.github.atsconnect.lever.simulator.Permissions.all().without("list users").without("read user"))
            .noRateLimit()
            .start()) {
      // replace LeverClient.builder().cred => LeverClient.builder().requestsPerSecond(1000).baseUrl(simulator.baseUri()).cred
      // block 1
    }
  }

  public static void check(String printed) {
    assertThat(printed).contains("New applicant", "USER");
  }
}
