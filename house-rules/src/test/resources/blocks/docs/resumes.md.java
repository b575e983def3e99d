import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.resume.*;

public class ResumeBlocks {
  public static void main(String[] args) {
    byte[] bytes =
        MadeUpWorld.of(5, 50, 50).candidates().stream()
            .flatMap(c -> c.resume().stream())
            .findFirst()
            .orElseThrow()
            .pdf();
    // block 1
    assertThat(resume.status().isOk()).isTrue();
    assertThat(evidence.names()).isNotEmpty();
  }
}
