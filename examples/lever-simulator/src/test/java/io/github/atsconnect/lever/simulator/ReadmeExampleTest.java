package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's code, run; and a look that it is still the README's. */
@SimulatedLever
class ReadmeExampleTest {

  private static final byte[] pdf = "%PDF".getBytes(StandardCharsets.UTF_8);

  @Test
  void findsTheProspect(LeverSimulator lever) throws IOException, InterruptedException {
    // README
    SimulatedCandidate ada =
        lever
            .candidate("Ada Example")
            .prospect()
            .stage("Responded")
            .email("ada@inbox.example")
            .resume(pdf)
            .add();
    // until here
    assertThat(new LeverHttp(lever).walk("/opportunities?limit=5")).hasSize(1);
    // README
    ada.advance("Phone screen");
    assertThat(lever.journal().of("list opportunities")).hasSize(1);
    // until here
  }

  @Test
  void theReadmeHasThisCode() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java")
                .resolve(ReadmeExampleTest.class.getName().replace('.', '/') + ".java"));
    String readme = squeezed(Files.readString(Path.of("README.md")));
    List<String> parts = List.of(source.split("// README\n"));
    assertThat(parts).hasSize(3);
    for (String part : parts.subList(1, 3)) {
      for (String statement : part.substring(0, part.indexOf("// until here")).split(";")) {
        assertThat(readme).contains(squeezed(statement));
      }
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
