import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.model.*;
import io.github.atsconnect.enrichment.spi.AccessPolicy;
import java.util.Set;

public class EnrichmentSpiPage {
  public static void main(String[] args) {
    // block 1
    assertThat(recruitersSeeContacts.access("acme", Viewer.of("u1")).contacts()).isFalse();
    assertThat(
            recruitersSeeContacts.access("acme", new Viewer("u2", Set.of("recruiter"))).contacts())
        .isTrue();
  }
}
