import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.house.Exams;
import io.github.atsconnect.lever.*;
import io.github.atsconnect.lever.simulator.*;
import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

public class SimulatorBlocks {
  public static void main(String[] args) throws Exception {
    Exams.pass(MyIntegrationTest.class);
    Path folder = Path.of(args[0]);
    // replace candidates(2_000).profiles(20_000) => candidates(20).profiles(200)
    // replace Path.of("people.jsonl") => folder.resolve("people.jsonl")
    // replace Path.of("truth.csv") => folder.resolve("truth.csv")
    // block 2
    assertThat(folder.resolve("people.jsonl")).isNotEmptyFile();
    assertThat(folder.resolve("truth.csv")).isNotEmptyFile();
  }

  static class WithPdf {
    static final byte[] pdf = "%PDF".getBytes(StandardCharsets.UTF_8);

    static void listOnce(LeverSimulator lever) {
      try (LeverClient client =
          LeverClient.builder()
              .credentials(LeverCredentials.apiKey(lever.key()))
              .baseUrl(lever.baseUri())
              .build()) {
        assertThat(client.opportunities().list(q -> {}).iterator()).hasNext();
      }
    }
  }
}

// replace class MyIntegrationTest { => class MyIntegrationTest extends SimulatorBlocks.WithPdf {
// replace // ... run your code against lever.baseUri() with lever.key() ... => listOnce(lever);
// block 1
