import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.*;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.*;
import io.github.atsconnect.matching.model.*;
import java.util.*;

public class MatchingBlocks {
  public static void main(String[] args) {
    Person candidate = Person.builder("c").name("Ada Quill").email("ada@quill.example").build();
    Person profile = Person.builder("p").name("Ada Quill").email("ada@quill.example").build();
    ProfileStore store = ProfileStores.inMemory(List.of(profile));
    // block 1
    assertThat(decision.outcome()).isEqualTo(Decision.Outcome.MATCH);
  }

  public static void check(String printed) {
    assertThat(printed).contains("email");
  }
}
