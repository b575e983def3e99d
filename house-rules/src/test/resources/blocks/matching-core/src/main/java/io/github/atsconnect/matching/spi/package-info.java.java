import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.*;
import io.github.atsconnect.matching.model.*;
import io.github.atsconnect.matching.spi.*;

public class MatchingSpiPage {
  public static void main(String[] args) {
    // block 1
    assertThat(matcher.compare(of("c1", "Nights"), of("p1", "nights")).codes())
        .contains("ATTR_TEAM_EQUAL");
  }

  private static Person of(String id, String team) {
    return Person.builder(id).attribute("team", Attribute.Type.TEXT, team).build();
  }
}
